import type { ListFile, Manifest } from '../../core/published-list/manifest';
import type { SortedRows } from '../../core/published-list/sorted-rows';
import { changeRows, countChanges, type Change, type ChangeCount } from './changes';
import { CollisionError, hexOf } from './collisions';
import { makeFile, readLevels, type Level, type MadeFile } from './level-files';
import { collectRows, type CollectInput, type RefusedListings } from './listing-rows';

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
const BASE_AGE_MS = 30 * DAY_MS;
/** Below this a change file is smaller than a second look at the base is worth. */
const FEW_CHANGES = 1000;
const MANY_CHANGES = 0.15;
const SALTS_TRIED = 5;
const EXAMPLES = 50;

/** The files that a list is to consist of, newest first, and those of them that are new. */
export interface LevelPlan {
  salt: string;
  files: ListFile[];
  made: MadeFile[];
  entries: number;
  /** Over all entries, whatever the salt. */
  entriesHash: string;
  changes: Changes;
  refused: RefusedListings;
}

/** Against the list published before: how many, and the fingerprints of the first under the salt they were compared with. */
export interface Changes {
  salt: string;
  count: ChangeCount;
  examples: Record<Change, string[]>;
}

export interface PlanInput extends CollectInput {
  folder: string;
  /** The verified manifest of what is published now. */
  current: Manifest | null;
  /** Of the list that is planned. */
  version: number;
  /** ms since 1970. */
  now: number;
  newSalt: () => string;
}

/**
 * What is published next: a first base; or what changed, as a day file above the others or, once a week, as a new week file; or
 * a new base where the changes are many or the base is old.
 */
export async function planLevels(input: PlanInput): Promise<LevelPlan> {
  const planned = input.current ? await planChanges(input, input.current) : null;
  return planned && 'files' in planned ? planned : planBase(input, planned);
}

/** The plan, or why a new base is needed: only the changes to count, or nothing where no names may share fingerprints under this salt. */
async function planChanges(input: PlanInput, { salt, ...current }: Manifest): Promise<LevelPlan | Changes | null> {
  const after = await collectRows(input, salt).catch((error: unknown) => {
    if (error instanceof CollisionError) return null;
    throw error;
  });
  const levels = await readLevels(input.folder, { salt, ...current });
  const [base] = levels;
  if (!after || !base) return null;
  const { rows, entriesHash, refused } = after;
  const changes = compare(levels, rows, salt);
  const most = Math.max(FEW_CHANGES, Math.floor(MANY_CHANGES * base.rows.size));
  const sinceBase = input.now - Date.parse(base.file.issued) > BASE_AGE_MS ? null : changeRows([base.rows], rows, most);
  if (!sinceBase) return changes;

  const settled = levels.filter(({ file }) => file.level !== 'day');
  const isNewWeek = input.now - Date.parse((settled.at(-1) ?? base).file.issued) >= WEEK_MS;
  const below = isNewWeek ? [base] : settled;
  const above =
    below.length === 1
      ? sinceBase
      : changeRows(
          below.map((level) => level.rows),
          rows,
          Infinity,
        );
  const files = below.map(({ file }) => file).toReversed();
  const plan = { salt, entries: rows.size, entriesHash, changes, refused };
  if (!above || above.size === 0) return { ...plan, files, made: [] };
  const from = files[0]?.to ?? 0;
  const made = makeFile(above, salt, { level: isNewWeek ? 'week' : 'day', from, to: input.version, now: input.now });
  // The same bytes at the same level need no new date: nobody has anything to fetch.
  const same = current.files.find(({ sha256, level }) => sha256 === made.file.sha256 && level === made.file.level);
  return { ...plan, files: [same ?? made.file, ...files], made: same ? [] : [made] };
}

async function planBase(input: PlanInput, changes: Changes | null): Promise<LevelPlan> {
  for (let tries = 1; ; tries++) {
    const salt = input.newSalt();
    try {
      const { rows, entriesHash, refused } = await collectRows(input, salt);
      const made = makeFile(rows, salt, { level: 'base', from: 0, to: input.version, now: input.now });
      return {
        salt,
        files: [made.file],
        made: [made],
        entries: rows.size,
        entriesHash,
        changes: changes ?? compare([], rows, salt),
        refused,
      };
    } catch (error) {
      if (!(error instanceof CollisionError) || tries === SALTS_TRIED) throw error;
    }
  }
}

function compare(levels: readonly Level[], after: SortedRows, salt: string): Changes {
  const examples: Changes['examples'] = { added: [], changed: [], removed: [] };
  const count = countChanges(
    levels.map(({ rows }) => rows),
    after,
    (change, high, low) => {
      if (examples[change].length < EXAMPLES) examples[change].push(hexOf(high, low));
    },
  );
  return { salt, count, examples };
}
