import { utf8ToBytes } from '@noble/hashes/utils.js';
import {
  openEnvelope,
  parsePayload,
  readEnvelope,
  sealEnvelope,
  unverifiedPayload,
  type Envelope,
} from '../../core/published-list/dsse';
import { ROOT_TYPE, RootSchema, roleKeys, type Root, type RoleName } from '../../core/published-list/root';
import { verifySignature, type Signer } from './ed25519';
import { publicHalf, ROOT_VALID_MS } from './publish-root';

/** What is to change in the roles of a registry. Keys go by their ids, or beginnings of them that fit one key only. */
export interface RootChanges {
  add: { role: RoleName; key: Pick<Signer, 'id' | 'publicKey'> }[];
  drop: { role: RoleName; id: string }[];
  threshold: Partial<Record<RoleName, number>>;
  /** Days from `now` until it runs out; default three years. */
  days?: number;
}

/**
 * The root after `before`, unsigned. A list key that it drops can sign nothing more, and clients forget the version that the
 * key may have driven up. Throws Error for a key that is not there or a threshold that cannot be met.
 */
export function nextRoot(before: Root, { add, drop, threshold, days }: RootChanges, now: number): Root {
  const roles = { root: changed('root'), list: changed('list') };
  const used = new Set([...roles.root.keys, ...roles.list.keys]);
  const known = [...before.keys, ...add.map(({ key }) => publicHalf(key))];
  const root: Root = {
    registry: before.registry,
    version: before.version + 1,
    expires: new Date(now + (days === undefined ? ROOT_VALID_MS : days * 86_400_000)).toISOString(),
    keys: [...new Map(known.map((key) => [key.id, key])).values()].filter(({ id }) => used.has(id)),
    roles,
  };
  roleKeys(root, 'root');
  roleKeys(root, 'list');
  return root;

  function changed(role: RoleName): Root['roles'][RoleName] {
    const gone = drop.filter((one) => one.role === role).map(({ id }) => theKey(before.roles[role].keys, id, role));
    const kept = before.roles[role].keys.filter((id) => !gone.includes(id));
    const keys = [...new Set([...kept, ...add.filter((one) => one.role === role).map(({ key }) => key.id)])];
    return { keys, threshold: threshold[role] ?? Math.min(before.roles[role].threshold, Math.max(1, keys.length)) };
  }
}

function theKey(ids: readonly string[], beginning: string, role: RoleName): string {
  const [found, ...more] = ids.filter((id) => id.startsWith(beginning));
  if (found === undefined || more.length > 0)
    throw new Error(`${found ? 'more than one' : 'no'} ${role} key begins with ${beginning}`);
  return found;
}

/** A root to be signed, as a file: an envelope without signatures. */
export function unsignedRoot(root: Root): Envelope {
  return sealEnvelope(ROOT_TYPE, utf8ToBytes(JSON.stringify(root)), []);
}

/** The envelope with one signature more; the same key signs once. Throws ListError for what is no root. */
export function signRoot(source: unknown, signer: Signer): { envelope: Envelope; root: Root } {
  const envelope = readEnvelope(source, 'The root');
  const payload = unverifiedPayload(envelope, 'The root');
  const root = parsePayload(RootSchema, payload, 'The root');
  const [signature] = sealEnvelope(ROOT_TYPE, payload, [signer]).signatures;
  const others = envelope.signatures.filter(({ keyid }) => keyid !== signer.id);
  return { envelope: { ...envelope, signatures: signature ? [...others, signature] : others }, root };
}

/** How many valid signatures of the root keys of `judge` an envelope carries. */
export async function signaturesBy(judge: Root, source: unknown): Promise<number> {
  const envelope = readEnvelope(source, 'The root');
  const { keys } = roleKeys(judge, 'root');
  const valid = await Promise.all(
    keys.map((key) =>
      openEnvelope(envelope, ROOT_TYPE, { keys: [key], threshold: 1 }, verifySignature, 'The root').then(
        () => 1,
        () => 0,
      ),
    ),
  );
  return valid.reduce<number>((sum, one) => sum + one, 0);
}
