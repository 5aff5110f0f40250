import { REMOVED } from '../../core/published-list/record';
import { RowCollector } from '../../core/published-list/row-collector';
import type { SortedRows } from '../../core/published-list/sorted-rows';
import { compareRows, LevelsCursor, RecordNumbers } from './row-cursor';

export type Change = 'added' | 'changed' | 'removed';
export type ChangeCount = Record<Change, number>;

/** Both tables' rows, and what the change is; `record` is what the list says now. */
type Visit = (change: Change, high: number, low: number, record: number) => void;

/** How many changes of each kind lead from some levels (oldest first) to a list; `visit` sees the fingerprint of each, ascending. */
export function countChanges(
  before: readonly SortedRows[],
  after: SortedRows,
  visit?: (change: Change, high: number, low: number) => void,
): ChangeCount {
  const count: ChangeCount = { added: 0, changed: 0, removed: 0 };
  walkChanges(before, after, new RecordNumbers(), (change, high, low) => {
    count[change]++;
    visit?.(change, high, low);
  });
  return count;
}

/** The rows of a change file that turns some levels (oldest first) into a list; null where they are more than `most`. */
export function changeRows(before: readonly SortedRows[], after: SortedRows, most: number): SortedRows | null {
  const numbers = new RecordNumbers();
  const rows = new RowCollector();
  let size = 0;
  walkChanges(before, after, numbers, (_change, high, low, record) => {
    if (++size <= most) rows.addHalves(high, low, numbers.records[record] ?? REMOVED);
  });
  return size <= most ? rows.sorted() : null;
}

function walkChanges(before: readonly SortedRows[], after: SortedRows, numbers: RecordNumbers, visit: Visit): void {
  const old = new LevelsCursor(before, numbers);
  const now = new LevelsCursor([after], numbers);
  while (old.high !== Infinity || now.high !== Infinity) {
    const order = compareRows(old, now);
    if (order < 0) visit('removed', old.high, old.low, numbers.removed);
    else if (order > 0) visit('added', now.high, now.low, now.record);
    else if (old.record !== now.record) visit('changed', now.high, now.low, now.record);
    if (order <= 0) old.next();
    if (order >= 0) now.next();
  }
}
