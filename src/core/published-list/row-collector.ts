import type { ListRecord } from '../listing';
import { MAX_CLASSES, MAX_ROWS } from './plist-header';
import { encodeRecord } from './record';
import { sortBlock } from './row-sort';
import { newBlock, type RowBlock, type SortedRows } from './sorted-rows';

/** Rows are put apart by so many leading bits at once, and sorted within: no second copy of them all is ever needed. */
const PART_BITS = 10;
/** Parts grow by pages of so many rows, so that growing copies nothing and wastes little. */
const PAGE_ROWS = 512;
const SEEN = 10_000;

/** More distinct records than a list file can hold. */
export class TooManyRecordsError extends RangeError {
  override name = 'TooManyRecordsError';
  constructor() {
    super(`A list file holds at most ${MAX_CLASSES} distinct records.`);
  }
}

/** Gathers rows in any order. */
export class RowCollector {
  readonly #parts: RowBlock[][] = Array.from({ length: 2 ** PART_BITS }, () => []);
  readonly #records: ListRecord[] = [];
  readonly #numbers = new Map<string, number>();
  /** Records are mostly the same few objects, and found sooner by those than by what they say. */
  readonly #seen = new Map<ListRecord, number>();
  #size = 0;

  add(fingerprint: bigint, record: ListRecord): void {
    this.addHalves(Number(fingerprint >> 32n), Number(BigInt.asUintN(32, fingerprint)), record);
  }

  /** Throws RangeError when the format's caps on rows or distinct records are passed, TooManyRecordsError for the latter. */
  addHalves(high: number, low: number, record: ListRecord): void {
    if (this.#size >= MAX_ROWS) throw new RangeError(`A list file holds at most ${MAX_ROWS} rows.`);
    const number = this.#seen.get(record) ?? this.#number(record);
    const page = this.#pageFor(high);
    const row = page.size++;
    page.high[row] = high;
    page.low[row] = low;
    page.codes[row] = number;
    this.#size++;
  }

  /** The rows sorted by fingerprint; throws DuplicateFingerprintError, unless rows may repeat. The collector is spent. */
  sorted({ mayRepeat = false } = {}): SortedRows {
    const parts = this.#parts;
    for (const pages of parts) sortBlock(pages, PART_BITS, mayRepeat);
    return {
      size: this.#size,
      records: this.#records,
      *blocks() {
        for (const pages of parts) yield* pages;
      },
    };
  }

  #pageFor(high: number): RowBlock {
    const pages = this.#parts[high >>> (32 - PART_BITS)] ?? [];
    const last = pages.at(-1);
    if (last && last.size < last.high.length) return last;
    // The first page of a part is small: a change file has few rows and many parts.
    const page = newBlock(last ? PAGE_ROWS : 8);
    pages.push(page);
    return page;
  }

  #number(record: ListRecord): number {
    const key = recordKey(record);
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#records.push(record) - 1;
      if (number >= MAX_CLASSES) throw new TooManyRecordsError();
      this.#numbers.set(key, number);
    }
    if (this.#seen.size === SEEN) this.#seen.clear();
    this.#seen.set(record, number);
    return number;
  }
}

/** Equal for records that say the same, however they are spelt. */
export function recordKey(record: ListRecord): string {
  return String.fromCharCode(...encodeRecord(record));
}
