import * as v from 'valibot';
import { FINDINGS, settle, type LookOutcome } from '../../core/inspection/settle';
import { audit } from '../accounts/audit-repository';
import type { Actor } from '../accounts/actor';
import { mustBePerson } from '../accounts/must-be-person';
import type { Deps } from '../deps';
import { Problem } from '../problem';
import { addResult, changeTask, lockTask, resultsOf } from './inspection-repository';

export const ResultSchema = v.strictObject({
  finding: v.picklist(FINDINGS),
  /** What was looked at and what was seen. */
  note: v.pipe(v.string(), v.trim(), v.minLength(10, 'needs at least 10 characters'), v.maxLength(5000)),
});

/**
 * Stores what one person found; the outcome is settled where two agree, or three have looked. Gives it, null: more people have to look.
 * Throws a Problem where it is settled, or this person has looked.
 */
export function giveResult(
  deps: Pick<Deps, 'db' | 'now' | 'twoPersons'>,
  id: number,
  result: v.InferOutput<typeof ResultSchema>,
  actor: Actor,
): Promise<LookOutcome | null> {
  const at = deps.now();
  return deps.db.transaction(async (tx) => {
    await mustBePerson(tx, actor, deps);
    const task = await lockTask(tx, id);
    if (!task) throw new Problem('not-found', `There is no task ${id}.`);
    if (task.outcome !== null) throw new Problem('conflict', 'What was found is settled.');
    const before = await resultsOf(tx, [id]);
    if (before.some(({ by }) => by === actor.id))
      throw new Problem('conflict', 'You have looked at this merchant; somebody else has to.');
    await addResult(tx, { taskId: id, by: actor.id, at, ...result, volunteerId: null, answers: null });
    const outcome = settle([...before.map(({ finding }) => finding), result.finding]);
    if (outcome !== null) await changeTask(tx, id, { outcome, settledAt: at });
    // A finding that is not settled is nobody else's to know, so the audit has the outcome only.
    await audit(tx, actor, 'inspection.result', `inspection-task:${id}`, { outcome }, at);
    return outcome;
  });
}
