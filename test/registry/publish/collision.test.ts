import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { loadKeys } from '../../../src/registry/publish/keys';
import { publishList } from '../../../src/registry/publish/publish-list';
import { BLACKLISTED, FIXTURE_REGISTRY } from '../../published-list-fixture';

const UNLUCKY = 'aa'.repeat(16);
const LUCKY = 'bb'.repeat(16);

// No one can find two such names, so the hash's input is made to meet under one salt.
vi.mock('../../../src/core/published-list/fingerprint', () => ({
  fingerprintText: (salt: string, identifier: string) =>
    salt === UNLUCKY ? salt + identifier.slice(0, 10) : salt + identifier,
}));

it('takes another salt when two names share a fingerprint, also when one is only known, and gives up only when no salt parts them', async () => {
  const home = mkdtempSync(join(tmpdir(), 'probity-test-'));
  const keys = await loadKeys(join(home, 'keys'));
  const publish = (names: string[], salts: string[], known: string[] = []) =>
    publishList({
      known: known.map((name) => `domain:${name}.example` as const),
      listings: names.map((name) => ({ identifier: `domain:${name}.example` as const, record: BLACKLISTED })),
      sources: [],
      registry: FIXTURE_REGISTRY,
      outDir: join(home, 'lists'),
      keys,
      now: Date.parse('2026-07-01T12:00:00Z'),
      newSalt: () => salts.shift() ?? UNLUCKY,
    });
  try {
    await expect(publish(['shop-a', 'shop-b'], [])).rejects.toThrow(
      /shop-a\.example and domain:shop-b\.example have the same fingerprint/,
    );
    await expect(publish(['shop-a'], [], ['shop-b'])).rejects.toThrow(/same fingerprint/);
    await publish(['shop-a'], [UNLUCKY]);
    const { files, entries } = await publish(['shop-a', 'shop-b'], [UNLUCKY, LUCKY]);
    expect(files.map((file) => file.level)).toEqual(['base']);
    expect(entries).toBe(2);

    const { files: same } = await publish(['shop-a', 'shop-b'], [], ['shop-a', 'shop-a', 'other']);
    expect(same).toEqual(files);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});
