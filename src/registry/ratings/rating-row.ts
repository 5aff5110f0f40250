import * as v from 'valibot';
import type { Identifier } from '../../core/identifier';
import { dayOf } from '../../core/rating/day';
import type { ThirdPartyRating } from '../../core/rating/evaluator';
import { REFUSED_RATINGS, type RefusedRating } from '../../core/rating/refused-rating';
import { parseIdentifier } from '../../core/schemes';

/** Why a row is not taken. `field`: the name of its column, where it is about one; `reason`: all of it in English. */
export interface RefusedRow {
  why: RefusedRating;
  field: string | null;
  reason: string;
}

const decimal = v.pipe(
  v.union(
    [v.number(), v.pipe(v.string(), v.trim(), v.regex(/^-?\d{1,9}(\.\d{1,9})?$/, because('no-number')))],
    because('no-number'),
  ),
  v.transform(Number),
  v.finite(because('no-number')),
);

const identifier = v.pipe(
  v.string(because('no-identifier')),
  v.rawTransform(({ dataset, addIssue, NEVER }): Identifier => {
    const checked = parseIdentifier(dataset.value);
    if (checked.validity === 'valid') return checked.identifier;
    addIssue({ message: checked.reason });
    return NEVER;
  }),
);

/** One row of an evaluator's ratings, whatever it was written in; numbers may be texts. Without a scale it is 1 to 5. */
const RowSchema = v.pipe(
  v.object(
    {
      identifier,
      value: decimal,
      worst: v.optional(decimal),
      best: v.optional(decimal),
      count: v.optional(
        v.pipe(decimal, v.integer(because('no-whole-number')), v.minValue(1, because('less-than-one'))),
      ),
      date: v.optional(v.pipe(v.string(because('no-date')), v.trim(), v.check((text) => !Number.isNaN(dayOf(text)), because('no-date')))), // prettier-ignore
    },
    because('no-row'),
  ),
  v.transform(({ worst = 1, best = 5, count = 1, ...row }) => ({ ...row, worst, best, count })),
  v.check(({ worst, best }) => worst !== best, because('one-point')),
  v.check(
    ({ value, worst, best }) => value >= Math.min(worst, best) && value <= Math.max(worst, best),
    because('outside-scale'),
  ),
);

/** Reads one row. `today`: the day of the import, which an undated rating is of; a later date is an error. */
export function ratingOf(row: unknown, today: number): ThirdPartyRating | { refused: RefusedRow } {
  const parsed = v.safeParse(RowSchema, withoutEmpty(row));
  if (!parsed.success) return { refused: refusedFor(parsed.issues[0]) };
  const { date, ...rest } = parsed.output;
  const day = date === undefined ? today : dayOf(date);
  return day > today ? { refused: refused('future', 'date') } : { ...rest, day };
}

/** A column that a row leaves empty is one that it does not have. */
function withoutEmpty(row: unknown): unknown {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return row;
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => typeof value !== 'string' || value.trim() !== ''),
  );
}

function refusedFor(issue: v.BaseIssue<unknown>): RefusedRow {
  const field = v.getDotPath(issue);
  if (field !== null && issue.received === 'undefined') return refused('missing', field);
  // What is not one of ours was said by the check of a scheme.
  return isCode(issue.message) ? refused(issue.message, field) : refused('no-identifier', field, issue.message);
}

function refused(why: RefusedRating, field: string | null, said: string = REFUSED_RATINGS[why]): RefusedRow {
  return { why, field, reason: field === null ? said : `${field} ${said}` };
}

function because(why: RefusedRating): RefusedRating {
  return why;
}

function isCode(message: string): message is RefusedRating {
  return Object.hasOwn(REFUSED_RATINGS, message);
}
