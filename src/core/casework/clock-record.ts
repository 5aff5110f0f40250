import type { Calendar } from './calendars/calendar';
import { CASE_TABLE } from './case-table';
import { CLOCKS, type ClockName } from './clock-table';
import { deadline } from './clocks';
import type { PastEvent } from './guards';

/** A period of the registry's own that is over: kept, or missed. */
export interface ClockRecord {
  clock: ClockName;
  /** When it was answered or, where that came late or not yet, should have been; ms since 1970. */
  at: number;
  met: boolean;
}

/**
 * Each period in which the registry had to act, kept or missed, of all that a case has had; one that began twice counts twice. What
 * ended because the complaint was withdrawn was neither, unless it was late by then. Those that still run in time are not in it.
 */
export function clockRecords(history: readonly PastEvent[], calendar: Calendar, now: number): ClockRecord[] {
  const records: ClockRecord[] = [];
  const running = new Map<ClockName, number>();
  const end = (clock: ClockName, at: number | null, counts: boolean) => {
    const dueAt = running.get(clock);
    if (dueAt === undefined) return;
    running.delete(clock);
    const met = at !== null && at <= dueAt;
    if (!met || counts) records.push({ clock, at: met ? at : dueAt, met });
  };
  for (const { event, at } of history) {
    const row = CASE_TABLE.find((one) => one.event === event);
    for (const name of row?.stops ?? []) end(name, at, event !== 'withdraw');
    for (const name of row?.starts ?? [])
      if (CLOCKS[name].whose === 'registry') running.set(name, deadline(CLOCKS[name], calendar, at).dueAt);
  }
  for (const [name, dueAt] of running) if (dueAt < now) end(name, null, true);
  return records;
}
