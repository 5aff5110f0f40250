import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { NamesSchema } from '../registry-name';
import { MalformedError } from './errors';
import type { SigningKey } from './dsse';
import { fromBase64 } from './text-bytes';

export const ROOT_TYPE = 'application/vnd.probity.root+json';

/** An RFC 3339 time in UTC, to the second or finer. */
export const TimeSchema = v.pipe(
  v.string(),
  v.regex(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/, 'not a time in UTC'),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'not a time'),
);
export const VersionSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
export const RegistryIdSchema = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.-]{0,99}$/, 'not a registry id'));
export const HashSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'not a SHA-256 in hexadecimal'));

/** Whose list it is: its names in languages are optional, and readers of before pass over them. */
export const SignedRegistrySchema = v.object({
  id: RegistryIdSchema,
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  names: v.optional(NamesSchema),
});

const RoleSchema = v.object({
  keys: v.pipe(v.array(HashSchema), v.minLength(1), v.maxLength(32)),
  threshold: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

/** Who may sign for a registry: the payload of lists/root/N.json. */
export const RootSchema = v.object({
  registry: SignedRegistrySchema,
  version: VersionSchema,
  expires: TimeSchema,
  keys: v.pipe(
    v.array(
      v.object({ id: HashSchema, algorithm: v.literal('ed25519'), publicKey: v.pipe(v.string(), v.maxLength(100)) }),
    ),
    v.minLength(1),
    v.maxLength(64),
  ),
  roles: v.object({ root: RoleSchema, list: RoleSchema }),
});
export type Root = v.InferOutput<typeof RootSchema>;
export type RoleName = keyof Root['roles'];

/** The id of a key: SHA-256 of its 32 raw bytes, so that one key cannot pass for two. */
export function keyId(publicKey: Uint8Array): string {
  return bytesToHex(sha256(publicKey));
}

/** The keys of a role and how many of them must sign. Throws MalformedError for keys that are missing or go by a false id. */
export function roleKeys(root: Root, role: RoleName): { keys: SigningKey[]; threshold: number } {
  const { keys: ids, threshold } = root.roles[role];
  const distinct = [...new Set(ids)];
  if (distinct.length < threshold)
    throw new MalformedError(
      `Root ${root.version} asks for ${threshold} signatures of ${distinct.length} ${role} keys.`,
    );
  const keys = distinct.map((id) => {
    const key = root.keys.find((candidate) => candidate.id === id);
    if (!key) throw new MalformedError(`Root ${root.version} names the ${role} key ${id} but does not hold it.`);
    const publicKey = fromBase64(key.publicKey, `Key ${id}`);
    if (publicKey.length !== 32 || keyId(publicKey) !== id)
      throw new MalformedError(`Root ${root.version} holds another key under the id ${id}.`);
    return { id, publicKey };
  });
  return { keys, threshold };
}
