import type { Database } from '../db/connect';
import type { Deps } from '../deps';
import { reducedWeights } from './credit-files';
import { ratedBy } from './evaluator-repository';
import { noteDemotions } from './note-demotions';
import { refreshRatedBy } from './refresh-rated-by';

/** Whom an evaluator with more ratings than this has rated is graded anew before the next publication: no decision waits for that. */
const AT_ONCE = 10_000;

/**
 * Remembers what is left of each evaluator's weight, before something is changed on which its error rests. What it gives is called after the change,
 * in the same transaction: it rates everyone anew whom an evaluator has rated that weighs otherwise now, and notes who was demoted or restored.
 */
export async function weighedBefore(tx: Database): Promise<(deps: Pick<Deps, 'calendar'>, now: Date) => Promise<void>> {
  const before = await reducedWeights(tx);
  return async (deps, now) => {
    const after = await reducedWeights(tx);
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter((id) => before.get(id) !== after.get(id));
    for (const id of changed.sort((a, b) => a - b))
      if ((await ratedBy(tx, id, '', AT_ONCE + 1)).length <= AT_ONCE) await refreshRatedBy(deps, tx, id, now);
    if (changed.length > 0) await noteDemotions(tx, now);
  };
}
