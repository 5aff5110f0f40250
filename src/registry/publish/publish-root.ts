import { utf8ToBytes } from '@noble/hashes/utils.js';
import { sealEnvelope } from '../../core/published-list/dsse';
import { ROOT_TYPE, type Root } from '../../core/published-list/root';
import { toBase64 } from '../../core/published-list/text-bytes';
import { openRoots } from '../../core/published-list/trust';
import { verifySignature } from './ed25519';
import type { RegistryKeys } from './keys';
import { readListFile, writeListFile } from './list-folder';

export interface RegistryName {
  /** Never changes; what clients subscribe to. Lower-case letters, digits, `.` and `-`. */
  id: string;
  name: string;
}

/** Three years: long enough that an untended registry goes on, short enough that a lost key does not rule for ever. */
const ROOT_VALID_MS = 3 * 365 * 86_400_000;

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
  const successors: Uint8Array[] = [];
  for (
    let next = await readListFile(folder, rootFile(2));
    next;
    next = await readListFile(folder, rootFile(successors.length + 2))
  )
    successors.push(next);
  const root = await openRoots(first, successors, verifySignature, now);
  if (root.registry.id !== registry.id)
    throw new Error(`${folder} holds the list of the registry "${root.registry.id}", not of "${registry.id}".`);
  if (!root.roles.list.keys.includes(keys.list.id))
    throw new Error(`Root ${root.version} in ${folder} does not let this list key sign. Were the keys replaced?`);
  return root;
}

function rootFile(version: number): string {
  return `root/${version}.json`;
}

async function writeFirstRoot(
  folder: string,
  registry: RegistryName,
  keys: RegistryKeys,
  now: number,
): Promise<Uint8Array> {
  const root: Root = {
    registry: { id: registry.id, name: registry.name },
    version: 1,
    expires: new Date(now + ROOT_VALID_MS).toISOString(),
    keys: [keys.root, keys.list].map((key) => ({
      id: key.id,
      algorithm: 'ed25519',
      publicKey: toBase64(key.publicKey),
    })),
    roles: { root: { keys: [keys.root.id], threshold: 1 }, list: { keys: [keys.list.id], threshold: 1 } },
  };
  const bytes = utf8ToBytes(JSON.stringify(sealEnvelope(ROOT_TYPE, utf8ToBytes(JSON.stringify(root)), [keys.root])));
  await openRoots(bytes, [], verifySignature, now);
  await writeListFile(folder, rootFile(1), bytes);
  return bytes;
}
