import { describe, expect, it } from 'vitest';
import { CATEGORIES, STAGES } from '../../../src/core/category';
import type { ListRecord } from '../../../src/core/listing';
import { MAX_CLASSES } from '../../../src/core/published-list/plist-header';
import { COARSER } from '../../../src/registry/publish/coarser-records';
import { collectRows, type Listing } from '../../../src/registry/publish/listing-rows';
import { BLACKLISTED, inventedShop } from '../../published-list-fixture';

const SALT = '00'.repeat(16);
const ENTRIES = MAX_CLASSES + 4464;

/** So many entries of which no two say the same: each takes the next value of every field that varies, as digits of a number do. */
function allDifferent(vary: readonly ((digit: number) => Partial<ListRecord>)[], bases: readonly number[]): Listing[] {
  return Array.from({ length: ENTRIES }, (_, n) => {
    let rest = n;
    const parts = vary.map((part, at) => {
      const digit = rest % (bases[at] ?? 1);
      rest = Math.floor(rest / (bases[at] ?? 1));
      return part(digit);
    });
    return { identifier: inventedShop(n), record: Object.assign({}, BLACKLISTED, ...parts) as ListRecord };
  });
}

const categories = (digit: number) => ({ categories: CATEGORIES.filter((_, bit) => (digit >> bit) & 1) });
const stages = (digit: number) => ({ stages: STAGES.filter((_, bit) => (digit >> bit) & 1) });
const listed = (digit: number) => ({
  listed: `${2000 + Math.floor(digit / 12)}-${String((digit % 12) + 1).padStart(2, '0')}`,
});

const GRADED: ListRecord = { ...BLACKLISTED, grade: 'D', confidence: 3, stages: ['delivery'], listed: '2026-06' };

it.each<[Partial<ListRecord>, Partial<ListRecord>[]]>([
  [
    {},
    [
      { stages: [], confidence: 3, listed: '2026-06' },
      { stages: [], confidence: 1, listed: '2026-06' },
      { stages: [], confidence: 1, listed: '2026-04' },
    ],
  ],
  [
    { list: 'rating', grade: 'A', stages: [] },
    [{ confidence: 3 }, { confidence: 3 }, { confidence: 3, listed: '2026-04' }],
  ],
  [{ grade: 'NR', confidence: 0, listed: '2026-12' }, [{ confidence: 0 }, { confidence: 0 }, { listed: '2026-10' }]],
])('each step leaves more out of %o', (change, expected) => {
  const record = { ...GRADED, ...change };
  expect(COARSER[0]?.(record)).toEqual(record);
  for (const [at, part] of expected.entries())
    expect(COARSER[at + 1]?.(record)).toEqual({ ...record, stages: [], ...part });
});

describe('more different records than a file holds', () => {
  it('go without stages', async () => {
    const listings = allDifferent([categories, stages, listed], [256, 32, 1200]);
    const { rows } = await collectRows({ listings }, SALT);
    expect(rows.size).toBe(ENTRIES);
    expect(rows.records.length).toBe(256 * 9);
    expect(rows.records.every((record) => record.stages.length === 0)).toBe(true);
  });

  it('stay as they are where they fit', async () => {
    const listings = allDifferent([categories, stages], [256, 32]);
    const { rows } = await collectRows({ listings }, SALT);
    expect(rows.records.length).toBe(256 * 32);
  });
});
