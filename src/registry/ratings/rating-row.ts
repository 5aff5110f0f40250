import * as v from 'valibot';
import type { Identifier } from '../../core/identifier';
import { dayOf } from '../../core/rating/day';
import type { ThirdPartyRating } from '../../core/rating/evaluator';
import { parseIdentifier } from '../../core/schemes';

const decimal = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.trim(), v.regex(/^-?\d{1,9}(\.\d{1,9})?$/, 'is no number'))]),
  v.transform(Number),
  v.finite('is no number'),
);
const optional = <T extends v.GenericSchema>(schema: T) =>
  v.optional(
    v.union([
      v.pipe(
        v.picklist(['']),
        v.transform(() => undefined),
      ),
      schema,
    ]),
  );

const identifier = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }): Identifier => {
    const checked = parseIdentifier(dataset.value);
    if (checked.validity === 'valid') return checked.identifier;
    addIssue({ message: checked.reason });
    return NEVER;
  }),
);

/** One row of an evaluator's ratings, whatever it was written in; numbers may be texts. Without a scale it is 1 to 5. */
const RowSchema = v.pipe(
  v.object({
    identifier,
    value: decimal,
    worst: optional(decimal),
    best: optional(decimal),
    count: optional(v.pipe(decimal, v.integer('is no whole number'), v.minValue(1, 'is less than 1'))),
    date: optional(v.pipe(v.string(), v.trim(), v.check((text) => !Number.isNaN(dayOf(text)), 'is no date'))), // prettier-ignore
  }),
  v.transform(({ worst = 1, best = 5, count = 1, ...row }) => ({ ...row, worst, best, count })),
  v.check(({ worst, best }) => worst !== best, 'its scale has only one point'),
  v.check(
    ({ value, worst, best }) => value >= Math.min(worst, best) && value <= Math.max(worst, best),
    'it is outside of its scale',
  ),
);

/** Reads one row. `today`: the day of the import, which an undated rating is of; a later date is an error. */
export function ratingOf(row: unknown, today: number): ThirdPartyRating | { refused: string } {
  const parsed = v.safeParse(RowSchema, row);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const field = v.getDotPath(issue);
    return { refused: `${field === null ? '' : `${field} `}${issue.received === 'undefined' ? 'is missing' : issue.message}` }; // prettier-ignore
  }
  const { date, ...rest } = parsed.output;
  const day = date === undefined ? today : dayOf(date);
  return day > today ? { refused: 'is dated in the future' } : { ...rest, day };
}
