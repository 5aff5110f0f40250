import type { Calendar } from '../../core/casework/calendars/calendar';
import { reachOf } from '../../core/graph/reach';
import type { Identifier } from '../../core/identifier';
import { dayOf } from '../../core/rating/day';
import { ratingItem } from '../../core/rating/evaluator';
import type { CreditFile, Spell } from '../../core/rating/item';
import { weightLeft } from '../../core/rating/source-error';
import type { Database } from '../db/connect';
import { loadGraph } from '../graph/load-graph';
import { groupBy } from '../group-by';
import type { Claim } from '../listings/choose-listing';
import { ownClaims } from '../listings/listing-repository';
import { caseItems, provenSince } from './case-items';
import { contradictedByDecisions, newestRatings } from './evaluator-repository';

/** Of each evaluator that decisions found wrong too often, the share of its weight that is left; by its number. */
export async function reducedWeights(db: Database): Promise<Map<number, number>> {
  const seen = [...(await contradictedByDecisions(db))].map(([id, one]) => [id, weightLeft(one)] as const);
  return new Map(seen.filter(([, left]) => left < 1));
}

/**
 * All that the ratings of these merchants rest on: what is known of the identifier itself and of every other that surely names the same
 * merchant. `reduced` is what `reducedWeights` gives, for who asks many times.
 */
export async function creditFiles(
  db: Database,
  identifiers: readonly Identifier[],
  calendar: Calendar,
  reduced?: ReadonlyMap<number, number>,
): Promise<Map<Identifier, CreditFile>> {
  const left = reduced ?? (await reducedWeights(db));
  const names = await namesOfMerchants(db, identifiers);
  const all = [...new Set([...names.values()].flat())];
  const parts = {
    cases: await caseItems(db, all, calendar),
    ratings: groupBy(await newestRatings(db, all), ({ rating }) => rating.identifier),
    claims: await ownClaims(db, all),
    proven: await provenSince(db, all),
  };
  return new Map(
    [...names].map(([one, theirs]) => {
      const proofs = theirs.flatMap((name) => parts.proven.get(name) ?? []);
      return [
        one,
        {
          merchant: one,
          complaints: theirs.flatMap((name) => parts.cases.get(name)?.complaints ?? []),
          unanswered: theirs.flatMap((name) => parts.cases.get(name)?.unanswered ?? []),
          ratings: theirs.flatMap((name) =>
            (parts.ratings.get(name) ?? []).map(({ rating, evaluator }) => {
              const weight = evaluator.weight * (left.get(evaluator.id) ?? 1);
              return ratingItem(rating, { ...evaluator, weight }, evaluator.withdrawnAt !== null);
            }),
          ),
          warnings: theirs.flatMap((name) => warningsOf(parts.claims.get(name) ?? [])),
          identityVerified: proofs.length === 0 ? null : Math.min(...proofs),
        },
      ];
    }),
  );
}

/** Each of these identifiers with all that surely name the same merchant, itself first. */
export async function namesOfMerchants(
  db: Database,
  identifiers: readonly Identifier[],
): Promise<Map<Identifier, Identifier[]>> {
  const graph = await loadGraph(db, identifiers);
  const own = await ownClaims(db, identifiers);
  return new Map(
    identifiers.map((one) => {
      // Of one that was cleared nothing counts that others did.
      const others = isCleared(own.get(one) ?? []) ? [] : reachOf(graph, one).reached;
      return [one, [one, ...others.map(({ identifier }) => identifier)]];
    }),
  );
}

/** Whether the last word of this registry on an identifier was that nothing is to be said against it. */
function isCleared(claims: readonly Claim[]): boolean {
  return claims.at(-1)?.list === 'removed';
}

/** When decisions had a merchant on the warning list: until their term, or until it was cleared. */
function warningsOf(claims: readonly Claim[]): Spell[] {
  const cleared = claims.filter(({ list }) => list === 'removed').map(({ listedAt }) => dayOf(listedAt.getTime()));
  return claims
    .filter(({ list }) => list === 'blacklist')
    .map(({ listedAt, expiresAt }, at) => {
      const from = dayOf(listedAt.getTime());
      const ends = [...cleared.filter((day) => day >= from), ...(expiresAt ? [dayOf(expiresAt.getTime())] : [])];
      return { id: `decision:${at + 1}`, from, until: ends.length === 0 ? null : Math.min(...ends) };
    });
}
