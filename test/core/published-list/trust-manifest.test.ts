import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../../src/core/published-list/manifest';
import { encodePlist } from '../../../src/core/published-list/plist-encode';
import { checkChunk, listStateOf, openManifest, type HeldManifest } from '../../../src/core/published-list/trust';
import {
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
    ['half a day ahead', 'accepted', changed({ issued: '2026-07-02T00:00:00Z' }), null],
  ])('%s: %s', async (_, expected, bytes, known) => {
    expect(await codeOf(() => openManifest(bytes, ROOT, known, verify, NOW))).toBe(expected);
  });

  it('says what the registry is called in languages, and passes over a key that is none', async () => {
    const names = { en: 'Test registry', 'zh-CN': '测试登记处' };
    const open = (more: object) =>
      openManifest(changed({ registry: { ...good.registry, names: { ...names, ...more } } }), ROOT, null, verify, NOW);
    for (const { manifest } of [await open({}), await open({ zh_CN: '登记处' })]) {
      expect(manifest.registry).toEqual({ ...good.registry, names });
      expect(listStateOf(manifest, 'https://test.example').registry.names).toEqual(names);
    }
    expect(await codeOf(() => open({ de: 'x'.repeat(201) }))).toBe('malformed');
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
