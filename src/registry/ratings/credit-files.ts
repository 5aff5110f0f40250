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
  const { names, own } = await merchantsOf(db, identifiers);
  const all = [...new Set([...names.values()].flat())];
  const further = all.filter((one) => !names.has(one));
  const { complaints, unanswered } = await caseItems(db, all, calendar);
  const said = groupBy(await newestRatings(db, all), ({ rating }) => rating.identifier);
  const ratings = mapValues(said, (some) =>
    some.map(({ rating, evaluator: { id, name, kind, weight: most, withdrawnAt } }) => {
      const weight = most * (left.get(id) ?? 1);
      return ratingItem(rating, { name, kind, weight }, withdrawnAt !== null);
    }),
  );
  const claims = further.length === 0 ? own : new Map([...own, ...(await ownClaims(db, further))]);
  const warnings = mapValues(claims, warningsOf);
  const proven = await provenSince(db, all);
  return mapValues(names, (theirs, merchant) => {
    const proofs = theirs.flatMap((name) => proven.get(name) ?? []);
    return {
      merchant,
      complaints: allOf(theirs, complaints),
      unanswered: allOf(theirs, unanswered),
      ratings: allOf(theirs, ratings),
      warnings: allOf(theirs, warnings),
      identityVerified: proofs.length === 0 ? null : Math.min(...proofs),
    };
  });
}

/** What is known of all of these names; most merchants have one. */
function allOf<T>(names: readonly Identifier[], byName: ReadonlyMap<Identifier, T[]>): T[] {
  const [first] = names;
  if (first !== undefined && names.length === 1) return byName.get(first) ?? [];
  return names.flatMap((name) => byName.get(name) ?? []);
}

function mapValues<K, A, B>(map: ReadonlyMap<K, A>, act: (value: A, key: K) => B): Map<K, B> {
  const made = new Map<K, B>();
  for (const [key, value] of map) made.set(key, act(value, key));
  return made;
}

/** Each of these identifiers with all that surely name the same merchant, itself first. */
export async function namesOfMerchants(
  db: Database,
  identifiers: readonly Identifier[],
): Promise<Map<Identifier, Identifier[]>> {
  return (await merchantsOf(db, identifiers)).names;
}

/** The same, with what decisions say of each of these identifiers itself. */
async function merchantsOf(db: Database, identifiers: readonly Identifier[]) {
  const graph = await loadGraph(db, identifiers);
  const own = await ownClaims(db, identifiers);
  const names = new Map(
    identifiers.map((one): [Identifier, Identifier[]] => {
      // Of one that was cleared nothing counts that others did.
      const others = isCleared(own.get(one) ?? []) ? [] : reachOf(graph, one).reached;
      return [one, [one, ...others.map(({ identifier }) => identifier)]];
    }),
  );
  return { names, own };
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
