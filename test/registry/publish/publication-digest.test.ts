import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { openListSource } from '../../../src/cli/list-source';
import type { Identifier } from '../../../src/core/identifier';
import { EntriesHash, publicationDigest, type Publication } from '../../../src/registry/publish/publication-digest';
import { BLACKLISTED } from '../../published-list-fixture';
import { NOW, Press, shops } from './press';

function entriesHash(entries: readonly [Identifier, typeof BLACKLISTED][]): string {
  const hash = new EntriesHash();
  for (const [identifier, record] of entries) hash.add(identifier, record);
  return hash.hex();
}

describe('the hash of all entries', () => {
  const anyEntries = fc.array(
    fc.tuple(
      fc.stringMatching(/^[a-z0-9]{1,20}$/).map((host): Identifier => `domain:${host}.example`),
      fc.constantFrom(BLACKLISTED, { ...BLACKLISTED, list: 'watch' as const }, { ...BLACKLISTED, source: 10 }),
    ),
    { maxLength: 30 },
  );

  it('is the same for the same entries, and another for any others', () => {
    fc.assert(
      fc.property(anyEntries, anyEntries, (one, other) => {
        expect(entriesHash(one) === entriesHash(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
        expect(entriesHash(one.map(([identifier, record]) => [identifier, { ...record }]))).toBe(entriesHash(one));
      }),
    );
  });

  it('sees one changed name among very many', () => {
    const many = shops(20_000).map(({ identifier, record }): [Identifier, typeof BLACKLISTED] => [identifier, record]);
    for (const at of [0, 9_999, 19_999])
      expect(entriesHash(many.with(at, ['domain:other.example', BLACKLISTED]))).not.toBe(entriesHash(many));
  });
});

describe('the digest of a publication', () => {
  const publication: Publication = {
    current: null,
    registry: { id: 'test.example', name: 'Test' },
    sources: [{ id: 1, name: 'A source', errorRate: null }],
    rules: null,
    entries: 'ab'.repeat(32),
  };
  const press = new Press();

  it.each<[string, () => Promise<Partial<Publication>>]>([
    [
      'the list before',
      async () => {
        await press.publish(shops(3));
        const { manifest } = await openListSource(press.out, { now: NOW });
        press.remove();
        return { current: manifest };
      },
    ],
    ['the registry', async () => ({ registry: { id: 'test.example', name: 'Best' } })],
    [
      'what the registry is called in a language',
      async () => ({ registry: { ...publication.registry, names: { en: 'Test' } } }),
    ],
    ['a source', async () => ({ sources: [{ id: 1, name: 'B source', errorRate: null }] })],
    [
      'the site rules',
      async () => ({
        rules: { entry: { file: 'x', bytes: 1, sha256: 'cd'.repeat(32) }, bytes: new Uint8Array(1) },
      }),
    ],
    ['the entries', async () => ({ entries: 'cd'.repeat(32) })],
  ])('is another where %s is another', async (_, change) => {
    expect(publicationDigest({ ...publication, ...(await change()) })).not.toBe(publicationDigest(publication));
    expect(publicationDigest({ ...publication })).toBe(publicationDigest(publication));
  });
});
