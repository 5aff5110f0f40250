import { sha256 } from '@noble/hashes/sha2.js';
import { describe, expect, it } from 'vitest';
import * as errors from '../../../src/core/published-list/errors';
import { importChunk, importPrefix, IMPORT_START, isImported } from '../../../src/core/published-list/import';
import type { ListFile } from '../../../src/core/published-list/manifest';
import { readRules } from '../../../src/core/published-list/rules-file';
import { checkChunk, openManifest, openRoots } from '../../../src/core/published-list/trust';
import { FILE_ATTACKS, GOOD, SIGNED } from './attacks/list-file';
import { MANIFEST_ATTACKS } from './attacks/manifest';
import { ROOT_ATTACKS } from './attacks/root-chain';
import { bytesOf, codeOf, KEYS, NOW, rootOf, SALT, verify } from './signing';

const digest = async (bytes: Uint8Array) => sha256(bytes);

/** Reads a file as a client does, chunk by chunk. */
async function readFile(file: ListFile, bytes: Uint8Array): Promise<void> {
  let at = 0;
  const chunk = async (number: number) => {
    const signed = file.chunks[number]!;
    const got = bytes.subarray(at, (at += signed.bytes));
    await checkChunk(signed, got, digest, `Chunk ${number}`);
    return got;
  };
  const prefix = importPrefix(file, SALT, await chunk(0));
  let progress = IMPORT_START;
  while (!isImported(file, progress))
    ({ progress } = importChunk(file, prefix, progress, await chunk(progress.nextChunk)));
  if (at < bytes.length) throw new errors.LengthError('It runs on.');
}

/** The error must be of the one class that has this code. */
async function expectRefusal(act: () => Promise<unknown>, code: errors.ListErrorCode): Promise<void> {
  const error: unknown = await act().then(
    () => 'accepted',
    (refusal: unknown) => refusal,
  );
  expect(error).toMatchObject({ code });
  const own = Object.values(errors).find(
    (one) => typeof one === 'function' && one !== (errors.ListError as unknown) && error instanceof one,
  );
  expect(own && new (own as typeof errors.HashError)('').code).toBe(code);
}

describe('a client refuses', () => {
  it.each(ROOT_ATTACKS)('roots: %s (%s)', (_, code, pinned, successors) =>
    expectRefusal(() => openRoots(pinned, successors, verify, NOW), code),
  );

  it.each(MANIFEST_ATTACKS)('a manifest: %s (%s)', (_, code, bytes, held) =>
    expectRefusal(() => openManifest(bytes, rootOf([KEYS.root1], [KEYS.list1]), held, verify, NOW), code),
  );

  it.each(FILE_ATTACKS)('a list file: %s (%s)', (_, code, file, bytes) =>
    expectRefusal(() => readFile(file, bytes), code),
  );

  it.each<[string, Uint8Array]>([
    ['no array', bytesOf({ name: 'etsy' })],
    ['a rule without a name', bytesOf([{ hosts: ['*'] }])],
    ['more rules than there are marketplaces', bytesOf(Array.from({ length: 201 }, () => ({ name: 'etsy' })))],
    ['no text', new Uint8Array([0xff, 0xfe])],
  ])('site rules: %s (malformed)', (_, bytes) => expectRefusal(async () => readRules(bytes, 'The rules'), 'malformed'));

  it('none that is as it was signed', async () => {
    expect(await codeOf(() => readFile(SIGNED, GOOD))).toBe('accepted');
  });
});
