import { zipSync, type Zippable } from 'fflate';

/** Path in the archive, with `/`, and bytes. */
export type Files = ReadonlyMap<string, Uint8Array>;

const UNIX = 3;
const FILE = 0o100_000;

/** A zip whose bytes follow from names and contents alone: fixed order, time and attributes. A script (`#!`) may be run. */
export function zipOf(files: Files): Uint8Array {
  // The first moment that the format knows. It is written in local time, so it is made of local parts: the same in every zone.
  const mtime = new Date(1980, 0, 1);
  const entries: Zippable = {};
  for (const name of [...files.keys()].sort(byCodeUnit)) {
    const bytes = files.get(name) ?? new Uint8Array();
    const isScript = bytes[0] === 0x23 && bytes[1] === 0x21;
    entries[name] = [bytes, { attrs: (FILE | (isScript ? 0o755 : 0o644)) * 0x10000 }];
  }
  return zipSync(entries, { level: 9, mtime, os: UNIX });
}

/** No locale has a say in the order. */
function byCodeUnit(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
