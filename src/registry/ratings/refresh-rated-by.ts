import type { Identifier } from '../../core/identifier';
import type { Database } from '../db/connect';
import type { Deps } from '../deps';
import { ratedBy } from './evaluator-repository';
import { namesAround } from './names-around';
import { refreshCreditOf } from './refresh-credit';

const PAGE = 1000;

/** Rates everyone anew whom an evaluator has rated, and whoever is surely the same merchant, after something about it has changed. */
export async function refreshRatedBy(
  deps: Pick<Deps, 'calendar'>,
  tx: Database,
  evaluatorId: number,
  now: Date,
): Promise<void> {
  for (let after: Identifier | '' = ''; ;) {
    const page: Identifier[] = await ratedBy(tx, evaluatorId, after, PAGE);
    await refreshCreditOf(deps, tx, await namesAround(tx, page), now);
    if (page.length < PAGE) return;
    after = page.at(-1) ?? after;
  }
}
