import { marketplaceOf } from '../core/marketplaces';
import { mend } from '../core/marketplaces/mend';
import type { Marketplace } from '../core/marketplaces/marketplace';
import { heldLists } from '../store/lists';
import type { World } from './world';

/** The marketplace of an address, read by the rule that the first list has for it; undefined where none has, or none that holds. Never rejects. */
export async function mendedRule({ store, report }: World, url: string): Promise<Marketplace | undefined> {
  const market = marketplaceOf(new URL(url).hostname);
  if (!market) return undefined;
  try {
    const rules = (await heldLists(await store())).flatMap((list) => list.rules?.rules ?? []);
    for (const rule of rules.filter(({ name }) => name === market.name)) {
      const mended = mend(market, rule);
      if (mended.ok) return mended.market;
      report(new Error(`A rule for ${market.name} is passed over: it ${mended.reason}`));
    }
  } catch (error) {
    report(error);
  }
  return undefined;
}
