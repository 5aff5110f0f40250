import * as v from 'valibot';
import { PRESSURE } from '../core/casework/pressure';
import { MOST_COST } from '../core/effort';
import { QUORUM } from '../core/quorum';

const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));

/** What an operator can set of the registry's protection, as `limits` in registry.json; what is not said stays as it is by default. */
export const LimitsSchema = v.strictObject({
  /** How much must stand behind volunteers' reports (src/core/quorum.ts). */
  quorum: v.optional(
    v.strictObject({
      keys: v.optional(whole(1, 100), QUORUM.keys),
      days: v.optional(whole(0, 365), QUORUM.days),
      reliability: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), QUORUM.reliability),
    }),
    {},
  ),
  /** When senders are asked to work first, and how much (src/core/casework/pressure.ts); no more than clients do. */
  pressure: v.optional(
    v.strictObject({
      minutes: v.optional(whole(1, 60), PRESSURE.minutes),
      filings: v.optional(whole(1, 1_000_000), PRESSURE.filings),
      cost: v.optional(whole(1, MOST_COST), PRESSURE.cost),
      prefix: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{1,2}$/)), PRESSURE.prefix),
    }),
    {},
  ),
});
export type Limits = v.InferOutput<typeof LimitsSchema>;
