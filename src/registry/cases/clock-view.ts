import * as v from 'valibot';
import { CLOCK_NAMES } from '../../core/casework/clock-table';
import { clocksOf, URGENCIES, urgencyOf } from '../../core/casework/clocks';
import type { Circumstances } from '../../core/casework/guards';

const time = v.pipe(v.string(), v.isoTimestamp());

export const ClockViewSchema = v.object({
  clock: v.picklist(CLOCK_NAMES),
  startedAt: time,
  /** The last moment in time. */
  dueAt: time,
  stoppedAt: v.nullable(time),
  urgency: v.picklist(URGENCIES),
  /** Years whose holidays are not known yet: the period may in truth end later. */
  assumedYears: v.array(v.number()),
});

/** The periods of a case, as they stand. */
export function clockViews({ history, calendar, now }: Circumstances): v.InferOutput<typeof ClockViewSchema>[] {
  return clocksOf(history, calendar).map((clock) => ({
    clock: clock.clock,
    startedAt: new Date(clock.startedAt).toISOString(),
    dueAt: new Date(clock.dueAt).toISOString(),
    stoppedAt: clock.stoppedAt === null ? null : new Date(clock.stoppedAt).toISOString(),
    urgency: urgencyOf(clock, now),
    assumedYears: clock.assumedYears,
  }));
}
