import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RowCollector } from '../../../src/core/published-list/row-collector';
import { DuplicateFingerprintError } from '../../../src/core/published-list/row-sort';
import { rowsOf } from './rows-of';
import { RECORD } from './signing';

it('sorts rows and keeps each with its record, however they crowd', () => {
  const value = fc.oneof(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), fc.bigInt({ min: 0n, max: 5000n }));
  fc.assert(
    fc.property(fc.uniqueArray(value, { maxLength: 3000, size: 'max' }), (values) => {
      const collector = new RowCollector();
      for (const one of values) collector.add(one, { ...RECORD, source: Number(one % 50n) });
      const table = collector.sorted();
      const back = rowsOf(table);
      expect(back.map(({ fingerprint }) => fingerprint)).toEqual(values.toSorted((a, b) => (a < b ? -1 : 1)));
      expect(back.every(({ fingerprint, record }) => record?.source === Number(fingerprint % 50n))).toBe(true);
      expect(table.size).toBe(values.length);
      expect(table.records.length).toBeLessThanOrEqual(50);
    }),
    { numRuns: 30 },
  );
});

it('names the fingerprint that comes twice', () => {
  const collector = new RowCollector();
  for (const one of [3n, 2n ** 63n, 3n]) collector.add(one, RECORD);
  expect(() => collector.sorted()).toThrow(DuplicateFingerprintError);
  expect(() => collector.sorted()).toThrow('0000000000000003');
});
