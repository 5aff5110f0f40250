import type { Database } from '../db/connect';
import type { Deps } from '../deps';
import { removeListings } from '../listings/listing-repository';
import { storeResult } from './case-repository';
import { dropCorrections } from './proposal-repository';
import type { StaffActor } from './staff-step';
import { answerSubmission } from './submission-repository';
import { takeStep } from './take-step';

export interface Reconsidered {
  event: 'reopen' | 'keep-closed';
  reason: string;
  actor: StaffActor;
  at: Date;
}

const NOTHING = { outcome: null, reason: null, decidedAt: null, statement: null };

/**
 * Reopens a case that was refused or closed, or leaves it as it is; either answers an objection that waits. Of one that is reopened
 * nothing is decided and nothing listed any more: it begins again where it was accepted. Throws a Problem.
 */
export async function reconsider(
  tx: Database,
  deps: Deps,
  id: number,
  { event, reason, actor, at }: Reconsidered,
): Promise<void> {
  await takeStep(tx, id, { event, actor, at, detail: { reason } }, deps);
  const answer = event === 'reopen' ? ('granted' as const) : ('refused' as const);
  await answerSubmission(tx, id, 'contest', { answer, answerReason: reason, answeredAt: at, answeredBy: actor.id });
  if (event === 'keep-closed') return;
  await dropCorrections(tx, id, at, actor.id);
  await removeListings(tx, id);
  await storeResult(tx, id, NOTHING);
}
