import type { Identifier } from '../identifier';
import type { ListRecord } from '../listing';
import { readBucket } from './bucket';
import type { PlistHeader } from './plist-header';
import { toBase64 } from './text-bytes';

/**
 * The mirror: the part of the lists that a content script may ask by itself, before the worker is awake. It can only ever
 * say "wait for the worker", so nothing in it is trusted: it lies where a page's process, once taken over, could write.
 */
export interface Mirror {
  lists: { salt: string; expires: number; levels: MirroredLevel[] }[];
}

/** Levels newest first, as in the list. `id` tells the level's shards from others. */
export interface MirroredLevel {
  id: string;
  bucketBits: number;
}

/**
 * One bucket in the mirror: the rows that stop a page, and those that a newer level holds otherwise, so that it need not ask
 * the older one. Each row is `ROW` characters of base 64, so that looking for one is a search in a text, which a browser does
 * natively: decoding a bucket in a script that starts cold would cost each page a millisecond.
 */
export type MirrorShard = [stops: string, others: string];

/** The bits after the bucket's own, 48 of them in base 64. */
const ROW = 8;
const BITS = 48;

/** Rows that will stop a page where its address carries them: on the blacklist, and in full force. */
export function stops({ list, flags }: ListRecord): boolean {
  return list === 'blacklist' && !flags.includes('softened') && !flags.includes('under-appeal');
}

/**
 * A bucket's shard. `stopping` says of each class whether it stops; `lowest`: no older level is asked after this one, so that
 * its other rows need not be known. Throws FormatError for a bucket that is not as the format says.
 */
export function mirrorShard(
  header: PlistHeader,
  bucket: Uint8Array,
  stopping: readonly boolean[],
  lowest: boolean,
): MirrorShard {
  const { size, high, low, codes } = readBucket(header, bucket);
  const shift = 16 - header.bucketBits;
  const rows = { stops: new Uint8Array(size * 6), others: new Uint8Array(lowest ? 0 : size * 6) };
  const filled = { stops: 0, others: 0 };
  for (let row = 0; row < size; row++) {
    const side = stopping[codes[row] ?? 0] ? 'stops' : 'others';
    if (side === 'others' && lowest) continue;
    const [top, bottom] = [high[row] ?? 0, low[row] ?? 0];
    const rest = shift === 0 ? bottom : ((bottom >>> shift) | (top << (32 - shift))) >>> 0;
    const view = new DataView(rows[side].buffer, filled[side], 6);
    view.setUint16(0, top >>> shift);
    view.setUint32(2, rest);
    filled[side] += 6;
  }
  return [toBase64(rows.stops.subarray(0, filled.stops)), toBase64(rows.others.subarray(0, filled.others))];
}

export function shardKey(id: string, bucket: number): string {
  return `mirror:${id}:${bucket}`;
}

/** Where one name stands in one list: the shard and the row to look for in each level, newest first. */
export type Question = { key: string; row: string }[];

/**
 * What to ask the mirror about `names` (`domain` values) at `now` (ms). A list past its date stops nothing. `fingerprint` is
 * the one of ./fingerprint.ts, by whatever SHA-256 is at hand.
 */
export async function questions(
  { lists }: Mirror,
  names: readonly string[],
  now: number,
  fingerprint: (salt: string, identifier: Identifier) => bigint | Promise<bigint>,
): Promise<Question[]> {
  const asked = lists
    .filter(({ expires }) => now < expires)
    .flatMap(({ salt, levels }) =>
      names.map(async (name) => {
        const print = await fingerprint(salt, `domain:${name}`);
        return levels.map(({ id, bucketBits }) => ({
          key: shardKey(id, Number(print >> BigInt(64 - bucketBits))),
          row: rowOf(print, bucketBits),
        }));
      }),
    );
  return await Promise.all(asked);
}

/** Whether any question is answered with a stop: in each, the first level that has the row answers. */
export function anyStops(asked: readonly Question[], shards: Record<string, unknown>): boolean {
  return asked.some((levels) => {
    for (const { key, row } of levels) {
      const [stopping, others] = (shards[key] ?? ['', '']) as MirrorShard;
      if (hasRow(stopping, row)) return true;
      if (hasRow(others, row)) return false;
    }
    return false;
  });
}

function rowOf(print: bigint, bucketBits: number): string {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt.asUintN(BITS, print >> BigInt(16 - bucketBits)));
  return toBase64(bytes.subarray(2));
}

/** A row may also appear across two others. */
function hasRow(rows: string, row: string): boolean {
  let at = rows.indexOf(row);
  while (at >= 0 && at % ROW !== 0) at = rows.indexOf(row, at + 1);
  return at >= 0;
}
