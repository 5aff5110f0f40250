import { readPrefix } from './plist-decode';

/** A chunk holds whole buckets, as many as fit; the first holds header, classes and directory. */
export const MAX_CHUNK_BYTES = 2 ** 20;

/** Where to cut a list file: the chunks' lengths, which cover it. */
export function planChunks(file: Uint8Array): number[] {
  const { header, directory } = readPrefix(file);
  const lengths = [header.prefixBytes];
  let start = 0;
  for (let index = 1; index < directory.length - 1; index++) {
    const end = directory[index] ?? 0;
    if ((directory[index + 1] ?? 0) - start <= MAX_CHUNK_BYTES) continue;
    lengths.push(end - start);
    start = end;
  }
  lengths.push(header.fileBytes - header.prefixBytes - start);
  return lengths;
}
