import { newBlock, type RowBlock } from './sorted-rows';

/** Two rows with one fingerprint. */
export class DuplicateFingerprintError extends Error {
  constructor(readonly fingerprint: bigint) {
    super(`Two rows have the fingerprint ${fingerprint.toString(16).padStart(16, '0')}.`);
  }
}

/**
 * Sorts the rows of some pages that share `leadingBits`, and puts them back in order. Fingerprints are evenly spread, so a
 * counting sort on their next bits leaves groups of about four, which are then sorted by insertion: linear, without a
 * comparator called or an object made a row. Throws DuplicateFingerprintError, unless rows may repeat.
 */
export function sortBlock(pages: readonly RowBlock[], leadingBits: number, mayRepeat: boolean): void {
  const size = pages.reduce((sum, page) => sum + page.size, 0);
  if (size < 2) return;
  const shift = 32 - Math.min(22, Math.max(1, Math.ceil(Math.log2(size)) - 2));
  const groupOf = (high: number) => (high << leadingBits) >>> shift;
  const starts = new Uint32Array(2 ** (32 - shift) + 1);
  for (const { size: rows, high } of pages) {
    for (let row = 0; row < rows; row++) starts[groupOf(at(high, row)) + 1]! += 1;
  }
  for (let group = 1; group < starts.length; group++) starts[group]! += at(starts, group - 1);

  const sorted = newBlock(size);
  const filled = new Uint32Array(starts.length);
  for (const page of pages) {
    for (let row = 0; row < page.size; row++) {
      const group = groupOf(at(page.high, row));
      const first = at(starts, group);
      let place = first + at(filled, group);
      filled[group]! += 1;
      while (place > first && isAfter(sorted, place - 1, at(page.high, row), at(page.low, row))) {
        move(sorted, place - 1, sorted, place);
        place--;
      }
      move(page, row, sorted, place);
    }
  }
  if (!mayRepeat) refuseDuplicates(sorted, size);
  let from = 0;
  for (const page of pages) {
    for (let row = 0; row < page.size; row++) move(sorted, from++, page, row);
  }
}

function at(column: Uint32Array | Uint16Array, index: number): number {
  return column[index] ?? 0;
}

function isAfter(block: RowBlock, row: number, high: number, low: number): boolean {
  const other = at(block.high, row);
  return other > high || (other === high && at(block.low, row) > low);
}

function move(source: RowBlock, from: number, target: RowBlock, to: number): void {
  target.high[to] = at(source.high, from);
  target.low[to] = at(source.low, from);
  target.codes[to] = at(source.codes, from);
}

function refuseDuplicates({ high, low }: RowBlock, size: number): void {
  for (let row = 1; row < size; row++) {
    if (high[row] === high[row - 1] && low[row] === low[row - 1]) {
      throw new DuplicateFingerprintError((BigInt(at(high, row)) << 32n) | BigInt(at(low, row)));
    }
  }
}
