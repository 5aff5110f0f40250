import type { ListRecord } from '../listing';

/** Rows in columns, 10 bytes each: fingerprints in two halves, and the numbers of their records. */
export interface RowBlock {
  size: number;
  high: Uint32Array;
  low: Uint32Array;
  codes: Uint16Array;
}

/** Rows that ascend by fingerprint, no two alike. They are read block by block and as often as needed, so that ten million fit into memory. */
export interface SortedRows {
  size: number;
  /** What the numbers in `codes` mean. */
  records: readonly ListRecord[];
  blocks(): Iterable<RowBlock>;
}

/** An empty block for `room` rows, in one piece of memory. */
export function newBlock(room: number): RowBlock {
  const memory = new ArrayBuffer(room * 10);
  return {
    size: 0,
    high: new Uint32Array(memory, 0, room),
    low: new Uint32Array(memory, room * 4, room),
    codes: new Uint16Array(memory, room * 8, room),
  };
}
