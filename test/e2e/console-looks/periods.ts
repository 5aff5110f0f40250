import { ago } from './account-answers';

/** A period of a case that was kept; all in days ago. */
export const ended = (clock: string, from: number, due: number, stopped: number) => ({
  clock,
  startedAt: ago(from),
  dueAt: ago(due),
  stoppedAt: ago(stopped),
  urgency: 'ended',
  assumedYears: [],
});
/** One that runs; `due` is below zero where it ends in days to come. */
export const runs = (clock: string, from: number, due: number, urgency = 'in-time') => ({
  clock,
  startedAt: ago(from),
  dueAt: ago(due),
  stoppedAt: null,
  urgency,
  assumedYears: [],
});
