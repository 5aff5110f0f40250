import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { verifySignature } from '../../../src/registry/publish/ed25519';
import { loadKeys } from '../../../src/registry/publish/keys';
import { testKey } from '../../core/published-list/signing';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'probity-test-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

it('are made once, even by two that start together', async () => {
  const [one, other] = await Promise.all([loadKeys(join(home, 'keys')), loadKeys(join(home, 'keys'))]);
  const later = await loadKeys(join(home, 'keys'));
  const roots = await Promise.all([one.root(), other.root(), later.root()]);
  expect(new Set(roots.map(({ id }) => id)).size).toBe(1);
  const ids = [one, other, later].map(({ lists }) => lists.map(({ id }) => id));
  expect(ids).toEqual([ids[0], ids[0], ids[0]]);
  expect(ids[0]).not.toContain(roots[0]?.id);
});

it('sign what their public halves verify, and nothing else', async () => {
  const keys = await loadKeys(home);
  const [list, root] = [keys.lists[0], await keys.root()];
  if (!list) throw new Error('no list key');
  const message = new TextEncoder().encode('a message');
  const signature = list.sign(message);
  expect(await verifySignature(list.publicKey, signature, message)).toBe(true);
  expect(await verifySignature(root.publicKey, signature, message)).toBe(false);
  expect(await verifySignature(list.publicKey, signature, message.subarray(1))).toBe(false);
  expect(await verifySignature(list.publicKey, signature.subarray(1), message)).toBe(false);
  expect(await verifySignature(list.publicKey.subarray(1), signature, message)).toBe(false);
});

it('agree with another implementation of Ed25519', async () => {
  const key = testKey(5);
  const message = Uint8Array.from([1, 2, 3]);
  expect(await verifySignature(key.publicKey, key.sign(message), message)).toBe(true);
});

it.each([
  ['no key at all', 'hello'],
  [
    'a key of another kind',
    generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'pem', type: 'pkcs8' }),
  ],
])('refuse %s, and name the file', async (_, pem) => {
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'root.pem'), pem);
  await expect(loadKeys(home).then((keys) => keys.root())).rejects.toThrow(/root\.pem is no Ed25519 private key/);
});
