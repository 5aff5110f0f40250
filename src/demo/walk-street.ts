import { waitForPageWith } from './wait-for-page';
import { completeSighting } from '../core/address';
import type { PageReport } from '../messages/protocol';
import { hasBanner, waitForBanner } from './banner';
import type { Shopper, Visit } from './shopper';
import { hrefOf, type StreetPage } from './street/street';

/** What was found on one page. */
export interface Step {
  page: StreetPage;
  visit: Visit;
  identifiers: string[];
  /** What differs from what is to be said of the page; empty if all is right. */
  wrong: string[];
}

/** Visits one page of the street and compares what is said of it with what is to be said. */
export async function walkTo(shopper: Shopper, page: StreetPage, port: number): Promise<Step> {
  const visit = await shopper.visit(hrefOf(page, port));
  const { verdict } = visit.report;
  const seen = identifiersOf(visit.report);
  const wrong = [
    ...differs('verdict', verdict.level, page.level),
    ...differs('stopped', verdict.block, page.blocked),
    ...differs(
      'identifiers',
      seen?.toSorted().join(' ') ?? 'no shop',
      page.identifiers?.toSorted().join(' ') ?? 'no shop',
    ),
    ...differs(
      'shown',
      await shown(visit),
      page.blocked ? 'blocking page' : page.level === 'danger' || page.level === 'caution' ? 'banner' : 'nothing',
    ),
  ];
  return { page, visit, identifiers: seen ?? [], wrong };
}

/** What was seen on a page, or, where it was stopped before it was read, what of its address was on a list. */
function identifiersOf({ sighting, verdict }: PageReport): string[] | null {
  if (sighting) return completeSighting(sighting).identifiers.map(({ identifier }) => identifier);
  return verdict.reasons.length > 0 ? verdict.reasons.map(({ identifier }) => identifier) : null;
}

/** What the shopper gets to see; waits for it where the verdict says that there must be something. */
async function shown({ page, report }: Visit): Promise<'blocking page' | 'banner' | 'nothing'> {
  const { verdict } = report;
  if (verdict.block) {
    await waitForPageWith(page, 'main .level');
    return 'blocking page';
  }
  if (verdict.level === 'danger' || verdict.level === 'caution') await waitForBanner(page);
  return (await hasBanner(page)) ? 'banner' : 'nothing';
}

function differs(what: string, is: string | boolean, should: string | boolean): string[] {
  return is === should ? [] : [`${what}: ${is}, not ${should}`];
}
