import type { ListRecord } from '../../../src/core/listing';
import type { Listing } from '../../../src/registry/publish/listing-rows';
import { BLACKLISTED, inventedShop } from '../../published-list-fixture';

/** Distinct records, used with frequencies after Zipf: 5.1 bits an entry. */
const RECORDS = 500;
const EXPONENT = 1.2;

const records: ListRecord[] = Array.from({ length: RECORDS }, (_, n) => ({
  ...BLACKLISTED,
  list: n % 5 === 0 ? 'watch' : 'blacklist',
  source: 1 + Math.floor(n / 12),
  listed: `2026-${String((n % 12) + 1).padStart(2, '0')}`,
}));
/** Up to which share of all entries each record, or one before it, is used. */
const shares = cumulative(records.map((_, n) => (n + 1) ** -EXPONENT));

/** Bits that name a record, on average: the entropy of the shares. */
export const RECORD_BITS = shares.reduce((sum, share, n) => {
  const p = share - (shares[n - 1] ?? 0);
  return sum - p * Math.log2(p);
}, 0);

/** Invented shops `from` to `to`, made as they are asked for; the same number is always the same shop with the same record. */
export function inventedShops(from: number, to: number): Iterable<Listing> {
  return {
    *[Symbol.iterator]() {
      for (let n = from; n < to; n++) yield { identifier: inventedShop(n), record: recordOf(n) };
    },
  };
}

function recordOf(n: number): ListRecord {
  const share = ((n * 2_654_435_761) % 2 ** 32) / 2 ** 32;
  let low = 0;
  let high = RECORDS - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shares[middle] ?? 1) > share) high = middle;
    else low = middle + 1;
  }
  return records[low] ?? BLACKLISTED;
}

function cumulative(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  return weights.map((weight) => (sum += weight) / total);
}
