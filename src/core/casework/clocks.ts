import type { Calendar } from './calendars/calendar';
import { CASE_TABLE, type CaseEvent } from './case-table';
import { CLOCKS, type ClockName, type ClockRule } from './clock-table';
import type { PastEvent } from './guards';
import { afterMonths, afterWorkingDays, type Deadline } from './working-days';

/** A period of a case that has begun. Times in ms since 1970. */
export interface Clock extends Deadline {
  clock: ClockName;
  startedAt: number;
  /** Null: it runs. */
  stoppedAt: number | null;
}

const HOUR = 3_600_000;
const SOON = 2 * 24 * HOUR;

/** The periods of a case by what happened to it, or `only` one of them; one that began again counts from then. */
export function clocksOf(history: readonly PastEvent[], calendar: Calendar, only?: ClockName): Clock[] {
  const clocks = new Map<ClockName, Clock>();
  for (const { event, at, since = at } of history) {
    const row = CASE_TABLE.find((one) => one.event === event);
    for (const name of row?.stops ?? []) {
      const clock = clocks.get(name);
      if (clock?.stoppedAt === null) clocks.set(name, { ...clock, stoppedAt: at });
    }
    for (const name of row?.starts ?? [])
      if (only === undefined || name === only)
        clocks.set(name, {
          clock: name,
          startedAt: since,
          stoppedAt: null,
          ...deadline(CLOCKS[name], calendar, since),
        });
  }
  return [...clocks.values()];
}

/** The events with which a period begins or ends. */
export function eventsOn(clock: ClockName): CaseEvent[] {
  return CASE_TABLE.filter(({ starts, stops }) => [...starts, ...stops].includes(clock)).map(({ event }) => event);
}

/** The registry's own periods that run, are over at `now`, and cost what is listed its weight. */
export function bitingClocks(history: readonly PastEvent[], calendar: Calendar, now: number): Clock[] {
  return clocksOf(history, calendar).filter(
    ({ clock, stoppedAt, dueAt }) => CLOCKS[clock].bites && stoppedAt === null && dueAt < now,
  );
}

/** When a period that begins at `at` ends. */
export function deadline({ length }: ClockRule, calendar: Calendar, at: number): Deadline {
  if ('workingDays' in length) return afterWorkingDays(calendar, at, length.workingDays);
  if ('months' in length) return afterMonths(calendar, at, length.months);
  return { dueAt: at + length.hours * HOUR, assumedYears: [] };
}

/** The registry's own period that ends first; null: nothing waits for the registry. */
export function nextDue(clocks: readonly Clock[]): Clock | null {
  const own = clocks.filter(({ clock, stoppedAt }) => stoppedAt === null && CLOCKS[clock].whose === 'registry');
  return own.reduce<Clock | null>((first, one) => (first && first.dueAt <= one.dueAt ? first : one), null);
}

export const URGENCIES = ['in-time', 'due-soon', 'overdue', 'ended'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** How a period stands: of the last two days a handler is reminded; a party's period that is over has `ended`. */
export function urgencyOf({ clock, dueAt, stoppedAt }: Clock, now: number): Urgency {
  const isOwn = CLOCKS[clock].whose === 'registry';
  if (stoppedAt !== null) return 'ended';
  if (dueAt < now) return isOwn ? 'overdue' : 'ended';
  return isOwn && dueAt - now <= SOON ? 'due-soon' : 'in-time';
}
