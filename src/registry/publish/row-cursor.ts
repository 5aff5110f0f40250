import { recordKey } from '../../core/published-list/row-collector';
import { REMOVED } from '../../core/published-list/record';
import type { RowBlock, SortedRows } from '../../core/published-list/sorted-rows';
import type { ListRecord } from '../../core/listing';

/** Gives each distinct record one number, whichever tables it comes from, so that records are compared as numbers. */
export class RecordNumbers {
  readonly records: ListRecord[] = [];
  readonly #numbers = new Map<string, number>();
  readonly removed = this.of(REMOVED);

  of(record: ListRecord): number {
    const key = recordKey(record);
    let number = this.#numbers.get(key);
    if (number === undefined) this.#numbers.set(key, (number = this.records.push(record) - 1));
    return number;
  }
}

/** A place in sorted rows. */
export interface Cursor {
  /** The fingerprint's halves; both Infinity behind the last row. */
  high: number;
  low: number;
  /** The record, as RecordNumbers counts. */
  record: number;
  next(): void;
}

/** Stands on the first row of a table. */
export class RowCursor implements Cursor {
  high = Infinity;
  low = Infinity;
  record = 0;
  readonly #blocks: Iterator<RowBlock>;
  readonly #numbers: Uint32Array;
  #block: RowBlock | null = null;
  #row = 0;

  constructor(rows: SortedRows, numbers: RecordNumbers) {
    this.#blocks = rows.blocks()[Symbol.iterator]();
    this.#numbers = Uint32Array.from(rows.records, (record) => numbers.of(record));
    this.next();
  }

  next(): void {
    while (this.#block === null || this.#row >= this.#block.size) {
      const step = this.#blocks.next();
      if (step.done) {
        this.high = this.low = Infinity;
        return;
      }
      this.#block = step.value;
      this.#row = 0;
    }
    const row = this.#row++;
    this.high = this.#block.high[row] ?? 0;
    this.low = this.#block.low[row] ?? 0;
    this.record = this.#numbers[this.#block.codes[row] ?? 0] ?? 0;
  }
}

/** Stands on the first entry of the list that some levels make together, oldest first: the newest that holds a fingerprint speaks. */
export class LevelsCursor implements Cursor {
  high = Infinity;
  low = Infinity;
  record = 0;
  readonly #levels: RowCursor[];
  readonly #removed: number;

  constructor(levels: readonly SortedRows[], numbers: RecordNumbers) {
    this.#levels = levels.map((rows) => new RowCursor(rows, numbers));
    this.#removed = numbers.removed;
    this.next();
  }

  next(): void {
    do {
      this.high = this.low = Infinity;
      for (const level of this.#levels) {
        if (compareRows(level, this) > 0) continue;
        this.high = level.high;
        this.low = level.low;
        this.record = level.record;
      }
      if (this.high === Infinity) return;
      for (const level of this.#levels) if (compareRows(level, this) === 0) level.next();
    } while (this.record === this.#removed);
  }
}

type Place = Pick<Cursor, 'high' | 'low'>;

/** Negative where `a` comes first, 0 where both stand at one fingerprint, or at the end. */
export function compareRows(a: Place, b: Place): number {
  if (a.high !== b.high) return a.high < b.high ? -1 : 1;
  return a.low === b.low ? 0 : a.low < b.low ? -1 : 1;
}
