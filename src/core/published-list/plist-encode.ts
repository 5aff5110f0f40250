import type { ListRecord } from '../listing';
import { BitWriter } from './bit-writer';
import { COUNT_BYTES } from './bucket';
import { codeBytes, encodeHeader, HEADER_BYTES, MAX_BUCKET_BITS, prefixLength, type PlistHeader } from './plist-header';
import { encodeRecord, RECORD_BYTES } from './record';
import { RowCollector, type RowTable } from './row-table';

/** Rows of a bucket at least, on average, so that one holds 8 to 24 kB. */
const ROWS_PER_BUCKET = 1500;
const MAX_ROWS_OF_BUCKET = 0xffff;

export interface PlistOptions {
  /** 32 hexadecimal digits: the salt the fingerprints were made with. */
  salt: string;
}

/**
 * The list file of these rows, in any order; equal rows and salt give equal bytes.
 * Throws DuplicateFingerprintError, and RangeError for records outside their schema or beyond the format's caps.
 */
export function encodePlist(
  rows: Iterable<{ fingerprint: bigint; record: ListRecord }>,
  options: PlistOptions,
): Uint8Array {
  const collector = new RowCollector();
  for (const row of rows) collector.add(row.fingerprint, row.record);
  return encodeRows(collector.sorted(), options);
}

/** The list file of sorted rows. */
export function encodeRows(table: RowTable, { salt }: PlistOptions): Uint8Array {
  const { records, renumber } = orderClasses(table);
  const header: PlistHeader = {
    bucketBits: Math.min(MAX_BUCKET_BITS, Math.max(0, Math.floor(Math.log2(table.size / ROWS_PER_BUCKET)))),
    riceBits: riceParameter(table.size),
    rows: table.size,
    classes: records.length,
    salt,
    prefixBytes: 0,
    fileBytes: 0,
  };
  header.prefixBytes = prefixLength(header);

  const file = new Uint8Array(header.prefixBytes + roomForBuckets(header));
  const directory = new DataView(file.buffer, header.prefixBytes - 4 * (2 ** header.bucketBits + 1));
  let offset = header.prefixBytes;
  let row = 0;
  for (let bucket = 0; bucket < 2 ** header.bucketBits; bucket++) {
    directory.setUint32(bucket * 4, offset - header.prefixBytes, true);
    const from = row;
    const span = 2 ** (32 - header.bucketBits);
    while (row < table.size && (table.high[row] ?? 0) < (bucket + 1) * span) row++;
    offset = writeBucket(file, offset, header, table, renumber, { from, to: row, base: bucket * span });
  }
  directory.setUint32(4 * 2 ** header.bucketBits, offset - header.prefixBytes, true);
  header.fileBytes = offset;
  file.set(encodeHeader(header), 0);
  records.forEach((record, index) => file.set(record, HEADER_BYTES + index * RECORD_BYTES));
  return file.slice(0, offset);
}

/** The classes in use, most frequent first, since small numbers squeeze best; ties by their bytes. */
function orderClasses({ size, codes, records }: RowTable): { records: Uint8Array[]; renumber: Uint16Array } {
  const uses = new Uint32Array(records.length);
  for (let row = 0; row < size; row++) uses[codes[row] ?? 0]! += 1;
  const order = records
    .map((record, number) => ({ number, uses: uses[number] ?? 0, bytes: encodeRecord(record) }))
    .filter((entry) => entry.uses > 0)
    .sort((a, b) => b.uses - a.uses || compareBytes(a.bytes, b.bytes));
  const renumber = new Uint16Array(records.length);
  order.forEach((entry, index) => (renumber[entry.number] = index));
  return { records: order.map((entry) => entry.bytes), renumber };
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const at = a.findIndex((byte, index) => byte !== b[index]);
  return (a[at] ?? 0) - (b[at] ?? 0);
}

/** The largest r with 2^r <= 0.9624 of the mean gap 2^64 / rows: the cheapest for evenly spread values (ln of the golden ratio, doubled). */
function riceParameter(rows: number): number {
  const mean = (9624n << 64n) / 10_000n / BigInt(Math.max(1, rows));
  return mean.toString(2).length - 1;
}

/** Bytes enough for all buckets: quotients sum to less than 2^64 / 2^r, which is at most 2.08 a row and one. */
function roomForBuckets(header: PlistHeader): number {
  const bits = header.rows * (header.riceBits + 1 + 2.1) + 64;
  return Math.ceil(bits / 8) + header.rows * codeBytes(header) + 2 ** header.bucketBits * (COUNT_BYTES + 1);
}

function writeBucket(
  file: Uint8Array,
  offset: number,
  header: PlistHeader,
  table: RowTable,
  renumber: Uint16Array,
  { from, to, base }: { from: number; to: number; base: number },
): number {
  const count = to - from;
  if (count > MAX_ROWS_OF_BUCKET)
    throw new RangeError(`A bucket would hold ${count} rows: these fingerprints are not evenly spread.`);
  file[offset] = count & 255;
  file[offset + 1] = count >> 8;
  const writer = new BitWriter(file, offset + COUNT_BYTES);
  const highBits = header.riceBits - 32;
  let high = 0;
  let low = -1;
  for (let row = from; row < to; row++) {
    const nextHigh = (table.high[row] ?? 0) - base;
    const nextLow = table.low[row] ?? 0;
    const gapLow = nextLow - low - 1;
    const borrow = gapLow < 0 ? 1 : 0;
    const gapHigh = nextHigh - high - borrow;
    writer.writeUnary(Math.floor(gapHigh / 2 ** highBits));
    writeWord(writer, gapLow + borrow * 2 ** 32, 32);
    writeWord(writer, gapHigh % 2 ** highBits, highBits);
    high = nextHigh;
    low = nextLow;
  }
  writer.align();
  let end = writer.offset;
  for (let plane = 0; plane < codeBytes(header); plane++) {
    for (let row = from; row < to; row++) file[end++] = (renumber[table.codes[row] ?? 0] ?? 0) >> (8 * plane);
  }
  return end;
}

/** Writes up to 32 bits, which is more than the writer takes at once. */
function writeWord(writer: BitWriter, word: number, bits: number): void {
  writer.write(word & 0xffff, Math.min(bits, 16));
  if (bits > 16) writer.write(word >>> 16, bits - 16);
}
