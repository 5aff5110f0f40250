import type { CaseActor } from '../../core/casework/roles';
import type { Database } from '../db/connect';
import { carryOut, mustBeAsked } from './carry-out';
import { changeCase } from './change-case';
import { DEFAULT_TERM, ruling, type Decision, type Ruling } from './ruling';
import { mustFindCase, takeStep, type StepDeps } from './take-step';

/**
 * Decides a case at once, in a registry of one person: its state, its history and its listings change together or not at all.
 * Throws a Problem.
 */
export function decideCase(
  db: Database,
  id: number,
  decision: Decision,
  { actor, at, ...deps }: StepDeps & { actor: CaseActor; at: Date },
): Promise<Ruling> {
  return changeCase({ ...deps, db }, id, at, async (tx) => {
    const { file, complaint } = await mustFindCase(tx, id);
    const ruled = ruling(complaint.content, decision, at);
    if (file.state === 'received') await takeStep(tx, id, { event: 'accept', actor, at }, deps);
    const { listed, cleared, expiresAt } = ruled;
    const { outcome, reason } = decision;
    const detail = { outcome, reason, listed, cleared, expiresAt: expiresAt?.toISOString() ?? null };
    const proposed = { ...decision, evidence: 0, category: null, term: decision.term ?? DEFAULT_TERM };
    const matter = await takeStep(tx, id, { event: 'decide', actor, at, detail, proposed }, deps);
    mustBeAsked(decision.objection, matter);
    await carryOut(tx, matter, { decision, ruled, by: actor.kind === 'staff' ? actor.id : null, at }, deps);
    return ruled;
  });
}
