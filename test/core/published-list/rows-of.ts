import type { ListRecord } from '../../../src/core/listing';
import type { SortedRows } from '../../../src/core/published-list/sorted-rows';

/** All rows, an object each, as tests compare them. */
export function rowsOf(rows: SortedRows): { fingerprint: bigint; record: ListRecord | undefined }[] {
  return [...rows.blocks()].flatMap(({ size, high, low, codes }) =>
    Array.from({ length: size }, (_, row) => ({
      fingerprint: (BigInt(high[row] ?? 0) << 32n) | BigInt(low[row] ?? 0),
      record: rows.records[codes[row] ?? -1],
    })),
  );
}
