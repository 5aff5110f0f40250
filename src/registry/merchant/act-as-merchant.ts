import type { CaseEvent } from '../../core/casework/case-table';
import type { CaseActor } from '../../core/casework/roles';
import { addSubmission, type SubmissionKind } from '../cases/submission-repository';
import { changeCase } from '../cases/change-case';
import { isNew } from '../cases/once';
import { mustFindCase, takeStep } from '../cases/take-step';
import type { Database } from '../db/connect';
import type { Deps } from '../deps';
import { feedEntriesOf, setFlag } from '../listings/listing-repository';
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
    const { event, detail } = await stepFor(tx, caseId, kind);
    await takeStep(tx, caseId, { event, actor: merchantActor(claim), at, detail }, deps);
    await addSubmission(tx, { caseId, kind, by: 'merchant', text, at });
    if (kind === 'appeal') await setFlag(tx, caseId, 'under-appeal', true);
  });
}

/** The first objection to a feed's entry is what its case is about: noted with whose entries it is against, as a feed may drop its own later. */
async function stepFor(
  tx: Database,
  caseId: number,
  kind: MerchantsKind,
): Promise<{ event: CaseEvent; detail: Record<string, unknown> }> {
  const { file } = await mustFindCase(tx, caseId);
  if (kind !== 'objection' || file.kind !== 'objection' || file.state !== 'received')
    return { event: EVENTS[kind], detail: {} };
  const entries = file.merchant === null ? [] : await feedEntriesOf(tx, file.merchant);
  return { event: 'object-entry', detail: { sources: [...new Set(entries.map(({ sourceId }) => sourceId))] } };
}
