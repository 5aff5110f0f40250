import { MAX_OTHERS, told, type OtherRating } from '../../core/filed-credit';
import type { Identifier } from '../../core/identifier';
import { dayText } from '../../core/rating/day';
import type { Database } from '../db/connect';
import { groupBy } from '../group-by';
import { namesOfMerchants } from './credit-files';
import { newestRatings } from './evaluator-repository';

/**
 * What others say of these merchants, by whichever of their names: the newest of each evaluator, by name and on its own scale. Merchants of
 * whom nobody says anything are left out.
 */
export async function othersOf(
  db: Database,
  identifiers: readonly Identifier[],
): Promise<Map<Identifier, OtherRating[]>> {
  const names = await namesOfMerchants(db, identifiers);
  const ratings = groupBy(await newestRatings(db, [...new Set([...names.values()].flat())]), (one) => one.rating.identifier); // prettier-ignore
  const others = new Map<Identifier, OtherRating[]>();
  for (const [one, theirs] of names) {
    const newest = new Map<number, Awaited<ReturnType<typeof newestRatings>>[number]>();
    for (const said of theirs.flatMap((name) => ratings.get(name) ?? []))
      if ((newest.get(said.evaluator.id)?.rating.day ?? -Infinity) < said.rating.day)
        newest.set(said.evaluator.id, said);
    if (newest.size === 0) continue;
    const sorted = [...newest.values()].sort((a, b) => b.rating.day - a.rating.day || a.evaluator.id - b.evaluator.id);
    others.set(one, sorted.slice(0, MAX_OTHERS).map(asOther));
  }
  return others;
}

function asOther({ rating, evaluator }: Awaited<ReturnType<typeof newestRatings>>[number]): OtherRating {
  const { value, worst, best, count, day } = rating;
  const { name, kind, method, conflicts, withdrawnAt, weight } = evaluator;
  return {
    evaluator: name,
    kind,
    value,
    worst,
    best,
    count,
    day: dayText(day),
    method: told(method),
    conflicts: told(conflicts),
    counts: kind === 'evaluator' && withdrawnAt === null && weight > 0,
  };
}
