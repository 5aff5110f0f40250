import type { Database } from '../db/connect';
import type { Deps } from '../deps';
import { endListings, listingsOfCase, setFlag } from '../listings/listing-repository';
import type { StaffActor } from './staff-step';
import { answerSubmission } from './submission-repository';
import { takeStep } from './take-step';

/** Nobody leaves a list before a year is over (SAMR Order 44 on early removal). */
const MIN_LISTED_MONTHS = 12;

export interface AnsweredRequest {
  event: 'triage' | 'check-rectified';
  granted: boolean;
  reason: string;
  actor: StaffActor;
  at: Date;
}

/**
 * Answers a merchant's request. A rectification that was found true is shown with what is listed, and ends it a year after it was
 * listed, or at once where that year is over. Throws a Problem.
 */
export async function answerRequest(
  tx: Database,
  deps: Deps,
  id: number,
  { event, granted, reason, actor, at }: AnsweredRequest,
): Promise<void> {
  await takeStep(tx, id, { event, actor, at, detail: { granted, reason } }, deps);
  await answerSubmission(tx, id, event === 'triage' ? 'correction' : 'rectification', {
    answer: granted ? 'granted' : 'refused',
    answerReason: reason,
    answeredAt: at,
    answeredBy: actor.id,
  });
  if (event !== 'check-rectified' || !granted) return;
  await setFlag(tx, id, 'under-rectification', true);
  const [listed] = (await listingsOfCase(tx, id)).filter(({ list }) => list !== 'removed');
  if (listed) await endListings(tx, id, earliestRemoval(listed.listedAt, at));
}

/** When a rectified entry leaves the list. */
export function earliestRemoval(listedAt: Date, now: Date): Date {
  const year = new Date(listedAt);
  year.setUTCMonth(year.getUTCMonth() + MIN_LISTED_MONTHS);
  return year > now ? year : now;
}
