import { asc, gte, inArray, isNotNull, or, sql } from 'drizzle-orm';
import { CLOCK_NAMES, type ClockName } from '../../core/casework/clock-table';
import { clockRecords } from '../../core/casework/clock-record';
import type { Calendar } from '../../core/casework/calendars/calendar';
import { historyOf } from '../cases/take-step';
import type { Database } from '../db/connect';
import { caseEvent, caseFile } from '../db/casework-schema';
import { groupBy } from '../group-by';

/** How many cases' histories are held at once. */
const BATCH = 500;

export interface MonthKept {
  /** `2026-03`, in the registry's time zone. */
  month: string;
  clocks: { clock: ClockName; met: number; missed: number }[];
}

/** How the registry kept its own periods, month by month, the oldest first; `months` of them, the last one that of `now`. */
export async function keptClocks(db: Database, calendar: Calendar, now: Date, months: number): Promise<MonthKept[]> {
  const names = lastMonths(monthIn(calendar, now.getTime()), months);
  const counts = new Map<string, { met: number; missed: number }>();
  // A day before the first month, whatever the time zone.
  const since = new Date(Date.parse(`${names[0]}-01T00:00:00Z`) - 86_400_000);
  for await (const events of historiesSince(db, since)) {
    for (const { clock, at, met } of clockRecords(historyOf(events), calendar, now.getTime())) {
      const key = `${monthIn(calendar, at)} ${clock}`;
      const { met: kept, missed } = counts.get(key) ?? { met: 0, missed: 0 };
      counts.set(key, met ? { met: kept + 1, missed } : { met: kept, missed: missed + 1 });
    }
  }
  return names.map((month) => ({
    month,
    clocks: CLOCK_NAMES.flatMap((clock) => {
      const count = counts.get(`${month} ${clock}`);
      return count ? [{ clock, ...count }] : [];
    }),
  }));
}

/** The whole history of each case of which something happened, or was due, since then. */
async function* historiesSince(db: Database, since: Date) {
  const touched = db.select({ id: caseEvent.caseId }).from(caseEvent).where(gte(caseEvent.at, since));
  const rows = await db
    .select({ id: caseFile.id })
    .from(caseFile)
    .where(or(isNotNull(caseFile.dueAt), sql`${caseFile.id} in (${touched})`))
    .orderBy(asc(caseFile.id));
  const ids = rows.map(({ id }) => id);
  for (let at = 0; at < ids.length; at += BATCH) {
    const events = await db
      .select()
      .from(caseEvent)
      .where(inArray(caseEvent.caseId, ids.slice(at, at + BATCH)))
      .orderBy(asc(caseEvent.caseId), asc(caseEvent.id));
    yield* groupBy(events, ({ caseId }) => caseId).values();
  }
}

function monthIn({ timeZone }: Calendar, time: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit' }).format(time);
}

function lastMonths(last: string, count: number): string[] {
  const [year = 0, month = 0] = last.split('-').map(Number);
  return Array.from({ length: count }, (_, at) =>
    new Date(Date.UTC(year, month - count + at, 1)).toISOString().slice(0, 7),
  );
}
