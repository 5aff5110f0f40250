import type { ListRecord } from '../listing';
import { COUNT_BYTES } from './bucket';
import { BucketWriter } from './bucket-writer';
import {
  codeBytes,
  directoryOffset,
  encodeHeader,
  HEADER_BYTES,
  MAX_BUCKET_BITS,
  prefixLength,
  type PlistHeader,
} from './plist-header';
import { encodeRecord, RECORD_BYTES } from './record';
import { RowCollector } from './row-collector';
import type { SortedRows } from './sorted-rows';

/** Rows of a bucket at least, on average, so that one holds 8 to 24 kB. */
const ROWS_PER_BUCKET = 1500;

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

/** The list file of sorted rows, which are read twice. */
export function encodeRows(rows: SortedRows, { salt }: PlistOptions): Uint8Array {
  const { records, renumber } = orderClasses(rows);
  const header: PlistHeader = {
    bucketBits: Math.min(MAX_BUCKET_BITS, Math.max(0, Math.floor(Math.log2(rows.size / ROWS_PER_BUCKET)))),
    riceBits: riceParameter(rows.size),
    rows: rows.size,
    classes: records.length,
    salt,
    prefixBytes: 0,
    fileBytes: 0,
  };
  header.prefixBytes = prefixLength(header);

  const file = new Uint8Array(header.prefixBytes + roomForBuckets(header));
  header.fileBytes = writeBuckets(file, header, rows, renumber);
  file.set(encodeHeader(header), 0);
  records.forEach((record, index) => file.set(record, HEADER_BYTES + index * RECORD_BYTES));
  // A copy would need the room twice; what is left over was never touched.
  return file.subarray(0, header.fileBytes);
}

/** Writes directory and buckets; returns where the file ends. */
function writeBuckets(file: Uint8Array, header: PlistHeader, rows: SortedRows, renumber: Uint16Array): number {
  const buckets = 2 ** header.bucketBits;
  const span = 2 ** (32 - header.bucketBits);
  const directory = new DataView(file.buffer, directoryOffset(header));
  const writer = new BucketWriter(file, header);
  let bucket = 0;
  const endBucketsBelow = (next: number) => {
    for (; bucket < next; bucket++) {
      writer.end();
      directory.setUint32((bucket + 1) * 4, writer.offset - header.prefixBytes, true);
      writer.begin((bucket + 1) * span);
    }
  };
  for (const { size, high, low, codes } of rows.blocks()) {
    for (let row = 0; row < size; row++) {
      endBucketsBelow(Math.floor((high[row] ?? 0) / span));
      writer.add(high[row] ?? 0, low[row] ?? 0, renumber[codes[row] ?? 0] ?? 0);
    }
  }
  endBucketsBelow(buckets);
  return writer.offset;
}

/** The classes in use, most frequent first, since small numbers squeeze best; ties by their bytes. */
function orderClasses({ records, blocks }: SortedRows): { records: Uint8Array[]; renumber: Uint16Array } {
  const uses = new Uint32Array(records.length);
  for (const { size, codes } of blocks()) {
    for (let row = 0; row < size; row++) uses[codes[row] ?? 0]! += 1;
  }
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
