import { checkBucket } from './bucket';
import { FormatError } from './errors';
import type { ListFile } from './manifest';
import { readPrefix, type PlistPrefix } from './plist-decode';

/** How far a file has been read; what a killed worker needs to go on. */
export interface ImportProgress {
  /** The chunk to read next, 1 after the prefix. */
  nextChunk: number;
  nextBucket: number;
  rows: number;
}

export const IMPORT_START: ImportProgress = { nextChunk: 1, nextBucket: 0, rows: 0 };

/** What one chunk brings: the buckets to store, byte for byte, and how far that leads. */
export interface ImportStep {
  buckets: { index: number; bytes: Uint8Array }[];
  progress: ImportProgress;
}

/**
 * Reads a file's first chunk, after `checkChunk` has let it through. `salt` is the manifest's.
 * Throws FormatError where the prefix contradicts itself or what was signed.
 */
export function importPrefix(file: ListFile, salt: string, chunk: Uint8Array): PlistPrefix {
  const prefix = readPrefix(chunk);
  const { header } = prefix;
  demand(header.prefixBytes === chunk.length, 'Its first chunk is not its header, classes and directory.');
  checkAgainst(file, salt, prefix);
  return prefix;
}

/** Whether an import that was begun earlier goes on under this manifest, which may cut the same file otherwise or describe it otherwise. */
export function goesOn(file: ListFile, salt: string, prefix: PlistPrefix, progress: ImportProgress): boolean {
  try {
    checkAgainst(file, salt, prefix);
  } catch {
    return false;
  }
  const stored = prefix.header.prefixBytes + (prefix.directory[progress.nextBucket] ?? 0);
  return bytesBefore(file, progress) === stored;
}

/** How many bytes of the file come before the chunk to read next. */
export function bytesBefore(file: ListFile, { nextChunk }: Pick<ImportProgress, 'nextChunk'>): number {
  return file.chunks.slice(0, nextChunk).reduce((sum, { bytes }) => sum + bytes, 0);
}

/**
 * Reads the chunk `progress.nextChunk`, after `checkChunk` has let it through: cuts it into its buckets and checks every
 * row. At the last chunk the rows of all must be as many as the header says. Throws FormatError.
 */
export function importChunk(
  file: ListFile,
  prefix: PlistPrefix,
  progress: ImportProgress,
  chunk: Uint8Array,
): ImportStep {
  const { header, directory } = prefix;
  const start = directory[progress.nextBucket] ?? 0;
  const buckets: ImportStep['buckets'] = [];
  let index = progress.nextBucket;
  let { rows } = progress;
  while (index < directory.length - 1 && (directory[index + 1] ?? 0) - start <= chunk.length) {
    const bytes = chunk.subarray((directory[index] ?? 0) - start, (directory[index + 1] ?? 0) - start);
    rows += checkBucket(header, bytes);
    buckets.push({ index, bytes });
    index++;
  }
  demand(
    (directory[index] ?? 0) - start === chunk.length,
    `Its chunk ${progress.nextChunk} does not end with a bucket.`,
  );
  const nextChunk = progress.nextChunk + 1;
  if (isImported(file, { nextChunk })) {
    demand(index === directory.length - 1, 'Its chunks end before its buckets.');
    demand(rows === header.rows, `It holds ${rows} rows; its header says ${header.rows}.`);
  }
  return { buckets, progress: { nextChunk, nextBucket: index, rows } };
}

/** Whether every chunk has been read. */
export function isImported(file: ListFile, progress: Pick<ImportProgress, 'nextChunk'>): boolean {
  return progress.nextChunk >= file.chunks.length;
}

function checkAgainst(file: ListFile, salt: string, { header }: PlistPrefix): void {
  demand(
    header.fileBytes === file.bytes,
    `Its header says ${header.fileBytes} bytes; the manifest says ${file.bytes}.`,
  );
  demand(header.rows === file.entries, `Its header says ${header.rows} rows; the manifest says ${file.entries}.`);
  demand(header.salt === salt, "Its salt is not the manifest's.");
}

function demand(condition: boolean, message: string): void {
  if (!condition) throw new FormatError(message);
}
