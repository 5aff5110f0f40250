import * as v from 'valibot';
import { MonthSchema } from '../listing';
import { IdentifierSchema } from '../sighting';
import { MalformedError } from './errors';
import { HashSchema } from './root';
import { parseJson } from './text-bytes';

/** About three thousand merchants. It is read with each page, so it stays small. */
export const MAX_BINDINGS_BYTES = 2 ** 18;
const MAX_BINDINGS = 5000;
export const MAX_DOMAINS = 20;

/** What the manifest says of the file of bindings: which domains are whose, of merchants of good record. */
export const BindingsFileSchema = v.pipe(
  v.object({
    /** The name beside the manifest: `<sha256>.bindings.json`. */
    file: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}\.bindings\.json$/, 'not the name of a bindings file')),
    bytes: v.pipe(v.number(), v.safeInteger(), v.minValue(2), v.maxValue(MAX_BINDINGS_BYTES)),
    sha256: HashSchema,
  }),
  v.check((bindings) => bindings.file === `${bindings.sha256}.bindings.json`, 'the name is not the hash'),
);
export type BindingsFile = v.InferOutput<typeof BindingsFileSchema>;

const BindingSchema = v.object({
  /** The names by which the merchant may be claimed: licence numbers, sellers' ids. */
  names: v.pipe(v.array(IdentifierSchema), v.maxLength(MAX_DOMAINS)),
  /** Its own domains, registrable ones. */
  domains: v.pipe(v.array(v.pipe(v.string(), v.maxLength(253))), v.minLength(1), v.maxLength(MAX_DOMAINS)),
  /** Whether it is red-listed, or only well rated. */
  red: v.boolean(),
  /** Since which month it has its record. */
  since: MonthSchema,
});
export type Binding = v.InferOutput<typeof BindingSchema>;

/** The bindings in a file whose bytes have been verified; throws MalformedError. */
export function readBindings(bytes: Uint8Array, what: string): Binding[] {
  const parsed = v.safeParse(v.pipe(v.array(BindingSchema), v.maxLength(MAX_BINDINGS)), parseJson(bytes, what));
  if (!parsed.success) throw new MalformedError(`${what} holds no bindings: ${parsed.issues[0].message}.`);
  return parsed.output;
}
