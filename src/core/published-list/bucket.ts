import { FormatError } from './errors';
import { codeBytes, type PlistHeader } from './plist-header';
import { BitReader } from './rice';

/** Every bucket begins with its number of rows, two bytes. */
export const COUNT_BYTES = 2;
const WORD = 2 ** 32;

/** Which bucket holds a fingerprint: its K leading bits. */
export function bucketOf(header: Pick<PlistHeader, 'bucketBits'>, fingerprint: bigint): number {
  return Number(fingerprint >> BigInt(64 - header.bucketBits));
}

/**
 * The class of `fingerprint` in the bytes of its own bucket, or null. Decodes from the front up to the place, in tens of
 * microseconds and without memory of its own. Throws FormatError for bytes that contradict themselves on the way.
 */
export function findInBucket(header: PlistHeader, bucket: Uint8Array, fingerprint: bigint): number | null {
  const high = Number(BigInt.asUintN(64 - header.bucketBits, fingerprint) >> 32n);
  const low = Number(BigInt.asUintN(32, fingerprint));
  const rows = new BucketRows(header, bucket);
  while (rows.next()) {
    if (rows.high > high || (rows.high === high && rows.low > low)) return null;
    if (rows.high === high && rows.low === low) return rows.code();
  }
  return null;
}

/** Reads a whole bucket and returns its number of rows; throws FormatError unless every byte is as the format says. */
export function checkBucket(header: PlistHeader, bucket: Uint8Array): number {
  const rows = new BucketRows(header, bucket);
  while (rows.next()) rows.code();
  rows.finish();
  return rows.count;
}

/**
 * Steps through the rows of one bucket. A fingerprint is held as two 32-bit halves without the K bits that the bucket
 * implies. Gaps are positive, so rows are sorted and unique by construction.
 */
export class BucketRows {
  readonly count: number;
  high = 0;
  low = -1;
  #index = -1;
  readonly #header: PlistHeader;
  readonly #bytes: Uint8Array;
  readonly #codes: number;
  readonly #codeBytes: number;
  readonly #reader: BitReader;
  /** The first value of `high` that is outside the bucket. */
  readonly #limit: number;

  constructor(header: PlistHeader, bucket: Uint8Array) {
    if (bucket.length < COUNT_BYTES) throw new FormatError('A bucket is too short to say how many rows it has.');
    this.count = (bucket[0] ?? 0) | ((bucket[1] ?? 0) << 8);
    this.#codeBytes = codeBytes(header);
    this.#codes = bucket.length - this.count * this.#codeBytes;
    if (this.#codes < COUNT_BYTES) throw new FormatError(`A bucket of ${bucket.length} bytes claims ${this.count} rows.`);
    this.#header = header;
    this.#bytes = bucket;
    this.#reader = new BitReader(bucket, COUNT_BYTES, this.#codes);
    this.#limit = 2 ** (32 - header.bucketBits);
  }

  /** Goes on to the next row; false when there is none. */
  next(): boolean {
    if (this.#index + 1 >= this.count) return false;
    this.#index++;
    const { riceBits } = this.#header;
    const quotient = this.#reader.readUnary();
    const low = this.low + this.#reader.read(32) + 1;
    const carry = low >= WORD ? 1 : 0;
    this.low = low - carry * WORD;
    this.high += quotient * 2 ** (riceBits - 32) + this.#reader.read(riceBits - 32) + carry;
    if (this.high >= this.#limit) throw new FormatError('A bucket holds a fingerprint that belongs elsewhere.');
    return true;
  }

  /** The class of the row reached; throws FormatError for one that the file does not have. */
  code(): number {
    const at = this.#codes + this.#index;
    const low = this.#codeBytes > 0 ? (this.#bytes[at] ?? 0) : 0;
    const high = this.#codeBytes > 1 ? (this.#bytes[at + this.count] ?? 0) : 0;
    const code = low | (high << 8);
    if (code >= this.#header.classes) throw new FormatError(`A row has class ${code} of ${this.#header.classes}.`);
    return code;
  }

  /** After the last row: throws FormatError if bytes are left over. */
  finish(): void {
    if (!this.#reader.atEnd()) throw new FormatError('A bucket goes on after its last row.');
  }
}
