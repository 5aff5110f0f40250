import { planChunks } from '../../core/published-list/chunk-plan';
import type { LevelName, ListFile, Manifest } from '../../core/published-list/manifest';
import { readPrefix, readRows } from '../../core/published-list/plist-decode';
import { encodeRows } from '../../core/published-list/plist-encode';
import type { SortedRows } from '../../core/published-list/sorted-rows';
import { readListFile } from './list-folder';
import { sha256Hex } from './sha256';

/** A file to write, and what the manifest says of it. */
export interface MadeFile {
  file: ListFile;
  bytes: Uint8Array;
}

/** A level as published, its rows read from its bytes at each pass. */
export interface Level {
  file: ListFile;
  rows: SortedRows;
}

/** The list file of these rows; `now` in ms. */
export function makeFile(
  rows: SortedRows,
  salt: string,
  { level, from, to, now }: { level: LevelName; from: number; to: number; now: number },
): MadeFile {
  const bytes = encodeRows(rows, { salt });
  const sha256 = sha256Hex(bytes);
  let offset = 0;
  const chunks = planChunks(bytes).map((length) => {
    const chunk = bytes.subarray(offset, (offset += length));
    return { bytes: length, sha256: sha256Hex(chunk) };
  });
  const file: ListFile = {
    file: `${sha256}.plist`,
    level,
    bytes: bytes.length,
    sha256,
    chunks,
    entries: rows.size,
    issued: new Date(now).toISOString(),
    from,
    to,
  };
  return { file, bytes };
}

/** The levels published now, base first; throws Error for a file that is missing or changed. */
export async function readLevels(folder: string, manifest: Manifest): Promise<Level[]> {
  return Promise.all(
    manifest.files.toReversed().map(async (file) => {
      const bytes = await readListFile(folder, file.file);
      if (!bytes || sha256Hex(bytes) !== file.sha256) {
        throw new Error(
          `${folder}/${file.file} is ${bytes ? 'not what was published' : 'missing'}. Remove ${folder}/manifest.json to publish a new base.`,
        );
      }
      return { file, rows: readRows(readPrefix(bytes), bytes) };
    }),
  );
}
