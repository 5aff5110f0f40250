import { join } from 'node:path';
import { loadKeys } from '../../../src/registry/publish/keys';
import { publishList } from '../../../src/registry/publish/publish-list';
import { FIXTURE_REGISTRY } from '../../published-list-fixture';
import { shopsWithEveryField } from './every-field';
import { inventedShops } from './invented-list';

/**
 * `publish-child.ts FOLDER ENTRIES few|every-field`: publishes so many invented shops into FOLDER, then the next day with one in a hundred
 * changed, then a month later as a new base; a process of its own, so that its peak of memory is the publisher's. Prints JSON.
 */
const [folder = '', count = '', records = ''] = process.argv.slice(2);
const shops = records === 'every-field' ? shopsWithEveryField : inventedShops;
const entries = Number(count);
const DAY_MS = 86_400_000;
const START = Date.parse('2026-06-01T00:00:00Z');
const keys = await loadKeys(join(folder, 'keys'));
/** Of 100 changes 60 are additions and 40 removals. */
const [added, removed] = [Math.round(entries * 0.006), Math.round(entries * 0.004)];

async function publish(from: number, to: number, day: number) {
  const start = performance.now();
  const { files } = await publishList({
    listings: shops(from, to),
    sources: [{ id: 1, name: 'Invented', errorRate: null }],
    registry: FIXTURE_REGISTRY,
    outDir: join(folder, 'lists'),
    keys,
    now: START + day * DAY_MS,
    newSalt: () => String(day).padStart(32, '0'),
  });
  return {
    seconds: (performance.now() - start) / 1000,
    peakMB: process.resourceUsage().maxRSS / 1000,
    files: files.map(({ file, level, bytes }) => ({ file, level, bytes })),
  };
}

const base = await publish(0, entries, 0);
const day = await publish(removed, entries + added, 1);
const nextBase = await publish(removed, entries + added, 32);
process.stdout.write(JSON.stringify({ base, day, nextBase }));
