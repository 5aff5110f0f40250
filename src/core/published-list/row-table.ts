import type { ListRecord } from '../listing';
import { MAX_CLASSES, MAX_ROWS } from './plist-header';
import { encodeRecord } from './record';

/** Rows in columns (10 bytes each), so that ten million fit into memory: fingerprints in two halves, and their records' numbers. */
export interface RowTable {
  size: number;
  high: Uint32Array;
  low: Uint32Array;
  codes: Uint16Array;
  records: ListRecord[];
}

/** Two rows with one fingerprint. */
export class DuplicateFingerprintError extends Error {
  constructor(readonly fingerprint: bigint) {
    super(`Two rows have the fingerprint ${fingerprint.toString(16).padStart(16, '0')}.`);
  }
}

/** Gathers rows in any order. */
export class RowCollector {
  #table: RowTable = {
    size: 0,
    high: new Uint32Array(1024),
    low: new Uint32Array(1024),
    codes: new Uint16Array(1024),
    records: [],
  };
  readonly #numbers = new Map<string, number>();

  add(fingerprint: bigint, record: ListRecord): void {
    this.addHalves(Number(fingerprint >> 32n), Number(BigInt.asUintN(32, fingerprint)), record);
  }

  /** Throws RangeError when the format's caps on rows or distinct records are passed. */
  addHalves(high: number, low: number, record: ListRecord): void {
    const table = this.#table;
    if (table.size >= MAX_ROWS) throw new RangeError(`A list file holds at most ${MAX_ROWS} rows.`);
    if (table.size === table.high.length) this.#table = grown(table);
    const row = this.#table.size++;
    this.#table.high[row] = high;
    this.#table.low[row] = low;
    this.#table.codes[row] = this.#number(record);
  }

  /** The rows sorted by fingerprint; throws DuplicateFingerprintError. The collector is spent. */
  sorted(): RowTable {
    return sortRows(this.#table);
  }

  #number(record: ListRecord): number {
    const key = String.fromCharCode(...encodeRecord(record));
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#table.records.push(record) - 1;
    if (number >= MAX_CLASSES) throw new RangeError(`A list file holds at most ${MAX_CLASSES} distinct records.`);
    this.#numbers.set(key, number);
    return number;
  }
}

function grown(table: RowTable): RowTable {
  const room = table.size * 2;
  const high = new Uint32Array(room);
  const low = new Uint32Array(room);
  const codes = new Uint16Array(room);
  high.set(table.high);
  low.set(table.low);
  codes.set(table.codes);
  return { ...table, high, low, codes };
}

/**
 * Fingerprints are evenly spread, so a counting sort on their leading bits leaves groups of about four, which are then
 * sorted by insertion: linear, without a comparator called or an object made a row.
 */
function sortRows({ size, high, low, codes, records }: RowTable): RowTable {
  const shift = 32 - Math.min(24, Math.max(1, Math.ceil(Math.log2(size + 1)) - 2));
  const starts = new Uint32Array(2 ** (32 - shift) + 1);
  for (let row = 0; row < size; row++) starts[(at(high, row) >>> shift) + 1]! += 1;
  for (let group = 1; group < starts.length; group++) starts[group]! += at(starts, group - 1);

  const sorted: RowTable = {
    size,
    high: new Uint32Array(size),
    low: new Uint32Array(size),
    codes: new Uint16Array(size),
    records,
  };
  const filled = new Uint32Array(starts.length);
  for (let row = 0; row < size; row++) {
    const group = at(high, row) >>> shift;
    const first = at(starts, group);
    let place = first + at(filled, group);
    filled[group]! += 1;
    while (place > first && isAfter(sorted, place - 1, at(high, row), at(low, row))) {
      move(sorted, place - 1, place);
      place--;
    }
    sorted.high[place] = at(high, row);
    sorted.low[place] = at(low, row);
    sorted.codes[place] = at(codes, row);
  }
  refuseDuplicates(sorted);
  return sorted;
}

function at(column: Uint32Array | Uint16Array, index: number): number {
  return column[index] ?? 0;
}

function isAfter(table: RowTable, row: number, high: number, low: number): boolean {
  const other = at(table.high, row);
  return other > high || (other === high && at(table.low, row) > low);
}

function move(table: RowTable, from: number, to: number): void {
  table.high[to] = at(table.high, from);
  table.low[to] = at(table.low, from);
  table.codes[to] = at(table.codes, from);
}

function refuseDuplicates({ size, high, low }: RowTable): void {
  for (let row = 1; row < size; row++) {
    if (high[row] === high[row - 1] && low[row] === low[row - 1]) {
      throw new DuplicateFingerprintError((BigInt(at(high, row)) << 32n) | BigInt(at(low, row)));
    }
  }
}
