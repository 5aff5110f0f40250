import { encodeRecord, REMOVED } from '../../core/published-list/record';
import { RowCollector, type RowTable } from '../../core/published-list/row-table';

export interface ChangeCount {
  added: number;
  changed: number;
  removed: number;
}

/** What turns `before` into `after` (both sorted, one salt): the rows of a change file, and how many of each kind. */
export function diffRows(before: RowTable, after: RowTable): { rows: RowTable; count: ChangeCount } {
  const rows = new RowCollector();
  const count: ChangeCount = { added: 0, changed: 0, removed: 0 };
  walkBoth(before, after, (high, low, old, now) => {
    if (now === null) {
      count.removed++;
      rows.addHalves(high, low, REMOVED);
    } else if (old === null || !sameRecord(before, old, after, now)) {
      count[old === null ? 'added' : 'changed']++;
      rows.addHalves(high, low, recordOf(after, now));
    }
  });
  return { rows: rows.sorted(), count };
}

/** The list that a base and the changes above it make together. */
export function applyChanges(base: RowTable, changes: RowTable): RowTable {
  const rows = new RowCollector();
  walkBoth(base, changes, (high, low, old, now) => {
    const record = now === null ? recordOf(base, old ?? 0) : recordOf(changes, now);
    if (record.list !== 'removed') rows.addHalves(high, low, record);
  });
  return rows.sorted();
}

/** Visits the rows of two sorted tables in one order, with the index of each or null. */
function walkBoth(
  a: RowTable,
  b: RowTable,
  visit: (high: number, low: number, inA: number | null, inB: number | null) => void,
): void {
  let i = 0;
  let j = 0;
  while (i < a.size || j < b.size) {
    const order = i >= a.size ? 1 : j >= b.size ? -1 : compareRows(a, i, b, j);
    const table = order <= 0 ? a : b;
    const row = order <= 0 ? i : j;
    visit(table.high[row] ?? 0, table.low[row] ?? 0, order <= 0 ? i : null, order >= 0 ? j : null);
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
}

function compareRows(a: RowTable, i: number, b: RowTable, j: number): number {
  return (a.high[i] ?? 0) - (b.high[j] ?? 0) || (a.low[i] ?? 0) - (b.low[j] ?? 0);
}

function recordOf(table: RowTable, row: number) {
  const record = table.records[table.codes[row] ?? 0];
  if (!record) throw new RangeError(`Row ${row} has no record.`);
  return record;
}

function sameRecord(a: RowTable, i: number, b: RowTable, j: number): boolean {
  return keyOf(a, a.codes[i] ?? 0) === keyOf(b, b.codes[j] ?? 0);
}

const keys = new WeakMap<RowTable, string[]>();

/** The bytes of a table's record as text, worked out once a table. */
function keyOf(table: RowTable, code: number): string | undefined {
  let known = keys.get(table);
  if (!known) keys.set(table, (known = table.records.map((record) => encodeRecord(record).join())));
  return known[code];
}
