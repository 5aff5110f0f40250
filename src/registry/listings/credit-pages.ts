import type { Known } from '../../core/compose-record';
import { dayText } from '../../core/rating/day';
import type { Identifier } from '../../core/identifier';
import type { Database } from '../db/connect';
import { gradedAfter, newestCredit, type CreditRow } from '../ratings/credit-repository';
import { listedAmong } from './listing-repository';

/** Grades of the identifiers of the page that was loaded last. */
export async function creditReader(db: Database) {
  // A list of feeds alone has no grades: then a million look-ups are spared.
  const isEmpty = (await gradedAfter(db, '', 1)).length === 0;
  let loaded = new Map<Identifier, CreditRow>();
  return {
    async load(identifiers: readonly Identifier[]): Promise<void> {
      if (!isEmpty) loaded = await newestCredit(db, identifiers);
    },
    of(identifier: Identifier): Known['rating'] {
      const row = loaded.get(identifier);
      return row ? { grade: row.grade, confidence: row.band, since: dayText(row.since).slice(0, 7) } : null;
    },
  };
}

/** Pages of the identifiers that no listing names, but that are in `others` or have a grade; each once, in order. */
export async function* creditPages(
  db: Database,
  others: ReadonlySet<Identifier>,
  size: number,
): AsyncGenerator<Identifier[]> {
  const waiting = [...others].sort();
  for (let after: Identifier | '' = ''; ;) {
    const rows: CreditRow[] = await gradedAfter(db, after, size);
    const listed = await listedAmong(
      db,
      rows.map(({ identifier }) => identifier),
    );
    const graded = rows.map(({ identifier }) => identifier).filter((one) => !listed.has(one) && !others.has(one));
    if (graded.length > 0) yield graded;
    if (rows.length < size) break;
    after = rows.at(-1)?.identifier ?? after;
  }
  for (let at = 0; at < waiting.length; at += size) yield waiting.slice(at, at + size);
}
