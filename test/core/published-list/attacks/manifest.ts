import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { MAX_ENVELOPE_BYTES, sealEnvelope } from '../../../../src/core/published-list/dsse';
import type { ListErrorCode } from '../../../../src/core/published-list/errors';
import { MANIFEST_TYPE } from '../../../../src/core/published-list/manifest';
import { ROOT_TYPE } from '../../../../src/core/published-list/root';
import { toBase64 } from '../../../../src/core/published-list/text-bytes';
import type { HeldManifest } from '../../../../src/core/published-list/trust';
import { bytesOf, KEYS, manifestOf, sealManifest } from '../signing';

const { root1, list1, list2, stranger } = KEYS;
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

const HASH = 'a'.repeat(64);
const rules = (changes: object) =>
  changed({ rules: { file: `${HASH}.rules.json`, bytes: 100, sha256: HASH, ...changes } });

/** Manifests that nobody may believe where `list1` signs for test.example, and the one that is held. */
export const MANIFEST_ATTACKS: [what: string, code: ListErrorCode, bytes: Uint8Array, held: HeldManifest | null][] = [
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
  ['signed by a key that the root has taken out', 'signature', sealManifest(good, [list2]), null],
  ['a far older one, signed once', 'rollback', changed({ version: 1, files: [{ ...file, to: 1 }] }), held(2 ** 40)],
  ['a level that is unknown', 'malformed', withFile({ level: 'hour' }), null],
  ['more files than there are levels', 'malformed', changed({ files: [file, file, file, file] }), null],
  ['a file in more chunks than any needs', 'malformed', withFile({ chunks: Array(4097).fill(file.chunks[0]) }), null],
  ['a file in one chunk', 'malformed', withFile({ chunks: [{ bytes: file.bytes, sha256: HASH }] }), null],
  ['an empty chunk', 'malformed', withFile({ chunks: [...file.chunks, { bytes: 0, sha256: HASH }] }), null],
  ['a chunk of half a byte', 'malformed', withFile({ chunks: [{ bytes: 0.5, sha256: HASH }, ...file.chunks] }), null],
  ['a file that starts where it ends', 'malformed', withFile({ from: 1 }), null],
  ['more sources than a record can name', 'malformed', changed({ sources: Array(10_001).fill(good.sources[0]) }), null],
  ['a pause of a century', 'malformed', changed({ retryAfter: 3_155_760_000 }), null],
  ['rules whose name leads elsewhere', 'malformed', rules({ file: '../../secret.rules.json' }), null],
  ['rules whose name is not their hash', 'malformed', rules({ sha256: 'b'.repeat(64) }), null],
  ['rules longer than any may be', 'malformed', rules({ bytes: 2 ** 18 + 1 }), null],
  ['a registry named in another script', 'malformed', changed({ registry: { id: 'tеst.example', name: 'x' } }), null],
  ['nested without end', 'malformed', utf8ToBytes('['.repeat(500_000)), null],
];
