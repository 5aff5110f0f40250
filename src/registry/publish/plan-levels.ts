import { bytesToHex } from '@noble/hashes/utils.js';
import { createHash } from 'node:crypto';
import { planChunks } from '../../core/published-list/chunk-plan';
import type { LevelName, ListFile, Manifest } from '../../core/published-list/manifest';
import { encodeRows } from '../../core/published-list/plist-encode';
import { readPrefix, readRows, recordAt } from '../../core/published-list/plist-decode';
import type { RowTable } from '../../core/published-list/row-table';
import { applyChanges, diffRows, type ChangeCount } from './changes';
import { CollisionError, collectRows, type Listings, type RefusedListing } from './listing-rows';
import { readListFile } from './list-folder';

const BASE_AGE_MS = 30 * 86_400_000;
/** Below this a change file is smaller than a second look at the base is worth. */
const FEW_CHANGES = 1000;
const MANY_CHANGES = 0.15;
const SALTS_TRIED = 5;

/** The files that a list is to consist of, newest first, and the bytes of those that are new. */
export interface LevelPlan {
  salt: string;
  files: ListFile[];
  made: { file: ListFile; bytes: Uint8Array }[];
  entries: number;
  /** Against the list published before. */
  changes: ChangeCount;
  refused: RefusedListing[];
}

export interface PlanInput {
  listings: Listings;
  folder: string;
  /** The verified manifest of what is published now. */
  current: Manifest | null;
  /** Of the list that is planned. */
  version: number;
  now: number;
  newSalt: () => string;
}

/** A first base, or the changes since the base, or a new base where those are many or the base is old. */
export async function planLevels(input: PlanInput): Promise<LevelPlan> {
  const { current } = input;
  if (!current) return planBase(input, null);
  const [base, ...newer] = await readLevels(input.folder, current);
  if (!base) return planBase(input, null);
  const before = newer.reduce((list, level) => applyChanges(list, level.rows), base.rows);
  let after: Awaited<ReturnType<typeof collectRows>>;
  try {
    after = await collectRows(input.listings, current.salt);
  } catch (error) {
    if (error instanceof CollisionError) return planBase(input, null);
    throw error;
  }
  const changes = diffRows(before, after.rows).count;
  const sinceBase = diffRows(base.rows, after.rows).rows;
  const many = sinceBase.size > Math.max(FEW_CHANGES, MANY_CHANGES * base.rows.size);
  if (many || input.now - Date.parse(base.file.issued) > BASE_AGE_MS) return planBase(input, changes);

  const made: LevelPlan['made'] = [];
  const files = [base.file];
  if (sinceBase.size > 0) {
    const bytes = encodeRows(sinceBase, { salt: current.salt });
    const file = describeFile(bytes, 'day', sinceBase.size, { from: base.file.to, to: input.version, now: input.now });
    const kept = current.files.find((one) => one.sha256 === file.sha256);
    if (!kept) made.push({ file, bytes });
    files.unshift(kept ?? file);
  }
  return { salt: current.salt, files, made, entries: after.rows.size, changes, refused: after.refused };
}

async function planBase(input: PlanInput, changes: ChangeCount | null): Promise<LevelPlan> {
  for (let tries = 1; ; tries++) {
    const salt = input.newSalt();
    try {
      const { rows, refused } = await collectRows(input.listings, salt);
      const bytes = encodeRows(rows, { salt });
      const file = describeFile(bytes, 'base', rows.size, { from: 0, to: input.version, now: input.now });
      return {
        salt,
        files: [file],
        made: [{ file, bytes }],
        entries: rows.size,
        changes: changes ?? { added: rows.size, changed: 0, removed: 0 },
        refused,
      };
    } catch (error) {
      if (!(error instanceof CollisionError) || tries === SALTS_TRIED) throw error;
    }
  }
}

/** What the manifest says of a file. */
function describeFile(
  bytes: Uint8Array,
  level: LevelName,
  entries: number,
  { from, to, now }: { from: number; to: number; now: number },
): ListFile {
  const sha256 = sha256Hex(bytes);
  let offset = 0;
  const chunks = planChunks(bytes).map((length) => {
    const chunk = bytes.subarray(offset, (offset += length));
    return { bytes: length, sha256: sha256Hex(chunk) };
  });
  return {
    file: `${sha256}.plist`,
    level,
    bytes: bytes.length,
    sha256,
    chunks,
    entries,
    issued: new Date(now).toISOString(),
    from,
    to,
  };
}

/** The levels published now, base first; throws Error for a file that is missing or changed. */
async function readLevels(folder: string, manifest: Manifest): Promise<{ file: ListFile; rows: RowTable }[]> {
  return Promise.all(
    manifest.files.toReversed().map(async (file) => {
      const bytes = await readListFile(folder, file.file);
      if (!bytes || sha256Hex(bytes) !== file.sha256) {
        throw new Error(
          `${folder}/${file.file} is ${bytes ? 'not what was published' : 'missing'}. Remove ${folder}/manifest.json to publish a new base.`,
        );
      }
      const prefix = readPrefix(bytes);
      const records = Array.from({ length: prefix.header.classes }, (_, code) => recordAt(prefix.classes, code));
      return { file, rows: { ...readRows(prefix, bytes), records } };
    }),
  );
}

function sha256Hex(bytes: Uint8Array): string {
  return bytesToHex(createHash('sha256').update(bytes).digest());
}
