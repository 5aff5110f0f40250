import fc from 'fast-check';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ListFile } from '../../../src/core/published-list/manifest';
import type { ListRecord } from '../../../src/core/listing';
import { loadKeys } from '../../../src/registry/publish/keys';
import { BLACKLISTED, inventedShop } from '../../published-list-fixture';
import { DAY, NOW, Press, shops } from './press';

const WATCHED: ListRecord = { ...BLACKLISTED, list: 'watch' };

let press: Press;
beforeEach(() => {
  press = new Press();
});
afterEach(() => press.remove());

describe('levels', () => {
  it('gather the changes of a week into a week file, and days come above it', async () => {
    const files = async (count: number, day: number) =>
      (await press.publish(shops(count), { now: NOW + day * DAY })).files.map(
        ({ level, entries, from, to }) => `${level}: ${entries} rows, ${from} to ${to}`,
      );
    const base = 'base: 50 rows, 0 to 1';
    expect(await files(50, 0)).toEqual([base]);
    expect(await files(51, 6)).toEqual(['day: 1 rows, 1 to 2', base]);
    expect(await files(53, 7)).toEqual(['week: 3 rows, 1 to 3', base]);
    expect(await files(53, 8)).toEqual(['week: 3 rows, 1 to 3', base]);
    expect(await files(54, 13)).toEqual(['day: 1 rows, 3 to 5', 'week: 3 rows, 1 to 3', base]);
    expect(await files(52, 14)).toEqual(['week: 2 rows, 1 to 6', base]);
    expect(await files(49, 15)).toEqual(['day: 3 rows, 6 to 7', 'week: 2 rows, 1 to 6', base]);
    expect(await files(50, 21)).toEqual([base]);
    expect(await files(51, 22)).toEqual(['week: 1 rows, 1 to 9', base]);
    expect(await files(51, 31)).toEqual(['base: 51 rows, 0 to 10']);
  });

  it('have the same bytes for the same listings, salt, versions and times, in any order', async () => {
    const twin = new Press();
    try {
      await loadKeys(join(press.home, 'keys'));
      cpSync(join(press.home, 'keys'), join(twin.home, 'keys'), { recursive: true });
      for (const [count, day] of [
        [50, 0],
        [55, 8],
        [40, 9],
      ] as const) {
        const common = { now: NOW + day * DAY, newSalt: () => 'ab'.repeat(16) };
        await press.publish(shops(count), common);
        await twin.publish(shops(count).toReversed(), common);
      }
      expect(press.listFiles()).toHaveLength(3);
      expect(twin.listFiles()).toEqual(press.listFiles());
      expect(twin.manifestBytes()).toEqual(press.manifestBytes());
    } finally {
      twin.remove();
    }
  });

  it('answer as the listings do, through weeks of additions, changes and removals, and no file ever changes', async () => {
    const listings = fc.dictionary(fc.integer({ min: 0, max: 15 }).map(String), fc.constantFrom(BLACKLISTED, WATCHED), {
      maxKeys: 12,
    });
    const publication = fc.record({ listings, days: fc.integer({ min: 0, max: 9 }) });
    const all = Array.from({ length: 16 }, (_, n) => inventedShop(n));
    await fc.assert(
      fc.asyncProperty(fc.array(publication, { minLength: 2, maxLength: 12 }), async (publications) => {
        press.remove();
        press = new Press();
        const seen = new Map<string, Buffer>();
        let before: ListFile[] = [];
        let now = NOW;
        for (const { listings: version, days } of publications) {
          now += days * DAY;
          const { files, changes } = await press.publish(
            Object.entries(version).map(([n, record]) => ({ identifier: inventedShop(Number(n)), record })),
            { now },
          );
          expect(await press.listed(...all)).toEqual(all.map((_, n) => version[n]?.list ?? null));
          expect(files.length).toBeLessThanOrEqual(3);
          const kept = new Map(before.map((file) => [file.file + file.level, file]));
          for (const file of files) expect(file).toEqual(kept.get(file.file + file.level) ?? file);
          const isSame = changes.added + changes.changed + changes.removed === 0;
          if (isSame && days === 0 && before.length > 0) expect(files).toEqual(before);
          before = files;
          for (const name of press.listFiles()) {
            const bytes = readFileSync(join(press.out, name));
            expect(seen.get(name) ?? bytes).toEqual(bytes);
            seen.set(name, bytes);
          }
        }
      }),
      { numRuns: 12 },
    );
  });
});
