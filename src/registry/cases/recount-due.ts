import { clocksOf, nextDue } from '../../core/casework/clocks';
import type { Deps } from '../deps';
import { groupBy } from '../group-by';
import { eventsOfCases, moveDue, waitingCases } from './case-repository';
import { historyOf } from './take-step';

/** How many cases' histories are held at once. */
const BATCH = 500;

/**
 * Counts again what is due next in each case that waits for the registry, since its calendar may have been given a year of holidays after
 * that was written. Returns the numbers of the cases of which the day has moved.
 */
export async function recountDue({ db, calendar }: Pick<Deps, 'db' | 'calendar'>): Promise<number[]> {
  const waiting = await waitingCases(db);
  const moved: number[] = [];
  for (let at = 0; at < waiting.length; at += BATCH) {
    const batch = waiting.slice(at, at + BATCH);
    const events = groupBy(await eventsOfCases(db, batch.map(({ id }) => id)), ({ caseId }) => caseId); // prettier-ignore
    for (const { id, dueAt } of batch) {
      const due = nextDue(clocksOf(historyOf(events.get(id) ?? []), calendar));
      if (due && due.dueAt !== dueAt.getTime() && (await moveDue(db, id, dueAt, due))) moved.push(id);
    }
  }
  return moved;
}
