import { cpSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openListSource } from '../../../src/cli/list-source';
import type { ListRecord } from '../../../src/core/listing';
import { loadKeys } from '../../../src/registry/publish/keys';
import { BLACKLISTED, inventedShop } from '../../published-list-fixture';
import { DAY, NOW, Press, shops } from './press';

const WATCHED: ListRecord = { ...BLACKLISTED, list: 'watch' };
const salts =
  (...known: string[]) =>
  () =>
    known.shift()?.repeat(16) ?? 'ff'.repeat(16);

let press: Press;
beforeEach(() => {
  press = new Press();
});
afterEach(() => press.remove());

describe('a first publication', () => {
  it('writes root, base and manifest, and keys that only their owner can read', async () => {
    const published = await press.publish(shops(10));
    expect(published).toMatchObject({
      version: 1,
      entries: 10,
      changes: { added: 10, changed: 0, removed: 0 },
      refused: { count: 0, examples: [] },
    });
    expect(published.files).toMatchObject([{ level: 'base', entries: 10, from: 0, to: 1 }]);
    expect(await press.listed(inventedShop(3), inventedShop(10))).toEqual(['blacklist', null]);
    for (const name of ['root.pem', 'list.pem', 'last-version'])
      expect(statSync(join(press.home, 'keys', name)).mode & 0o777).toBe(0o600);
  });

  it('may hold nothing at all', async () => {
    await press.publish([]);
    expect(await press.listed(inventedShop(3))).toEqual([null]);
  });

  it('takes listings that come one by one', async () => {
    const listings = {
      async *[Symbol.asyncIterator]() {
        yield* shops(3);
      },
    };
    expect((await press.publish(listings)).entries).toBe(3);
  });

  it('has the same bytes for the same listings, salt, version and time, in any order', async () => {
    await press.publish(shops(200), { newSalt: salts('ab') });
    const second = join(press.home, 'second');
    cpSync(join(press.home, 'keys'), join(second, 'keys'), { recursive: true });
    rmSync(join(second, 'keys', 'last-version'));
    await press.publish(shops(200).toReversed(), {
      newSalt: salts('ab'),
      outDir: join(second, 'lists'),
      keys: await loadKeys(join(second, 'keys')),
    });
    for (const name of [...press.listFiles(), 'manifest.json', 'root/1.json']) {
      expect(readFileSync(join(second, 'lists', name))).toEqual(readFileSync(join(press.out, name)));
    }
  });
});

describe('the next publication', () => {
  it('puts additions, changes and removals into a day file and leaves the base alone', async () => {
    const first = await press.publish(shops(50));
    const next = [...shops(50).slice(2), { identifier: 'domain:new.example' as const, record: BLACKLISTED }];
    next[0] = { identifier: inventedShop(2), record: WATCHED };
    const second = await press.publish(next);
    expect(second.changes).toEqual({ added: 1, changed: 1, removed: 2 });
    expect(second.files).toMatchObject([{ level: 'day', entries: 4, from: 1, to: 2 }, first.files[0]]);
    expect(await press.listed(inventedShop(0), inventedShop(2), inventedShop(3), 'domain:new.example')).toEqual([
      null,
      'watch',
      'blacklist',
      'blacklist',
    ]);
  });

  it('counts its changes against the one before, though the day file counts from the base', async () => {
    await press.publish(shops(50));
    await press.publish(shops(49));
    const third = await press.publish(shops(48));
    expect(third.changes).toEqual({ added: 0, changed: 0, removed: 1 });
    expect(third.files[0]).toMatchObject({ level: 'day', entries: 2, from: 1, to: 3 });
  });

  it('is only a manifest when nothing changed', async () => {
    await press.publish(shops(50));
    const second = await press.publish(shops(49));
    const third = await press.publish(shops(49), { now: NOW + DAY });
    expect(third.version).toBe(3);
    expect(third.written).toEqual(['manifest.json']);
    expect(third.files).toEqual(second.files);
    expect(third.issued).toBe('2026-07-02T12:00:00.000Z');
  });

  it('needs no day file when all changes are taken back', async () => {
    const first = await press.publish(shops(50));
    await press.publish(shops(49));
    expect((await press.publish(shops(50))).files).toEqual(first.files);
  });

  it('is a new base with a new salt when changes are many', async () => {
    await press.publish(shops(2000), { newSalt: salts('aa') });
    const few = await press.publish(shops(3000), { newSalt: salts('bb') });
    expect(few.files.map((file) => file.level)).toEqual(['day', 'base']);
    const many = await press.publish(shops(3001), { newSalt: salts('cc') });
    expect(many.files).toMatchObject([{ level: 'base', entries: 3001, from: 0, to: 3 }]);
    expect(many.changes).toEqual({ added: 1, changed: 0, removed: 0 });
    const source = await openListSource(press.out, { now: NOW });
    expect(source.manifest.salt).toBe('cc'.repeat(16));
  });

  it('is a new base when the base is older than a month', async () => {
    await press.publish(shops(10));
    expect((await press.publish(shops(9), { now: NOW + 30 * DAY })).files).toHaveLength(2);
    expect((await press.publish(shops(9), { now: NOW + 31 * DAY })).files).toMatchObject([{ level: 'base', to: 3 }]);
  });

  it('keeps what the list no longer names for 35 days', async () => {
    const [base] = (await press.publish(shops(10))).files;
    const [day] = (await press.publish(shops(9))).files;
    await press.publish(shops(8), { now: NOW + 31 * DAY });
    expect(press.listFiles()).toHaveLength(3);
    expect((await press.publish(shops(8), { now: NOW + 59 * DAY })).removed).toEqual([]);
    const { removed, files } = await press.publish(shops(8), { now: NOW + 67 * DAY });
    expect(removed.toSorted()).toEqual([base?.file, day?.file].toSorted());
    expect(press.listFiles()).toContain(files[0]?.file);
  });

  it('waits for one that is under way', async () => {
    const published = await Promise.all([10, 9, 8].map((count) => press.publish(shops(count))));
    expect(published.map(({ version }) => version).toSorted()).toEqual([1, 2, 3]);
    const last = published.find(({ version }) => version === 3);
    expect((await press.listed(...shops(10).map(({ identifier }) => identifier))).filter(Boolean)).toHaveLength(
      last?.entries ?? 0,
    );
  });

  it('never gives a version twice, even when the folder was emptied', async () => {
    await press.publish(shops(10));
    await press.publish(shops(9));
    rmSync(press.out, { recursive: true });
    expect((await press.publish(shops(9))).version).toBe(3);
  });
});
