import { utf8ToBytes } from '@noble/hashes/utils.js';
import { namedOf, type Named } from '../../core/registry-name';
import { sealEnvelope } from '../../core/published-list/dsse';
import { ROOT_TYPE, type Root } from '../../core/published-list/root';
import { toBase64 } from '../../core/published-list/text-bytes';
import { openRoots } from '../../core/published-list/trust';
import { verifySignature, type Signer } from './ed25519';
import type { RegistryKeys } from './keys';
import { readListFile, writeListFile } from './list-folder';

export interface RegistryName extends Named {
  /** Never changes; what clients subscribe to. Lower-case letters, digits, `.` and `-`. */
  id: string;
}

/** Three years: long enough that an untended registry goes on, short enough that a lost key does not rule for ever. */
export const ROOT_VALID_MS = 3 * 365 * 86_400_000;

/**
 * The registry's newest root in a list folder; writes `root/1.json` if there is none yet. Throws ListError for a root that
 * does not hold, and Error when the folder is another registry's or its root does not know our list key.
 */
export async function ensureRoot(
  folder: string,
  registry: RegistryName,
  keys: RegistryKeys,
  now: number,
): Promise<Root> {
  const first = (await readListFile(folder, rootFile(1))) ?? (await writeFirstRoot(folder, registry, keys, now));
  const root = await openRoots(first, await rootsAfter(folder, 1), verifySignature, now);
  if (root.registry.id !== registry.id)
    throw new Error(`${folder} holds the list of the registry "${root.registry.id}", not of "${registry.id}".`);
  const { keys: may, threshold } = root.roles.list;
  const present = keys.lists.filter(({ id }) => may.includes(id)).length;
  if (present < threshold)
    throw new Error(
      `Root ${root.version} in ${folder} asks for ${threshold} of its list keys, and ${present} of them are here. Were the keys replaced?`,
    );
  return root;
}

/** The bytes of the roots after one, as far as the folder has them. */
export async function rootsAfter(folder: string, version: number): Promise<Uint8Array[]> {
  const roots: Uint8Array[] = [];
  for (let next = version + 1; ; next++) {
    const bytes = await readListFile(folder, rootFile(next));
    if (!bytes) return roots;
    roots.push(bytes);
  }
}

/** Where the root of a version lies in a list folder. */
export function rootFile(version: number): string {
  return `root/${version}.json`;
}

async function writeFirstRoot(
  folder: string,
  registry: RegistryName,
  keys: RegistryKeys,
  now: number,
): Promise<Uint8Array> {
  const signer = await keys.root();
  const root: Root = {
    registry: namedOf(registry),
    version: 1,
    expires: new Date(now + ROOT_VALID_MS).toISOString(),
    keys: [signer, ...keys.lists].map(publicHalf),
    roles: { root: roleOf([signer]), list: roleOf(keys.lists) },
  };
  const bytes = utf8ToBytes(JSON.stringify(sealEnvelope(ROOT_TYPE, utf8ToBytes(JSON.stringify(root)), [signer])));
  await openRoots(bytes, [], verifySignature, now);
  await writeListFile(folder, rootFile(1), bytes);
  return bytes;
}

/** One of the keys is enough. */
function roleOf(keys: readonly Signer[]): Root['roles']['list'] {
  return { keys: keys.map(({ id }) => id), threshold: 1 };
}

/** A key as a root names it. */
export function publicHalf({ id, publicKey }: Pick<Signer, 'id' | 'publicKey'>): Root['keys'][number] {
  return { id, algorithm: 'ed25519', publicKey: toBase64(publicKey) };
}
