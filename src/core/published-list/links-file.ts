import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { LINK_KINDS, type Trail } from '../graph/trail';
import type { Identifier } from '../identifier';
import { IdentifierSchema } from '../sighting';
import { MalformedError } from './errors';
import { HashSchema } from './root';
import { parseJson } from './text-bytes';

/** Some two thousand trails; of an entry that has none here it is only said that it was made for another name. */
export const MAX_LINKS_BYTES = 2 ** 18;
const MAX_LINKS = 5000;

/** What the manifest says of the file of links: why entries of the list reach further names of their merchants. */
export const LinksFileSchema = v.pipe(
  v.object({
    /** The name beside the manifest: `<sha256>.links.json`. */
    file: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}\.links\.json$/, 'not the name of a links file')),
    bytes: v.pipe(v.number(), v.safeInteger(), v.minValue(2), v.maxValue(MAX_LINKS_BYTES)),
    sha256: HashSchema,
  }),
  v.check((links) => links.file === `${links.sha256}.links.json`, 'the name is not the hash'),
);
export type LinksFile = v.InferOutput<typeof LinksFileSchema>;

const LinkSchema = v.object({
  /** Whose entry it explains, as `linkKey` names it. */
  at: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, 'not 16 hexadecimal digits')),
  shop: IdentifierSchema,
  shared: v.nullable(IdentifierSchema),
  by: v.picklist(LINK_KINDS),
});
export type Link = v.InferOutput<typeof LinkSchema>;

/** By what an identifier is found among the links: the first 16 hexadecimal digits of SHA-256 over `probity:link:` and it. */
export function linkKey(identifier: Identifier): string {
  return bytesToHex(sha256(utf8ToBytes(`probity:link:${identifier}`)).subarray(0, 8));
}

/** The trail that leads to an identifier's entry; undefined where the file has none. */
export function trailTo(links: readonly Link[], identifier: Identifier): Trail | undefined {
  const key = linkKey(identifier);
  const found = links.find(({ at }) => at === key);
  return found && { shop: found.shop, shared: found.shared, by: found.by };
}

/** The links in a file whose bytes have been verified; throws MalformedError. */
export function readLinks(bytes: Uint8Array, what: string): Link[] {
  const parsed = v.safeParse(v.pipe(v.array(LinkSchema), v.maxLength(MAX_LINKS)), parseJson(bytes, what));
  if (!parsed.success) throw new MalformedError(`${what} holds no links: ${parsed.issues[0].message}.`);
  return parsed.output;
}
