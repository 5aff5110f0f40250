import type { CaseActor } from '../../core/casework/roles';
import type { Database } from '../db/connect';
import type { Deps } from '../deps';
import { evidenceOf } from '../evidence/evidence-repository';
import { invalid } from '../problem';
import { carryOut, mustBeAsked } from './carry-out';
import { changeCase } from './change-case';
import type { CaseMatter } from './case-repository';
import { lockCase, storeResult } from './case-repository';
import { confirmCorrection, returnCorrection } from './correct-decision';
import { eraseParty } from './erase-party';
import { hearAppeal } from './hear-appeal';
import { noteNotified } from './note-notified';
import { redactReply } from './redact-reply';
import { reconsider } from './reconsider';
import { addProposal, proposalsOf, resolveProposal, waitingProposal } from './proposal-repository';
import { answerRequest } from './answer-request';
import { DEFAULT_TERM, ruling } from './ruling';
import * as v from 'valibot';
import { ProposalSchema, type Proposal, type StaffStep } from './step-schema';
import { mustFindCase, takeStep } from './take-step';

export type StaffActor = CaseActor & { kind: 'staff' };

/** Takes a step of the registry's people: the case, its papers and its listings change together or not at all. Throws a Problem. */
export function takeStaffStep(deps: Deps, id: number, step: StaffStep, actor: StaffActor): Promise<void> {
  const at = deps.now();
  // It deletes files too, which no transaction takes back, so it makes its own.
  if (step.event === 'erase')
    return eraseParty(deps, id, { party: step.party, reason: step.reason, actor }).then(() => undefined);
  return changeCase(deps, id, at, async (tx) => {
    switch (step.event) {
      case 'notify':
        await noteNotified(tx, deps, id, { ...step, actor, at });
        return;
      case 'propose':
        await propose(tx, deps, id, { step, actor, at });
        return;
      case 'approve':
        await approve(tx, deps, id, { ...step, actor, at });
        return;
      case 'refuse': {
        const { event, ground, reason } = step;
        await takeStep(tx, id, { event, actor, at, refusalGround: ground, detail: { ground, reason } }, deps);
        await storeResult(tx, id, { reason });
        return;
      }
      case 'return': {
        const { event, proposal, reason } = step;
        const answers = await proposalRead(tx, id, proposal);
        await takeStep(tx, id, { event, actor, at, answers, detail: { reason } }, deps);
        await resolveProposal(tx, proposal, { result: 'returned', note: reason, resolvedAt: at, resolvedBy: actor.id });
        return;
      }
      case 'uphold':
      case 'annul':
      case 'remit':
        await hearAppeal(tx, deps, id, { ...step, actor, at });
        return;
      case 'reopen':
      case 'keep-closed':
        await reconsider(tx, deps, id, { ...step, actor, at });
        return;
      case 'redact':
        await redactReply(tx, deps, id, { ...step, actor, at });
        return;
      case 'confirm-correction':
        await confirmCorrection(tx, deps, id, { ...step, actor, at });
        return;
      case 'return-correction':
        await returnCorrection(tx, deps, id, { ...step, actor, at });
        return;
      case 'triage':
      case 'check-rectified':
        await answerRequest(tx, deps, id, { ...step, actor, at });
        return;
      default:
        await takeStep(tx, id, { event: step.event, actor, at }, deps);
    }
  });
}

async function propose(
  tx: Database,
  deps: Deps,
  id: number,
  { step: { event, ...content }, actor, at }: { step: StaffStep & { event: 'propose' }; actor: StaffActor; at: Date },
): Promise<void> {
  const matter = await mustFindCase(tx, id);
  const ruled = ruling(matter.complaint.content, decisionIn(content), at);
  const known = new Set((await evidenceOf(tx, id)).map(({ seq }) => seq));
  const missing = content.evidence.filter((seq) => !known.has(seq));
  if (missing.length > 0)
    throw invalid([{ field: 'evidence', detail: `the case has no evidence ${missing.join(', ')}` }]);
  const { outcome, reason, evidence, objection, term = DEFAULT_TERM } = content;
  mustBeAsked(objection, matter);
  const proposed = { outcome, reason, evidence: evidence.length, category: matter.file.category, term, objection };
  await takeStep(tx, id, { event, actor, at, proposed, detail: { outcome, listed: ruled.listed } }, deps);
  await addProposal(tx, { caseId: id, at, by: actor.id, content });
}

/** What somebody has read, and what waits as things stand; nobody changes it meanwhile. */
async function proposalRead(tx: Database, id: number, named: number) {
  await lockCase(tx, id);
  return { named, waiting: await waitingProposal(tx, id) };
}

async function approve(
  tx: Database,
  deps: Deps,
  id: number,
  { proposal, actor, at }: { proposal: number; actor: StaffActor; at: Date },
) {
  const answers = await proposalRead(tx, id, proposal);
  const waiting = (await proposalsOf(tx, id)).find((one) => one.id === proposal);
  const proposed = waiting && proposedBy(v.parse(ProposalSchema, waiting.content));
  const matter: CaseMatter = await takeStep(tx, id, { event: 'approve', actor, at, answers, proposed }, deps);
  const approved = { result: 'approved' as const, note: null, resolvedAt: at, resolvedBy: actor.id };
  const { content } = await resolveProposal(tx, proposal, approved);
  const decision = v.parse(ProposalSchema, content);
  const ruled = ruling(matter.complaint.content, decisionIn(decision), at);
  await carryOut(tx, matter, { decision, ruled, by: actor.id, at }, deps);
}

function proposedBy({ outcome, reason, evidence, objection, term = DEFAULT_TERM }: Proposal) {
  return { outcome, reason, evidence: evidence.length, category: null, term, objection };
}

function decisionIn({ evidence: _evidence, ground: _ground, ...decision }: Proposal) {
  return decision;
}
