import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DuplicateFingerprintError, RowCollector } from '../../../src/core/published-list/row-table';
import { RECORD } from './signing';

it('sorts rows and keeps each with its record, however they crowd', () => {
  const value = fc.oneof(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), fc.bigInt({ min: 0n, max: 5000n }));
  fc.assert(
    fc.property(fc.uniqueArray(value, { maxLength: 3000, size: 'max' }), (values) => {
      const collector = new RowCollector();
      for (const one of values) collector.add(one, { ...RECORD, source: Number(one % 50n) });
      const table = collector.sorted();
      const back = Array.from(
        { length: table.size },
        (_, n) => (BigInt(table.high[n] ?? 0) << 32n) | BigInt(table.low[n] ?? 0),
      );
      expect(back).toEqual(values.toSorted((a, b) => (a < b ? -1 : 1)));
      expect(back.every((one, n) => table.records[table.codes[n] ?? -1]?.source === Number(one % 50n))).toBe(true);
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
