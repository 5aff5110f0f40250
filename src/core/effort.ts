import * as v from 'valibot';

/** By which header a solved challenge is sent: base64url of JSON, `SolvedEffortSchema`. */
export const EFFORT_HEADER = 'probity-effort';

/** What one challenge can ask of a device at most. A registry that asks for more gets nothing, so that none can burn a shopper's battery. */
export const MOST_COST = 20_000;
const MOST_DIGITS = 2;

const hex = (max: number) => v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{2})+$/), v.maxLength(max));

/**
 * A proof-of-work challenge, as altcha-lib makes and solves it: find a counter of which PBKDF2 over nonce and counter, with the salt,
 * begins with `keyPrefix`. `data` says until when it is good (ms since 1970) and for which filing. Anything that would be more work, or
 * another kind of it, does not fit the schema.
 */
export const EffortSchema = v.strictObject({
  parameters: v.strictObject({
    algorithm: v.literal('PBKDF2/SHA-256'),
    nonce: hex(64),
    salt: hex(64),
    cost: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_COST)),
    keyLength: v.literal(32),
    keyPrefix: v.pipe(v.string(), v.regex(/^[0-9a-f]+$/), v.maxLength(MOST_DIGITS)),
    data: v.strictObject({
      until: v.pipe(v.number(), v.integer()),
      filing: v.pipe(v.string(), v.maxLength(64)),
    }),
  }),
  signature: hex(128),
});
export type Effort = v.InferOutput<typeof EffortSchema>;

/** A challenge with what solves it. */
export const SolvedEffortSchema = v.strictObject({
  challenge: EffortSchema,
  solution: v.strictObject({
    counter: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffffff)),
    derivedKey: hex(64),
  }),
});
export type SolvedEffort = v.InferOutput<typeof SolvedEffortSchema>;
