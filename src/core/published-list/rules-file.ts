import * as v from 'valibot';
import { HashSchema } from './root';
import { MalformedError } from './errors';
import { parseJson } from './text-bytes';

const MAX_RULES_BYTES = 2 ** 18;
const MAX_RULES = 200;

/** What the manifest says of the file of site rules (`core/marketplaces/mend.ts`) that go with the list. */
export const RulesFileSchema = v.pipe(
  v.object({
    /** The name beside the manifest: `<sha256>.rules.json`. */
    file: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}\.rules\.json$/, 'not the name of a rules file')),
    bytes: v.pipe(v.number(), v.safeInteger(), v.minValue(2), v.maxValue(MAX_RULES_BYTES)),
    sha256: HashSchema,
  }),
  v.check((rules) => rules.file === `${rules.sha256}.rules.json`, 'the name is not the hash'),
);
export type RulesFile = v.InferOutput<typeof RulesFileSchema>;

const RulesSchema = v.pipe(v.array(v.looseObject({ name: v.string() })), v.maxLength(MAX_RULES));
/** A rule as it stands in the file; whether it may mend its marketplace is asked when it is used. */
export type UnprovenRule = v.InferOutput<typeof RulesSchema>[number];

/** The rules in a file whose bytes have been verified; throws MalformedError where it is no array of named rules. */
export function readRules(bytes: Uint8Array, what: string): UnprovenRule[] {
  const parsed = v.safeParse(RulesSchema, parseJson(bytes, what));
  if (!parsed.success) throw new MalformedError(`${what} holds no site rules: ${parsed.issues[0].message}.`);
  return parsed.output;
}
