import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { sealEnvelope, MAX_ENVELOPE_BYTES } from '../../../src/core/published-list/dsse';
import { MANIFEST_TYPE, type Manifest } from '../../../src/core/published-list/manifest';
import { encodePlist } from '../../../src/core/published-list/plist-encode';
import { ROOT_TYPE } from '../../../src/core/published-list/root';
import { toBase64 } from '../../../src/core/published-list/text-bytes';
import { checkChunk, listStateOf, openManifest, type HeldManifest } from '../../../src/core/published-list/trust';
import {
  bytesOf,
  codeOf,
  describeFile,
  KEYS,
  manifestOf,
  NOW,
  RECORD,
  rootOf,
  rootOfTwo,
  SALT,
  sealManifest,
  verify,
  type TestKey,
} from './signing';

const { root1, list1, list2, stranger } = KEYS;
const ROOT = rootOf([root1], [list1]);
const digest = async (bytes: Uint8Array) => sha256(bytes);

describe('manifests', () => {
  const good = manifestOf();
  const goodBytes = sealManifest(good, [list1]);
  const hash = (bytes: Uint8Array) => bytesToHex(sha256(bytes));
  const file = good.files[0]!;
  const held = (version: number, bytes = goodBytes): HeldManifest => ({ version, sha256: hash(bytes) });
  const changed = (changes: object) => sealManifest({ ...good, ...changes }, [list1]);
  const withFile = (changes: object) => changed({ files: [{ ...file, ...changes }] });
  const forged = (bytes: Uint8Array) => {
    const envelope = JSON.parse(Buffer.from(bytes).toString()) as { payload: string };
    return bytesOf({ ...envelope, payload: toBase64(bytesOf({ ...good, version: 9 })) });
  };

  it.each<[string, string, Uint8Array, HeldManifest | null]>([
    ['signed by the list key', 'accepted', goodBytes, null],
    ['newer than the one held', 'accepted', goodBytes, held(4)],
    ['the one that is held', 'accepted', goodBytes, held(5)],
    ['a field of a later format', 'accepted', changed({ later: true }), null],
    [
      'with retryAfter and the next root',
      'accepted',
      changed({ retryAfter: 3600, nextRoot: { version: 2, bytes: 900, sha256: 'a'.repeat(64) } }),
      null,
    ],
    [
      'three levels',
      'accepted',
      changed({ files: (['day', 'week', 'base'] as const).map((level) => ({ ...file, level })) }),
      null,
    ],

    ['not signed', 'signature', sealManifest(good, []), null],
    ['signed by a stranger', 'signature', sealManifest(good, [stranger]), null],
    ['signed by the root key', 'signature', sealManifest(good, [root1]), null],
    [
      "signed by a stranger under the list key's id",
      'signature',
      sealManifest(good, [{ ...stranger, id: list1.id }]),
      null,
    ],
    ['another payload under a good signature', 'signature', forged(goodBytes), null],
    ['a signature over another type', 'malformed', bytesOf(sealEnvelope(ROOT_TYPE, bytesOf(good), [list1])), null],
    [
      'a short signature',
      'signature',
      bytesOf({
        ...sealEnvelope(MANIFEST_TYPE, bytesOf(good), []),
        signatures: [{ keyid: list1.id, sig: 'AAAA' }],
      }),
      null,
    ],
    ['another registry', 'wrong-registry', changed({ registry: { id: 'other.example', name: 'Test registry' } }), null],
    ['older than the one held', 'rollback', goodBytes, held(6)],
    ['another one of the same version', 'equivocation', changed({ issued: '2026-07-01T00:00:01Z' }), held(5)],
    ['the same content signed with other bytes', 'equivocation', Uint8Array.from([...goodBytes, 0x20]), held(5)],
    ['past its date', 'expired', changed({ expires: '2026-07-01T12:00:00Z' }), null],
    ['from the future', 'clock', changed({ issued: '2026-07-02T12:00:01Z', expires: '2026-08-01T00:00:00Z' }), null],
    ['half a day ahead', 'accepted', changed({ issued: '2026-07-02T00:00:00Z' }), null],
    ['empty', 'malformed', new Uint8Array(0), null],
    ['HTML', 'malformed', utf8ToBytes('<!doctype html><title>Welcome to the hotel</title>'), null],
    ['cut short', 'malformed', goodBytes.subarray(0, goodBytes.length - 1), null],
    ['endless', 'too-big', new Uint8Array(MAX_ENVELOPE_BYTES + 1).fill(0x20), null],

    ['no files', 'malformed', changed({ files: [] }), null],
    ['no base', 'malformed', withFile({ level: 'day' }), null],
    ['two bases', 'malformed', changed({ files: [file, file] }), null],
    [
      'levels in the wrong order',
      'malformed',
      changed({ files: [{ ...file, level: 'week' }, { ...file, level: 'day' }, file] }),
      null,
    ],
    ['a file name that leads elsewhere', 'malformed', withFile({ file: '../../secret' }), null],
    ['a file name that is not its hash', 'malformed', withFile({ file: `${'0'.repeat(64)}.plist` }), null],
    ['chunks that do not add up', 'malformed', withFile({ bytes: file.bytes + 1 }), null],
    [
      'a chunk above its cap',
      'malformed',
      withFile({
        bytes: 2 ** 20 + 2,
        chunks: [
          { bytes: 1, sha256: 'a'.repeat(64) },
          { bytes: 2 ** 20 + 1, sha256: 'a'.repeat(64) },
        ],
      }),
      null,
    ],
    ['a file above its cap', 'malformed', withFile({ bytes: 2 ** 31 }), null],
    ['entries below zero', 'malformed', withFile({ entries: -1 }), null],
    ['a file that leads beyond this version', 'malformed', withFile({ to: 6 }), null],
    ['expired before it was issued', 'malformed', changed({ expires: '2026-06-01T00:00:00Z' }), null],
    ['no time zone', 'malformed', changed({ issued: '2026-07-01T00:00:00' }), null],
    ['version 0', 'malformed', changed({ version: 0 }), null],
    ['a version beyond exact numbers', 'malformed', changed({ version: 2 ** 53 }), null],
    ['a short salt', 'malformed', changed({ salt: 'abc' }), null],
    ['an error rate above one', 'malformed', changed({ sources: [{ id: 1, name: 'x', errorRate: 1.5 }] }), null],
  ])('%s: %s', async (_, expected, bytes, known) => {
    expect(await codeOf(() => openManifest(bytes, ROOT, known, verify, NOW))).toBe(expected);
  });

  it('an expired one may be read on demand, and says its date', async () => {
    const { manifest } = await openManifest(changed({ expires: '2026-07-01T12:00:00Z' }), ROOT, null, verify, NOW, {
      expired: 'allow',
    });
    expect(listStateOf(manifest, 'https://test.example')).toEqual({
      registry: { id: 'test.example', name: 'Test registry', url: 'https://test.example' },
      version: 5,
      issued: Date.parse('2026-07-01T00:00:00Z'),
      expires: NOW,
    });
  });

  it.each<[string, string, TestKey[]]>([
    ['two of two', 'accepted', [list1, list2]],
    ['with a stranger beside them', 'accepted', [stranger, list2, list1]],
    ['one of two', 'signature', [list2]],
    ['one key twice', 'signature', [list2, list2]],
    ['one and a stranger', 'signature', [list2, stranger]],
  ])('thresholds: %s: %s', async (_, expected, keys) => {
    expect(await codeOf(() => openManifest(sealManifest(good, keys), rootOfTwo(2), null, verify, NOW))).toBe(expected);
  });

  it('with any byte changed is refused, or is the very same manifest', async () => {
    const wide: Manifest = { ...good, registry: { id: 'test.example', name: '测试登记处' } };
    const bytes = sealManifest(wide, [list1]);
    for (let at = 0; at < bytes.length; at += 3) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 7));
      const result = await openManifest(damaged, ROOT, null, verify, NOW).then(
        ({ manifest }) => manifest,
        (error: { code?: string }) => error.code,
      );
      if (typeof result === 'object') expect(result).toEqual(wide);
      else expect(['malformed', 'signature']).toContain(result);
    }
  });
});

describe('chunks', () => {
  const bytes = encodePlist([{ fingerprint: 1n, record: RECORD }], { salt: SALT });
  const [chunk] = describeFile(bytes, 1).chunks;
  const content = bytes.subarray(0, chunk!.bytes);
  it.each<[string, string, Uint8Array]>([
    ['as signed', 'accepted', content],
    ['truncated', 'length', content.subarray(1)],
    ['running on', 'length', Uint8Array.from([...content, 0])],
    ['with a byte changed', 'hash', content.with(20, 255)],
  ])('%s: %s', async (_, expected, received) => {
    expect(await codeOf(() => checkChunk(chunk!, received, digest, 'The chunk'))).toBe(expected);
  });
});
