import type { Complaint } from '../../core/complaint';
import type { PageReport } from '../../messages/protocol';

type FrozenPage = NonNullable<Complaint['page']>;

/** What the page shows now, as a complaint keeps it. `title`: the tab's; `at`: ms since 1970. */
export function frozenFacts({ sighting }: PageReport, title: string | null, at: number): FrozenPage {
  const { productName, price, currency } = sighting?.facts ?? {};
  return {
    ...cut('title', title ?? '', 500),
    ...cut('offer', productName ?? '', 500),
    ...cut('price', price === undefined ? '' : [price, currency].filter(Boolean).join(' '), 40),
    seenAt: new Date(at).toISOString(),
  };
}

function cut<K extends string>(key: K, text: string, max: number): Partial<Record<K, string>> {
  const short = text.trim().slice(0, max).trim();
  return short === '' ? {} : ({ [key]: short } as Record<K, string>);
}
