import type { CaseEvent } from '../../core/casework/case-table';
import type { CaseActor } from '../../core/casework/roles';
import { addSubmission, type SubmissionKind } from '../cases/submission-repository';
import { changeCase } from '../cases/change-case';
import { isNew } from '../cases/once';
import { takeStep } from '../cases/take-step';
import type { Deps } from '../deps';
import { setFlag } from '../listings/listing-repository';
import type { ClaimRow } from './claim-repository';

type MerchantsKind = Exclude<SubmissionKind, 'contest'>;

/** What a merchant can hand in, and the event that it is. */
const EVENTS = {
  reply: 'reply',
  objection: 'object',
  appeal: 'appeal',
  correction: 'correct',
  rectification: 'rectify',
} as const satisfies Record<MerchantsKind, CaseEvent>;

export function merchantActor({ provenAt }: ClaimRow): CaseActor {
  return { kind: 'merchant', proven: provenAt !== null };
}

/** Hands in what a merchant has to say; an appeal shows on what the case lists. Throws a Problem. */
export async function handIn(
  deps: Deps,
  claim: ClaimRow,
  { kind, text, key }: { kind: MerchantsKind; text: string; key: string | null },
): Promise<void> {
  const { caseId } = claim;
  const at = deps.now();
  await changeCase(deps, caseId, at, async (tx) => {
    if (!(await isNew(tx, { caseId, by: 'merchant', key, content: [kind, text] }))) return;
    await takeStep(tx, caseId, { event: EVENTS[kind], actor: merchantActor(claim), at }, deps);
    await addSubmission(tx, { caseId, kind, by: 'merchant', text, at });
    if (kind === 'appeal') await setFlag(tx, caseId, 'under-appeal', true);
  });
}
