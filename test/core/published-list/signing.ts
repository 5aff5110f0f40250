import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ListRecord } from '../../../src/core/listing';
import { planChunks } from '../../../src/core/published-list/chunk-plan';
import { sealEnvelope, type Envelope, type VerifySignature } from '../../../src/core/published-list/dsse';
import { MANIFEST_TYPE, type ListFile, type Manifest } from '../../../src/core/published-list/manifest';
import { encodePlist } from '../../../src/core/published-list/plist-encode';
import { keyId, ROOT_TYPE, type Root } from '../../../src/core/published-list/root';
import { toBase64 } from '../../../src/core/published-list/text-bytes';

export const SALT = '00112233445566778899aabbccddeeff';
export const NOW = Date.parse('2026-07-01T12:00:00Z');

export const verify: VerifySignature = async (publicKey, signature, message) =>
  ed25519.verify(signature, message, publicKey);

export interface TestKey {
  id: string;
  publicKey: Uint8Array;
  sign(message: Uint8Array): Uint8Array;
}

/** A key made from one number, so that tests repeat. */
export function testKey(seed: number): TestKey {
  const secret = new Uint8Array(32).fill(seed);
  const publicKey = ed25519.getPublicKey(secret);
  return { id: keyId(publicKey), publicKey, sign: (message) => ed25519.sign(message, secret) };
}

export const KEYS = {
  root1: testKey(1),
  root2: testKey(2),
  root3: testKey(3),
  list1: testKey(11),
  list2: testKey(12),
  stranger: testKey(99),
};

export const bytesOf = (value: unknown) => utf8ToBytes(JSON.stringify(value));

/** The code of the error that `act` ends with, or `accepted`. */
export async function codeOf(act: () => Promise<unknown>): Promise<unknown> {
  try {
    await act();
    return 'accepted';
  } catch (error) {
    return (error as { code?: string }).code;
  }
}

/** A root with two root keys and two list keys, of which `threshold` must sign. */
export function rootOfTwo(threshold: number): Root {
  const { root1, root2, list1, list2 } = KEYS;
  return {
    ...rootOf([root1, root2], [list1, list2]),
    roles: { root: { keys: [root1.id, root2.id], threshold }, list: { keys: [list1.id, list2.id], threshold } },
  };
}

export function rootOf(rootKeys: readonly TestKey[], listKeys: readonly TestKey[], changes: Partial<Root> = {}): Root {
  const all = [...new Map([...rootKeys, ...listKeys].map((key) => [key.id, key])).values()];
  return {
    registry: { id: 'test.example', name: 'Test registry' },
    version: 1,
    expires: '2029-01-01T00:00:00Z',
    keys: all.map((key) => ({ id: key.id, algorithm: 'ed25519', publicKey: toBase64(key.publicKey) })),
    roles: {
      root: { keys: rootKeys.map((key) => key.id), threshold: 1 },
      list: { keys: listKeys.map((key) => key.id), threshold: 1 },
    },
    ...changes,
  };
}

export function sealRoot(root: unknown, keys: readonly TestKey[]): Envelope {
  return sealEnvelope(ROOT_TYPE, utf8ToBytes(JSON.stringify(root)), keys);
}

export function sealManifest(manifest: unknown, keys: readonly TestKey[]): Uint8Array {
  return utf8ToBytes(JSON.stringify(sealEnvelope(MANIFEST_TYPE, utf8ToBytes(JSON.stringify(manifest)), keys)));
}

export function describeFile(bytes: Uint8Array, entries: number, cuts = planChunks(bytes)): ListFile {
  let offset = 0;
  const hash = bytesToHex(sha256(bytes));
  const chunks = cuts.map((length) => ({
    bytes: length,
    sha256: bytesToHex(sha256(bytes.subarray(offset, (offset += length)))),
  }));
  return {
    file: `${hash}.plist`,
    level: 'base',
    bytes: bytes.length,
    sha256: hash,
    chunks,
    entries,
    issued: '2026-07-01T00:00:00Z',
    from: 0,
    to: 1,
  };
}

export const RECORD: ListRecord = {
  list: 'blacklist',
  grade: 'D',
  confidence: 2,
  categories: ['counterfeit', 'data-abuse'],
  stages: ['delivery'],
  source: 7,
  listed: '2026-03',
  expires: '2029-03',
  flags: ['reply-exists'],
};

export function manifestOf(changes: Partial<Manifest> = {}): Manifest {
  return {
    registry: { id: 'test.example', name: 'Test registry' },
    version: 5,
    issued: '2026-07-01T00:00:00Z',
    expires: '2026-07-15T00:00:00Z',
    salt: SALT,
    files: [describeFile(encodePlist([{ fingerprint: 1n, record: RECORD }], { salt: SALT }), 1)],
    sources: [{ id: 7, name: 'A source', errorRate: 0.01 }],
    checkpoint: null,
    ...changes,
  };
}
