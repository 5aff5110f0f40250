import * as v from 'valibot';
import { hasRole } from '../../core/casework/roles';
import type { Database } from '../db/connect';
import type { Deps } from '../deps';
import { retractEdgesAt, retractEdgesOf } from '../graph/edge-repository';
import { endListings, listingsOfCase, recategorize, removeListings, unlist } from '../listings/listing-repository';
import { invalid, Problem } from '../problem';
import { findCase, lockCase, storeResult, type CaseRow } from './case-repository';
import { corrected, CorrectionSchema, type Corrected, type Correction } from './correction';
import { addProposal, resolveProposal, waitingCorrection } from './proposal-repository';
import { softenByLateness } from './soften-listing';
import type { StaffActor } from './staff-step';
import { reason } from './step-schema';
import { answerSubmission, waitingSubmission } from './submission-repository';
import { takeStep } from './take-step';

/** A correction that one person proposes, as it is kept until another has confirmed or returned it. */
const KeptSchema = v.object({ submission: v.number(), reason, correction: CorrectionSchema });
type Kept = v.InferOutput<typeof KeptSchema>;

interface By {
  actor: StaffActor;
  at: Date;
}

/**
 * Grants a request for correction, with what it corrects. In a registry of one person it takes effect at once, where two decide when
 * another person has confirmed it. Throws a Problem.
 */
export async function proposeCorrection(
  tx: Database,
  deps: Deps,
  id: number,
  { submission, reason: why, correction, actor, at }: Kept & By,
): Promise<void> {
  await lockCase(tx, id);
  const answers = { named: submission, waiting: await waitingSubmission(tx, id, 'correction') };
  const detail = { reason: why, corrects: Object.keys(correction) };
  const { file } = await takeStep(tx, id, { event: 'propose-correction', actor, at, answers, detail }, deps);
  await correctedCase(tx, file, correction, at);
  const proposal = await addProposal(tx, {
    caseId: id,
    at,
    by: actor.id,
    content: { submission, reason: why, correction },
  });
  if (!(await deps.twoPersons(tx)) && hasRole(actor, ['approver']))
    await confirmCorrection(tx, deps, id, { proposal, actor, at });
}

/** Corrects the decision and what it lists, as was proposed. Throws a Problem. */
export async function confirmCorrection(
  tx: Database,
  deps: Deps,
  id: number,
  { proposal, actor, at }: { proposal: number } & By,
): Promise<void> {
  const answers = await correctionRead(tx, id, proposal);
  const { file } = await takeStep(tx, id, { event: 'confirm-correction', actor, at, answers }, deps);
  const approved = { result: 'approved' as const, note: null, resolvedAt: at, resolvedBy: actor.id };
  const { content } = await resolveProposal(tx, proposal, approved);
  const { reason: answerReason, correction } = v.parse(KeptSchema, content);
  const result = await correctedCase(tx, file, correction, at);
  await correctListings(tx, file, { correction, result, actor, at });
  await softenByLateness(tx, id, at, deps);
  const { statement } = result;
  await storeResult(tx, id, {
    outcome: statement.outcome,
    reason: statement.facts,
    statement,
    category: correction.category ?? file.category,
  });
  await answerSubmission(tx, id, 'correction', {
    answer: 'granted',
    answerReason,
    answeredAt: at,
    answeredBy: actor.id,
  });
}

/** Gives a correction back: the request waits on, and its 48 hours go on. Throws a Problem. */
export async function returnCorrection(
  tx: Database,
  deps: Deps,
  id: number,
  { proposal, reason: note, actor, at }: { proposal: number; reason: string } & By,
): Promise<void> {
  const answers = await correctionRead(tx, id, proposal);
  await takeStep(tx, id, { event: 'return-correction', actor, at, answers, detail: { reason: note } }, deps);
  await resolveProposal(tx, proposal, { result: 'returned', note, resolvedAt: at, resolvedBy: actor.id });
}

async function correctionRead(tx: Database, id: number, named: number) {
  await lockCase(tx, id);
  return { named, waiting: await waitingCorrection(tx, id) };
}

/** The case's decision as the correction leaves it. Throws a Problem where it does not fit the decision as it is now. */
async function correctedCase(tx: Database, { id }: CaseRow, correction: Correction, at: Date): Promise<Corrected> {
  const statement = (await findCase(tx, id))?.file.statement;
  if (!statement) throw new Problem('conflict', `The case ${id} has no statement of reasons that could be corrected.`);
  const result = corrected(statement, await listingsOfCase(tx, id), correction, at);
  if (Array.isArray(result)) throw invalid(result);
  return result;
}

async function correctListings(
  tx: Database,
  { id }: CaseRow,
  { correction, result, actor, at }: { correction: Correction; result: Corrected } & By,
): Promise<void> {
  const said = { at, by: actor.id, reason: `The decision in case ${id} was corrected.` };
  if (result.statement.outcome !== 'upheld-unremedied') {
    await removeListings(tx, id);
    await retractEdgesOf(tx, id, said);
    return;
  }
  if (result.unlisted.length > 0) {
    await unlist(tx, id, result.unlisted);
    await retractEdgesAt(tx, id, result.unlisted, said);
  }
  if (correction.term !== undefined && result.until) await endListings(tx, id, result.until);
  if (correction.category !== undefined) await recategorize(tx, id, correction.category);
}
