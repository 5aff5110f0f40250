import * as v from 'valibot';
import { CASE_STATES, OUTCOMES } from '../complaint';
import { CLOCK_NAMES } from './clock-table';
import { StatementSchema } from './statement';

const time = v.pipe(v.string(), v.isoTimestamp());
const text = v.pipe(v.string(), v.maxLength(20_000));
const some = <T extends v.GenericSchema>(schema: T) => v.pipe(v.array(schema), v.maxLength(500));

/** A case as the registry shows it to its complainant, read by whoever does not trust the registry: what is not known here is left out. */
export const CaseViewSchema = v.object({
  state: v.picklist(CASE_STATES),
  outcome: v.nullable(v.picklist(OUTCOMES)),
  statement: v.nullable(StatementSchema),
  /** What the complainant may do now. */
  can: some(v.pipe(v.string(), v.maxLength(40))),
  clocks: some(
    v.object({
      clock: v.picklist(CLOCK_NAMES),
      dueAt: time,
      stoppedAt: v.nullable(time),
      urgency: v.pipe(v.string(), v.maxLength(40)),
    }),
  ),
  /** What the complainant gave. */
  evidence: some(
    v.object({
      seq: v.number(),
      kind: v.picklist(['page', 'file']),
      name: v.pipe(v.string(), v.maxLength(300)),
      size: v.number(),
      sha256: v.pipe(v.string(), v.maxLength(64)),
      at: time,
      chain: v.pipe(v.string(), v.maxLength(64)),
    }),
  ),
  messages: some(v.object({ at: time, by: v.picklist(['complainant', 'merchant', 'handler']), text })),
  /** The merchant's replies and the complainant's own appeals, word for word. */
  submissions: some(
    v.object({
      kind: v.picklist(['reply', 'objection', 'appeal', 'correction', 'rectification', 'contest']),
      by: v.picklist(['complainant', 'merchant']),
      text,
      at: time,
    }),
  ),
});
export type CaseView = v.InferOutput<typeof CaseViewSchema>;
