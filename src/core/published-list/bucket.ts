import { FormatError } from './errors';
import { codeBytes, type PlistHeader } from './plist-header';
import { newBlock, type RowBlock } from './sorted-rows';

/** Every bucket begins with its number of rows, two bytes. */
export const COUNT_BYTES = 2;
const WORD = 2 ** 32;
/** The walk reads four bytes at a time, so that many must follow the last gap. */
const SLACK = 8;

/** Which bucket holds a fingerprint: its K leading bits. */
export function bucketOf(header: Pick<PlistHeader, 'bucketBits'>, fingerprint: bigint): number {
  return Number(fingerprint >> BigInt(64 - header.bucketBits));
}

/**
 * The class of `fingerprint` in the bytes of its own bucket, or null. Reads from the front up to the place, in some ten
 * microseconds. Throws FormatError for bytes that contradict themselves on the way.
 */
export function findInBucket(header: PlistHeader, bytes: Uint8Array, fingerprint: bigint): number | null {
  const bucket = openBucket(header, bytes);
  const row = walk(bucket, {
    high: Number(BigInt.asUintN(64 - header.bucketBits, fingerprint) >> 32n),
    low: Number(BigInt.asUintN(32, fingerprint)),
  });
  return row === null ? null : codeOf(bucket, row);
}

/** Reads a whole bucket and returns its number of rows; throws FormatError unless every byte is as the format says. */
export function checkBucket(header: PlistHeader, bytes: Uint8Array): number {
  const bucket = openBucket(header, bytes);
  walk(bucket, NOWHERE);
  for (let row = 0; row < bucket.count; row++) codeOf(bucket, row);
  return bucket.count;
}

/** All rows of a bucket: their fingerprints in two halves, without the K bits that the bucket implies, and their classes. */
export function readBucket(header: PlistHeader, bytes: Uint8Array): RowBlock {
  const bucket = openBucket(header, bytes);
  const block = newBlock(bucket.count);
  walk(bucket, NOWHERE, block);
  for (let row = 0; row < bucket.count; row++) block.codes[row] = codeOf(bucket, row);
  block.size = bucket.count;
  return block;
}

/** A place behind every row. */
const NOWHERE = { high: Number.POSITIVE_INFINITY, low: 0 };

interface Bucket {
  header: PlistHeader;
  bytes: Uint8Array;
  count: number;
  /** Where the gaps end and the classes' numbers begin. */
  codesAt: number;
  codeBytes: number;
}

function openBucket(header: PlistHeader, bytes: Uint8Array): Bucket {
  if (bytes.length < COUNT_BYTES) throw new FormatError('A bucket is too short to say how many rows it has.');
  const count = (bytes[0] ?? 0) | ((bytes[1] ?? 0) << 8);
  const width = codeBytes(header);
  const codesAt = bytes.length - count * width;
  if (codesAt < COUNT_BYTES) throw new FormatError(`A bucket of ${bytes.length} bytes claims ${count} rows.`);
  return { header, bytes, count, codesAt, codeBytes: width };
}

/** The class of a row; throws FormatError for one that the file does not have. */
function codeOf({ header, bytes, count, codesAt, codeBytes: width }: Bucket, row: number): number {
  const low = width > 0 ? (bytes[codesAt + row] ?? 0) : 0;
  const high = width > 1 ? (bytes[codesAt + count + row] ?? 0) : 0;
  const code = low | (high << 8);
  if (code >= header.classes) throw new FormatError(`A row has class ${code} of ${header.classes}.`);
  return code;
}

/**
 * Adds up the gaps, and returns the row at `target` or null; `into` takes the fingerprints passed. Each gap is its
 * quotient in unary, then `riceBits` plain bits; it is at least 1, so rows are sorted and unique by construction. One flat
 * loop, because it is what a page waits for. Throws FormatError at a gap that leads out of the bucket, or bytes left over.
 */
function walk(
  bucket: Bucket,
  target: { high: number; low: number },
  into?: { high: Uint32Array; low: Uint32Array },
): number | null {
  const { count, codesAt } = bucket;
  const { bucketBits, riceBits } = bucket.header;
  const bytes = withSlack(bucket);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const limit = 2 ** (32 - bucketBits);
  const highBits = riceBits - 32;
  const quotientStep = 2 ** highBits;
  const highMask = quotientStep - 1;
  const endBit = codesAt * 8;
  let bit = COUNT_BYTES * 8;
  let high = 0;
  let low = -1;
  for (let row = 0; row < count; row++) {
    let quotient = 0;
    for (;;) {
      if (bit >= endBit) throw new FormatError('A bucket ends within a row.');
      const word = view.getUint32(bit >>> 3, true) >>> (bit & 7);
      const zeros = word === 0 ? 32 - (bit & 7) : 31 - Math.clz32(word & -word);
      quotient += zeros;
      bit += zeros;
      if (word !== 0) break;
    }
    bit++;
    if (bit + riceBits > endBit) throw new FormatError('A bucket ends within a row.');

    const at = bit >>> 3;
    const shift = bit & 7;
    const middle = view.getUint32(at + 4, true);
    const plainLow =
      shift === 0 ? view.getUint32(at, true) : ((view.getUint32(at, true) >>> shift) | (middle << (32 - shift))) >>> 0;
    let plainHigh = middle >>> shift;
    if (shift + highBits > 32) plainHigh |= view.getUint8(at + 8) << (32 - shift);
    bit += riceBits;

    const sum = low + 1 + plainLow;
    const carry = sum >= WORD ? 1 : 0;
    low = sum - carry * WORD;
    high += quotient * quotientStep + (plainHigh & highMask) + carry;
    if (high >= limit) throw new FormatError('A bucket holds a fingerprint that belongs elsewhere.');
    if (into) {
      into.high[row] = high;
      into.low[row] = low;
    }
    if (high > target.high || (high === target.high && low >= target.low))
      return high === target.high && low === target.low ? row : null;
  }
  const left = endBit - bit;
  if (left >= 8 || view.getUint8(codesAt - 1) >>> (8 - left) !== 0)
    throw new FormatError('A bucket goes on after its last row.');
  return null;
}

function withSlack({ bytes, codesAt }: Bucket): Uint8Array {
  if (bytes.length - codesAt >= SLACK) return bytes;
  const longer = new Uint8Array(bytes.length + SLACK);
  longer.set(bytes);
  return longer;
}
