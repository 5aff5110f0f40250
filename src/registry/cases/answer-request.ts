import type { Database } from '../db/connect';
import type { Deps } from '../deps';
import { endListings, listingsOfCase, setFlag } from '../listings/listing-repository';
import { invalid } from '../problem';
import { lockCase } from './case-repository';
import { proposeCorrection } from './correct-decision';
import type { Correction } from './correction';
import { softenByLateness } from './soften-listing';
import type { StaffActor } from './staff-step';
import { answerSubmission, waitingSubmission } from './submission-repository';
import { takeStep } from './take-step';

/** Nobody leaves a list before a year is over (SAMR Order 44 on early removal). */
const MIN_LISTED_MONTHS = 12;

export interface AnsweredRequest {
  event: 'triage' | 'check-rectified';
  /** The number of the request, as it was read. */
  submission: number;
  granted: boolean;
  reason: string;
  /** What a request for correction that is granted corrects. */
  correction?: Correction | undefined;
  actor: StaffActor;
  at: Date;
}

/**
 * Answers a merchant's request. A correction that is granted is told by what it corrects. A rectification that was found true is shown with what is listed, and ends it a year after it was
 * listed, or at once where that year is over. Throws a Problem.
 */
export async function answerRequest(
  tx: Database,
  deps: Deps,
  id: number,
  { event, submission, granted, reason, correction, actor, at }: AnsweredRequest,
): Promise<void> {
  if (event === 'triage' && granted) {
    if (!correction) throw invalid([{ field: 'correction', detail: 'what is granted says what it corrects' }]);
    return proposeCorrection(tx, deps, id, { submission, reason, correction, actor, at });
  }
  if (correction) throw invalid([{ field: 'correction', detail: 'what is refused corrects nothing' }]);
  const kind = event === 'triage' ? 'correction' : 'rectification';
  await lockCase(tx, id);
  const answers = { named: submission, waiting: await waitingSubmission(tx, id, kind) };
  await takeStep(tx, id, { event, actor, at, answers, detail: { granted, reason } }, deps);
  await answerSubmission(tx, id, kind, {
    answer: granted ? 'granted' : 'refused',
    answerReason: reason,
    answeredAt: at,
    answeredBy: actor.id,
  });
  await softenByLateness(tx, id, at, deps);
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
