import { CATEGORIES, STAGES } from '../category';
import { FLAGS, GRADES, LIST_NAMES, type ListRecord } from '../listing';
import { FormatError } from './errors';

/** Bytes of one class, that is of one distinct record. */
export const RECORD_BYTES = 10;

const NO_MONTH = 0xffff;
const MONTHS = 1200;

/** What a change file says of an identifier that the level below still lists. */
export const REMOVED: ListRecord = {
  list: 'removed',
  grade: 'NR',
  confidence: 0,
  categories: [],
  stages: [],
  source: 0,
  listed: '2000-01',
  expires: null,
  flags: [],
};

/** The ten bytes of a record, as docs/list-format.md lays them out. Throws RangeError for a value outside its schema. */
export function encodeRecord(record: ListRecord): Uint8Array {
  const bytes = new Uint8Array(RECORD_BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, position(LIST_NAMES, record.list) | (position(GRADES, record.grade) << 4));
  view.setUint8(1, record.confidence | (bitSet(STAGES, record.stages) << 2));
  view.setUint8(2, bitSet(CATEGORIES, record.categories));
  view.setUint8(3, bitSet(FLAGS, record.flags));
  view.setUint16(4, record.source, true);
  view.setUint16(6, monthNumber(record.listed), true);
  view.setUint16(8, record.expires === null ? NO_MONTH : monthNumber(record.expires), true);
  return bytes;
}

/** Reads the record at `offset`; lists come back in the order of their bits. Throws FormatError for a value that means nothing. */
export function decodeRecord(bytes: Uint8Array, offset = 0): ListRecord {
  if (offset + RECORD_BYTES > bytes.length) throw new FormatError('A class ends before its 10 bytes.');
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, RECORD_BYTES);
  const second = view.getUint8(1);
  const expires = view.getUint16(8, true);
  if (second >> 7) throw new FormatError('A class uses a reserved bit.');
  return {
    list: named(LIST_NAMES, view.getUint8(0) & 15, 'list'),
    grade: named(GRADES, view.getUint8(0) >> 4, 'grade'),
    confidence: named([0, 1, 2, 3] as const, second & 3, 'confidence'),
    categories: bitNames(CATEGORIES, view.getUint8(2), 'category'),
    stages: bitNames(STAGES, second >> 2, 'stage'),
    source: view.getUint16(4, true),
    listed: monthText(view.getUint16(6, true)),
    expires: expires === NO_MONTH ? null : monthText(expires),
    flags: bitNames(FLAGS, view.getUint8(3), 'flag'),
  };
}

function position<T>(names: readonly T[], name: T): number {
  const at = names.indexOf(name);
  if (at < 0) throw new RangeError(`A record holds the unknown word "${String(name)}".`);
  return at;
}

function bitSet<T>(names: readonly T[], present: readonly T[]): number {
  return present.reduce((bits, name) => bits | (1 << position(names, name)), 0);
}

function named<T>(names: readonly T[], at: number, what: string): T {
  const name = names[at];
  if (name === undefined) throw new FormatError(`A class has the unknown ${what} ${at}.`);
  return name;
}

function bitNames<T>(names: readonly T[], bits: number, what: string): T[] {
  if (bits >> names.length) throw new FormatError(`A class has an unknown ${what} bit.`);
  return names.filter((_, bit) => (bits >> bit) & 1);
}

function monthNumber(month: string): number {
  const number = (Number(month.slice(0, 4)) - 2000) * 12 + Number(month.slice(5)) - 1;
  if (!/^20\d\d-\d\d$/.test(month) || !(number >= 0 && number < MONTHS))
    throw new RangeError(`A record holds "${month}", which is no month.`);
  return number;
}

function monthText(number: number): string {
  if (number >= MONTHS) throw new FormatError(`A class has the month number ${number}.`);
  return `${2000 + Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
}
