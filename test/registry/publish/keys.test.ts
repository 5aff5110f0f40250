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
  expect([other.root.id, later.root.id]).toEqual([one.root.id, one.root.id]);
  expect(one.root.id).not.toBe(one.list.id);
});

it('sign what their public halves verify, and nothing else', async () => {
  const { list, root } = await loadKeys(home);
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
  await expect(loadKeys(home)).rejects.toThrow(/root\.pem is no Ed25519 private key/);
});
