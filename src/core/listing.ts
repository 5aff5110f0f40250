import * as v from 'valibot';
import { CATEGORIES, STAGES } from './category';

/** The lists a record can speak for. `rating` carries a grade only; `removed` says that an older level's record no longer holds. */
export const LIST_NAMES = ['blacklist', 'watch', 'redlist', 'rating', 'removed'] as const;
export type ListName = (typeof LIST_NAMES)[number];

/** Ten credit grades (GB/T 22116-2008) and NR, not rated: too little evidence. */
export const GRADES = ['NR', 'AAA', 'AA', 'A', 'BBB', 'BB', 'B', 'CCC', 'CC', 'C', 'D'] as const;
export type Grade = (typeof GRADES)[number];

/** What else a shopper must know of an entry; also the order of their bits in a published record. */
export const FLAGS = ['under-appeal', 'reply-exists', 'softened', 'under-rectification', 'identity-link'] as const;
export type Flag = (typeof FLAGS)[number];

/** A calendar month in UTC, `YYYY-MM`; published records hold no finer date. */
export const MonthSchema = v.pipe(v.string(), v.regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'not a month YYYY-MM'));

/** The published record of one identifier: all that travels in the list. Texts, replies and exact dates are in the case file. */
export const ListRecordSchema = v.object({
  list: v.picklist(LIST_NAMES),
  grade: v.picklist(GRADES),
  /** 0 none, 1 low, 2 medium, 3 high: how sure the grade is. */
  confidence: v.picklist([0, 1, 2, 3]),
  categories: v.array(v.picklist(CATEGORIES)),
  stages: v.array(v.picklist(STAGES)),
  /** Id of the source in the manifest's table of sources. */
  source: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65535)),
  listed: MonthSchema,
  /** The last month in which the entry speaks; null: no expiry (imported feeds are renewed by each import). */
  expires: v.nullable(MonthSchema),
  flags: v.array(v.picklist(FLAGS)),
});
export type ListRecord = v.InferOutput<typeof ListRecordSchema>;

/** The month of a time in milliseconds since 1970, UTC. */
export function monthOf(time: number): string {
  return new Date(time).toISOString().slice(0, 7);
}
