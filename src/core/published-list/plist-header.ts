import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { FormatError } from './errors';
import { RECORD_BYTES } from './record';
import { SALT_BYTES } from './salt';

export const HEADER_BYTES = 64;
export const MAX_BUCKET_BITS = 16;
export const MAX_CLASSES = 65_536;
/** With at most 2^16 buckets, more rows would make buckets too large to be read quickly. */
export const MAX_ROWS = 2 ** 27;

const MAGIC = 0x54534c50; // "PLST", little-endian
const FORMAT = 1;

/** What a list file says of itself. Plain data, so that a store can keep it as it is. */
export interface PlistHeader {
  /** K: the leading bits of a fingerprint that choose its bucket; there are 2^K. */
  bucketBits: number;
  /** The bits of each gap that are written plainly, 32 to 63. */
  riceBits: number;
  rows: number;
  classes: number;
  /** 32 hexadecimal digits. */
  salt: string;
  /** Bytes of header, classes and directory together, which is where the buckets begin. */
  prefixBytes: number;
  /** Bytes of the whole file. */
  fileBytes: number;
}

/** How many bytes a class code takes in a row: none while there is but one class. */
export function codeBytes(header: Pick<PlistHeader, 'classes'>): 0 | 1 | 2 {
  return header.classes <= 1 ? 0 : header.classes <= 256 ? 1 : 2;
}

export function directoryOffset(header: Pick<PlistHeader, 'classes'>): number {
  return HEADER_BYTES + header.classes * RECORD_BYTES;
}

export function prefixLength(header: Pick<PlistHeader, 'classes' | 'bucketBits'>): number {
  return directoryOffset(header) + 4 * (2 ** header.bucketBits + 1);
}

export function encodeHeader(header: PlistHeader): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint16(4, FORMAT, true);
  view.setUint8(6, header.bucketBits);
  view.setUint8(7, header.riceBits);
  view.setUint32(8, header.rows, true);
  view.setUint32(12, header.classes, true);
  bytes.set(hexToBytes(header.salt), 16);
  view.setUint32(32, HEADER_BYTES, true);
  view.setUint32(36, directoryOffset(header), true);
  view.setUint32(40, header.prefixBytes, true);
  view.setUint32(44, header.fileBytes, true);
  return bytes;
}

/** Reads and checks the first 64 bytes; throws FormatError. Afterwards all its numbers are within their caps. */
export function decodeHeader(bytes: Uint8Array): PlistHeader {
  if (bytes.length < HEADER_BYTES) throw new FormatError('The list file ends within its header.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, HEADER_BYTES);
  demand(view.getUint32(0, true) === MAGIC, 'This is not a list file: it does not begin with PLST.');
  demand(
    view.getUint16(4, true) === FORMAT,
    `The list file has format ${view.getUint16(4, true)}; only format ${FORMAT} is known.`,
  );
  const header: PlistHeader = {
    bucketBits: view.getUint8(6),
    riceBits: view.getUint8(7),
    rows: view.getUint32(8, true),
    classes: view.getUint32(12, true),
    salt: bytesToHex(bytes.subarray(16, 16 + SALT_BYTES)),
    prefixBytes: view.getUint32(40, true),
    fileBytes: view.getUint32(44, true),
  };
  demand(header.bucketBits <= MAX_BUCKET_BITS, `The header asks for 2^${header.bucketBits} buckets.`);
  demand(header.riceBits >= 32 && header.riceBits <= 63, `The header has the Rice parameter ${header.riceBits}.`);
  demand(header.rows <= MAX_ROWS, `The header announces ${header.rows} rows.`);
  demand(
    header.classes <= MAX_CLASSES && (header.classes > 0 || header.rows === 0),
    `The header announces ${header.classes} classes.`,
  );
  demand(view.getUint32(32, true) === HEADER_BYTES, 'The header is followed by something else than the classes.');
  demand(view.getUint32(36, true) === directoryOffset(header), 'The directory is not behind the classes.');
  demand(header.prefixBytes === prefixLength(header), 'The buckets are not behind the directory.');
  demand(header.fileBytes > header.prefixBytes, 'The header gives the file no room for buckets.');
  demand(
    bytes.subarray(48, HEADER_BYTES).every((byte) => byte === 0),
    'The header uses reserved bytes.',
  );
  return header;
}

function demand(condition: boolean, message: string): void {
  if (!condition) throw new FormatError(message);
}
