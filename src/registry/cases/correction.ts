import * as v from 'valibot';
import { MAX_TERM, MIN_REASON } from '../../core/casework/guards';
import type { Statement } from '../../core/casework/statement';
import { CATEGORIES } from '../../core/category';
import { OUTCOMES, type Outcome } from '../../core/complaint';
import type { ListingRow } from '../listings/choose-listing';
import type { FieldError } from '../problem';
import { monthsLater } from './ruling';

/** What a granted request for correction changes in a decision; what is not named stays as it is. */
export const CorrectionSchema = v.strictObject({
  outcome: v.optional(v.picklist(OUTCOMES)),
  category: v.optional(v.picklist(CATEGORIES)),
  /** Identifiers that are listed and should not be. */
  unlist: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.minLength(1), v.maxLength(50))),
  /** Months of the listing, from the day on which it began. */
  term: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_TERM))),
  /** The facts and the rule, as they should read in the statement of reasons. */
  facts: v.optional(v.pipe(v.string(), v.trim(), v.minLength(MIN_REASON), v.maxLength(20_000))),
  ground: v.optional(v.pipe(v.string(), v.trim(), v.minLength(3), v.maxLength(5000))),
});
export type Correction = v.InferOutput<typeof CorrectionSchema>;

/** A decision as a correction leaves it. */
export interface Corrected {
  statement: Statement;
  /** Identifiers that leave the list. */
  unlisted: ListingRow['identifier'][];
  /** When the rest of the listing ends. */
  until: Date | null;
}

/** From the mildest for the merchant to the hardest. */
const HARDNESS: Record<Outcome, number> = {
  unfounded: 0,
  'upheld-remedied': 1,
  'upheld-late': 2,
  'upheld-unremedied': 3,
  // Of an entry of a feed: what stands is changed on appeal only.
  'entry-cleared': 0,
  'entry-stands': 0,
};

/**
 * What a correction makes of a decision that lists `listings`, at `now`; or the fields that do not fit. It is asked for by the merchant
 * and heard by nobody else, so it may set right what is said and make it milder: it never lists anyone, or for longer.
 */
export function corrected(
  statement: Statement,
  listings: readonly ListingRow[],
  correction: Correction,
  now: Date,
): Corrected | FieldError[] {
  const listed = listings.filter(({ list }) => list !== 'removed');
  const outcome = correction.outcome ?? statement.outcome;
  const stays = outcome === 'upheld-unremedied' ? listed : [];
  const unlist = new Set<string>(correction.unlist);
  const left = stays.filter(({ identifier }) => !unlist.has(identifier));
  const errors = misfits(statement, listed, correction);
  if (errors.length > 0) return errors;
  const until = newUntil(left, correction.term);
  return {
    statement: {
      ...statement,
      outcome,
      measure: {
        list: left.length > 0 ? 'blacklist' : null,
        identifiers: left.map(({ identifier }) => identifier),
        until: until?.toISOString() ?? null,
      },
      facts: correction.facts ?? statement.facts,
      ground: correction.ground ?? statement.ground,
      category: outcome === 'unfounded' ? null : (correction.category ?? statement.category),
      correctedAt: now.toISOString(),
    },
    unlisted: listed.filter((row) => !left.includes(row)).map(({ identifier }) => identifier),
    until,
  };
}

function misfits(statement: Statement, listed: readonly ListingRow[], correction: Correction): FieldError[] {
  const { outcome = statement.outcome, category, unlist, term } = correction;
  const names = new Set<string>(listed.map(({ identifier }) => identifier));
  const errors: FieldError[] = [];
  const say = (field: string, detail: string) => errors.push({ field: `correction.${field}`, detail });
  if (Object.keys(correction).length === 0) errors.push({ field: 'correction', detail: 'nothing is corrected' });
  if (correction.outcome !== undefined && HARDNESS[outcome] >= HARDNESS[statement.outcome])
    say('outcome', 'a correction makes a decision milder; what is harder is decided in a case');
  if (category !== undefined && outcome === 'unfounded') say('category', 'what is unfounded has no category');
  if (outcome !== 'upheld-unremedied') {
    if (unlist) say('unlist', `"${outcome}" lists nobody`);
    if (term !== undefined) say('term', `"${outcome}" lists nobody, so it has no term`);
    return errors;
  }
  const unknown = unlist?.filter((one) => !names.has(one)) ?? [];
  if (unknown.length > 0) say('unlist', `this case does not list ${unknown.join(', ')}`);
  if (unlist && listed.every(({ identifier }) => unlist.includes(identifier)))
    say('unlist', 'nobody would be left: correct the outcome instead');
  if (term !== undefined && listed.some((row) => !isEarlier(newUntil([row], term), row.expiresAt)))
    say('term', 'the entry would not end earlier');
  return errors;
}

function newUntil([first]: readonly ListingRow[], term: number | undefined): Date | null {
  if (!first) return null;
  return term === undefined ? first.expiresAt : monthsLater(first.listedAt, term);
}

function isEarlier(one: Date | null, other: Date | null): boolean {
  return one !== null && (other === null || one < other);
}
