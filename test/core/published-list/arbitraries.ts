import fc from 'fast-check';
import { CATEGORIES, STAGES } from '../../../src/core/category';
import { FLAGS, GRADES, LIST_NAMES, type ListRecord } from '../../../src/core/listing';

const month = fc
  .tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`);

/** Any record of the schema, its lists in the order of their bits. */
export const anyRecord: fc.Arbitrary<ListRecord> = fc.record({
  list: fc.constantFrom(...LIST_NAMES),
  grade: fc.constantFrom(...GRADES),
  confidence: fc.constantFrom(0, 1, 2, 3),
  categories: fc.subarray([...CATEGORIES]),
  stages: fc.subarray([...STAGES]),
  source: fc.integer({ min: 0, max: 65_535 }),
  listed: month,
  expires: fc.option(month),
  flags: fc.subarray([...FLAGS]),
});

/** Rows with distinct fingerprints, crowded together as well as far apart. */
export const anyRows = fc.uniqueArray(
  fc.record({
    fingerprint: fc.oneof(
      fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
      fc.bigInt({ min: 0n, max: 300n }),
      fc.bigInt({ min: 2n ** 64n - 300n, max: 2n ** 64n - 1n }),
    ),
    record: anyRecord,
  }),
  { selector: (row) => row.fingerprint, maxLength: 400 },
);
