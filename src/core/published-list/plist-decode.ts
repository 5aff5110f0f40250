import type { ListRecord } from '../listing';
import { COUNT_BYTES, readBucket } from './bucket';
import { FormatError } from './errors';
import { decodeHeader, directoryOffset, HEADER_BYTES, type PlistHeader } from './plist-header';
import { decodeRecord, RECORD_BYTES } from './record';
import type { SortedRows } from './sorted-rows';

/** The front of a list file: header, classes, directory. */
export interface PlistPrefix {
  header: PlistHeader;
  /** The classes' bytes, checked, 10 each; `recordAt` reads one. Kept as bytes, so that waking up costs nothing. */
  classes: Uint8Array;
  /** Byte offsets of the buckets from `header.prefixBytes`, ascending; one more than there are buckets. */
  directory: Uint32Array;
}

/**
 * Reads the front of a list file from its first bytes (as many as `header.prefixBytes`, or more) and checks all that it
 * says: bounds, classes valid and distinct, directory ascending and ending with the file. Throws FormatError.
 */
export function readPrefix(bytes: Uint8Array): PlistPrefix {
  const header = decodeHeader(bytes);
  if (bytes.length < header.prefixBytes) throw new FormatError('The list file ends within its classes or directory.');
  const classes = bytes.slice(HEADER_BYTES, directoryOffset(header));
  checkClasses(classes);
  const buckets = 2 ** header.bucketBits;
  const view = new DataView(bytes.buffer, bytes.byteOffset + directoryOffset(header), 4 * (buckets + 1));
  const directory = Uint32Array.from({ length: buckets + 1 }, (_, index) => view.getUint32(index * 4, true));
  for (let index = 0; index < buckets; index++) {
    const bytesOfBucket = (directory[index + 1] ?? 0) - (directory[index] ?? 0);
    if (bytesOfBucket < COUNT_BYTES) throw new FormatError(`The directory gives bucket ${index} no room.`);
  }
  if (directory[0] !== 0) throw new FormatError('The directory does not begin at 0.');
  if (directory[buckets] !== header.fileBytes - header.prefixBytes)
    throw new FormatError('The directory does not end with the file.');
  return { header, classes, directory };
}

/** The record of a class; throws FormatError for a class that is not there. */
export function recordAt(classes: Uint8Array, code: number): ListRecord {
  return decodeRecord(classes, code * RECORD_BYTES);
}

/** The bytes of one bucket of a whole file. */
export function bucketBytes(prefix: PlistPrefix, file: Uint8Array, index: number): Uint8Array {
  const from = prefix.header.prefixBytes + (prefix.directory[index] ?? 0);
  return file.subarray(from, prefix.header.prefixBytes + (prefix.directory[index + 1] ?? 0));
}

/** All rows of a whole file, a bucket a block. Reading them throws FormatError at bytes that are wrong. */
export function readRows(prefix: PlistPrefix, file: Uint8Array): SortedRows {
  const { header, directory, classes } = prefix;
  return {
    size: header.rows,
    records: Array.from({ length: header.classes }, (_, code) => recordAt(classes, code)),
    *blocks() {
      let rows = 0;
      for (let index = 0; index < directory.length - 1; index++) {
        const block = readBucket(header, bucketBytes(prefix, file, index));
        rows += block.size;
        if (rows > header.rows) throw wrongCount(header);
        const base = index * 2 ** (32 - header.bucketBits);
        for (let row = 0; row < block.size; row++) block.high[row]! += base;
        yield block;
      }
      if (rows !== header.rows) throw wrongCount(header);
    },
  };
}

function wrongCount(header: PlistHeader): FormatError {
  return new FormatError(`The list file does not hold the ${header.rows} rows that its header announces.`);
}

function checkClasses(classes: Uint8Array): void {
  const seen = new Set<string>();
  for (let offset = 0; offset < classes.length; offset += RECORD_BYTES) {
    decodeRecord(classes, offset);
    seen.add(classes.subarray(offset, offset + RECORD_BYTES).join());
  }
  if (seen.size * RECORD_BYTES !== classes.length) throw new FormatError('Two classes are the same.');
}
