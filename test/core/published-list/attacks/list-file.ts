import type { ListErrorCode } from '../../../../src/core/published-list/errors';
import type { ListFile } from '../../../../src/core/published-list/manifest';
import { readPrefix } from '../../../../src/core/published-list/plist-decode';
import { encodePlist } from '../../../../src/core/published-list/plist-encode';
import { describeFile, RECORD, SALT } from '../signing';

/** Enough for four buckets. */
const ENTRIES = 6200;
const encoded = (entries: number, salt = SALT) =>
  encodePlist(
    Array.from({ length: entries }, (_, n) => ({
      fingerprint: BigInt.asUintN(64, BigInt(n + 1) * 0x9e3779b97f4a7c15n),
      record: { ...RECORD, source: n % 3 },
    })),
    { salt },
  );
export const GOOD = encoded(ENTRIES);
export const SIGNED = describeFile(GOOD, ENTRIES);
const { header, directory } = readPrefix(GOOD);
const CLASSES = 64;
const DIRECTORY = CLASSES + 10 * header.classes;
const BUCKETS = header.prefixBytes;
const endOfBucket = BUCKETS + (directory[1] ?? 0);

function changed(change: (view: DataView, bytes: Uint8Array) => void): Uint8Array {
  const bytes = GOOD.slice();
  change(new DataView(bytes.buffer), bytes);
  return bytes;
}

/** What was signed, and other bytes in its place. */
const sent = (what: string, code: ListErrorCode, bytes: Uint8Array, file = SIGNED): FileAttack => [
  what,
  code,
  file,
  bytes,
];

/** A file that contradicts itself or its manifest, signed by the registry as it is: its keys may be stolen. */
function signed(
  what: string,
  change: (view: DataView, bytes: Uint8Array) => void,
  description: Partial<ListFile> = {},
): FileAttack {
  const bytes = changed(change);
  const chunks = SIGNED.chunks.map(({ bytes: length }) => length);
  return [what, 'format', { ...describeFile(bytes, ENTRIES, chunks), ...description }, bytes];
}

const joined = (...parts: Uint8Array[]) => new Uint8Array(parts.flatMap((part) => [...part]));
const flip = (at: number) => changed((view) => view.setUint8(at, view.getUint8(at) ^ 1));
const older = encoded(ENTRIES - 1);
const salted = encoded(ENTRIES, 'f'.repeat(32));

type FileAttack = [what: string, code: ListErrorCode, file: ListFile, bytes: Uint8Array];

/** List files that nobody may take for what the manifest names. */
export const FILE_ATTACKS: FileAttack[] = [
  sent('cut short', 'length', GOOD.subarray(0, -1)),
  sent('empty', 'length', new Uint8Array(0)),
  sent('cut off within its first chunk', 'length', GOOD.subarray(0, 40)),
  sent('running on', 'length', joined(GOOD, new Uint8Array(1))),
  sent('a bit flipped in the header', 'hash', flip(20)),
  sent('a bit flipped in the directory', 'hash', flip(DIRECTORY + 5)),
  sent('a bit flipped in a bucket', 'hash', flip(BUCKETS + 9)),
  sent(
    'two buckets in each other’s place',
    'hash',
    joined(GOOD.subarray(0, BUCKETS), GOOD.subarray(endOfBucket), GOOD.subarray(BUCKETS, endOfBucket)),
  ),
  sent(
    'the front of this version and the buckets of another',
    'hash',
    joined(GOOD.subarray(0, BUCKETS), older.subarray(-(GOOD.length - BUCKETS))),
  ),
  sent(
    'the same list under another salt',
    'hash',
    salted.length === GOOD.length ? salted : joined(salted, GOOD).subarray(0, GOOD.length),
  ),
  sent('zeros of the right length', 'hash', new Uint8Array(GOOD.length)),
  sent('a file under another salt than the manifest’s', 'format', salted, describeFile(salted, ENTRIES)),

  signed('no list file', (view) => view.setUint32(0, 0)),
  signed('another format', (view) => view.setUint16(4, 2, true)),
  signed('more buckets than there may be', (view) => view.setUint8(6, 17)),
  signed('a Rice parameter that no row has', (view) => view.setUint8(7, 31)),
  signed('a Rice parameter that is not the rows’', (view) => view.setUint8(7, view.getUint8(7) - 1)),
  signed('four billion rows', (view) => view.setUint32(8, 0xffff_ffff, true)),
  signed('fewer rows than the manifest says', (view) => view.setUint32(8, ENTRIES - 1, true)),
  signed('one row more than it holds, as the manifest says', (view) => view.setUint32(8, ENTRIES + 1, true), {
    entries: ENTRIES + 1,
  }),
  signed('more classes than there may be', (view) => view.setUint32(12, 0x7fff_ffff, true)),
  signed('rows and no class', (view) => view.setUint32(12, 0, true)),
  signed('classes elsewhere', (view) => view.setUint32(32, 72, true)),
  signed('a directory elsewhere', (view) => view.setUint32(36, 64, true)),
  signed('buckets elsewhere', (view) => view.setUint32(40, BUCKETS + 4, true)),
  signed('four gigabytes', (view) => view.setUint32(44, 0xffff_ffff, true)),
  signed('something in the reserved bytes', (view) => view.setUint8(50, 1)),
  signed('a class on no list', (view) => view.setUint8(CLASSES, 0x0f)),
  signed('a class without a grade', (view) => view.setUint8(CLASSES, 0xf0)),
  signed('a class with flags that nobody knows', (view) => view.setUint8(CLASSES + 3, 0xff)),
  signed('a class of a month that will not come', (view) => view.setUint16(CLASSES + 6, 1200, true)),
  signed('two classes alike', (_, bytes) => bytes.copyWithin(CLASSES, CLASSES + 10, CLASSES + 20)),
  signed('a directory that does not begin at the first bucket', (view) => view.setUint32(DIRECTORY, 2, true)),
  signed('a directory that runs back', (view) => view.setUint32(DIRECTORY + 8, 0, true)),
  signed('a directory that leads out of the file', (view) => view.setUint32(DIRECTORY + 8, 0xffff_fff0, true)),
  signed('a directory that ends before the file', (view) =>
    view.setUint32(BUCKETS - 4, GOOD.length - BUCKETS - 1, true),
  ),
  signed('buckets cut in the wrong place', (view) => view.setUint32(DIRECTORY + 4, (directory[1] ?? 0) + 1, true)),
  signed('a bucket of more rows than fit', (view) => view.setUint16(BUCKETS, 0xffff, true)),
  signed('a bucket of one row more', (view) => view.setUint16(BUCKETS, view.getUint16(BUCKETS, true) + 1, true)),
  signed('a bucket of no rows, with bytes behind', (view) => view.setUint16(BUCKETS, 0, true)),
  signed('rows that run out of their bucket', (_, bytes) => bytes.fill(0xff, BUCKETS + 2, BUCKETS + 900)),
  signed('a gap without end', (_, bytes) => bytes.fill(0, BUCKETS + 2, endOfBucket)),
  signed('a row of a class that is not there', (view) => view.setUint8(GOOD.length - 1, 0xff)),
];
