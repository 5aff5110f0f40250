import type { Database } from '../db/connect';
import type { Deps } from '../deps';
import { retractEdgesOf } from '../graph/edge-repository';
import { removeListings, setFlag } from '../listings/listing-repository';
import { lockCase, storeResult } from './case-repository';
import { dropCorrections } from './proposal-repository';
import { softenByLateness } from './soften-listing';
import type { StaffActor } from './staff-step';
import { statementOf } from './statement-of';
import { answerSubmission, waitingSubmission } from './submission-repository';
import { takeStep } from './take-step';

export interface Heard {
  event: 'uphold' | 'annul' | 'remit';
  /** The number of the appeal, as it was read. */
  submission: number;
  reason: string;
  actor: StaffActor;
  at: Date;
}

const NOTHING = { listed: [], cleared: [], notListed: [], expiresAt: null };

/**
 * Ends an appeal. Upheld: what is listed stands, as it was before the appeal. Annulled: nothing is listed any more. Remitted: nothing
 * is decided, and the case begins again where it was accepted. Throws a Problem.
 */
export async function hearAppeal(
  tx: Database,
  deps: Deps,
  id: number,
  { event, submission, reason, actor, at }: Heard,
): Promise<void> {
  await lockCase(tx, id);
  const answers = { named: submission, waiting: await waitingSubmission(tx, id, 'appeal') };
  const { file } = await takeStep(tx, id, { event, actor, at, answers, detail: { reason } }, deps);
  const answer = event === 'uphold' ? ('refused' as const) : ('granted' as const);
  await answerSubmission(tx, id, 'appeal', { answer, answerReason: reason, answeredAt: at, answeredBy: actor.id });
  if (event === 'uphold') {
    await softenByLateness(tx, id, at, deps);
    await setFlag(tx, id, 'under-appeal', false);
    return;
  }
  await dropCorrections(tx, id, at, actor.id);
  await removeListings(tx, id);
  await retractEdgesOf(tx, id, { at, by: actor.id, reason: `The decision in case ${id} does not stand.` });
  if (event === 'remit') {
    await storeResult(tx, id, { outcome: null, reason: null, decidedAt: null, statement: null });
    return;
  }
  const decision = { outcome: 'unfounded' as const, reason };
  const statement = statementOf(file.category, decision, NOTHING, null);
  await storeResult(tx, id, { ...decision, decidedAt: at, statement });
}
