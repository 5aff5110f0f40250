import { BitWriter } from './bit-writer';
import { COUNT_BYTES } from './bucket';
import { codeBytes, type PlistHeader } from './plist-header';

const MAX_ROWS_OF_BUCKET = 0xffff;

/** Writes one bucket after the other into a list file that is long enough. Rows come in ascending order. */
export class BucketWriter {
  /** Where the next bucket begins. */
  offset: number;
  readonly #codes = new Uint16Array(MAX_ROWS_OF_BUCKET);
  readonly #codeBytes: number;
  readonly #highBits: number;
  #bits: BitWriter;
  #count = 0;
  #base = 0;
  #high = 0;
  #low = -1;

  constructor(
    readonly file: Uint8Array,
    header: PlistHeader,
  ) {
    this.offset = header.prefixBytes;
    this.#codeBytes = codeBytes(header);
    this.#highBits = header.riceBits - 32;
    this.#bits = new BitWriter(file, this.offset + COUNT_BYTES);
  }

  /** Begins the bucket whose first possible fingerprint has the upper half `base`. */
  begin(base: number): void {
    this.#bits = new BitWriter(this.file, this.offset + COUNT_BYTES);
    this.#count = 0;
    this.#base = base;
    this.#high = 0;
    this.#low = -1;
  }

  /** Throws RangeError for more rows than a bucket can count. */
  add(high: number, low: number, code: number): void {
    if (this.#count === MAX_ROWS_OF_BUCKET)
      throw new RangeError(
        `A bucket would hold more than ${this.#count} rows: these fingerprints are not evenly spread.`,
      );
    this.#codes[this.#count++] = code;
    const nextHigh = high - this.#base;
    const gapLow = low - this.#low - 1;
    const borrow = gapLow < 0 ? 1 : 0;
    const gapHigh = nextHigh - this.#high - borrow;
    this.#bits.writeUnary(Math.floor(gapHigh / 2 ** this.#highBits));
    writeWord(this.#bits, gapLow + borrow * 2 ** 32, 32);
    writeWord(this.#bits, gapHigh % 2 ** this.#highBits, this.#highBits);
    this.#high = nextHigh;
    this.#low = low;
  }

  end(): void {
    this.#bits.align();
    this.file[this.offset] = this.#count & 255;
    this.file[this.offset + 1] = this.#count >> 8;
    let end = this.#bits.offset;
    for (let plane = 0; plane < this.#codeBytes; plane++) {
      for (let row = 0; row < this.#count; row++) this.file[end++] = (this.#codes[row] ?? 0) >> (8 * plane);
    }
    this.offset = end;
  }
}

/** Writes up to 32 bits, which is more than the writer takes at once. */
function writeWord(writer: BitWriter, word: number, bits: number): void {
  writer.write(word & 0xffff, Math.min(bits, 16));
  if (bits > 16) writer.write(word >>> 16, bits - 16);
}
