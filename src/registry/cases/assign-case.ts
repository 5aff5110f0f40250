import { CASE_WORKERS, holdObstacle, mayMove, type HoldObstacle, type Move } from '../../core/casework/assignment';
import { hasRole } from '../../core/casework/roles';
import { listAccounts, lockAccount, namesOf, type AccountRow } from '../accounts/account-repository';
import { audit } from '../accounts/audit-repository';
import type { Database } from '../db/connect';
import type { Deps } from '../deps';
import { Problem } from '../problem';
import { countWork, setAssignee } from './assignment-repository';
import { lockCase } from './case-repository';
import type { StaffActor } from './staff-step';
import { circumstancesOf, mustFindCase } from './take-step';

const WHY: Record<HoldObstacle, string> = {
  'nothing-to-do': 'Nothing is left to do in this case.',
  'not-your-work': 'What is to be done in this case now is for others.',
  'had-a-part': 'Whoever proposed or decided something in a case does not judge it again: somebody else has to.',
};

/**
 * Gives a case from one person to another, either of whom may be nobody. `from` is who had it when the sender looked: where it is
 * somebody else's by now, nothing is done. What is so already is not done again. Throws a Problem.
 */
export function assignCase(deps: Deps, id: number, move: Move, actor: StaffActor): Promise<void> {
  const at = deps.now();
  return deps.db.transaction(async (tx) => {
    // The account first, as where one is closed: two that wait for each other would wait for ever.
    const target = move.to === null ? null : await lockAccount(tx, move.to);
    await lockCase(tx, id);
    const matter = await mustFindCase(tx, id);
    const { assignee, state } = matter.file;
    if (assignee === move.to) return;
    if (assignee !== move.from) throw await heldOtherwise(tx, assignee);
    if (!mayMove(move, actor))
      throw new Problem('forbidden', 'Only who has a case hands it over.', [], { because: 'not-yours' });
    if (move.to !== null) {
      if (!target || target.disabledAt !== null) throw new Problem('not-found', 'There is no such colleague.');
      const known = await circumstancesOf(tx, matter, asActor(target), at, deps);
      const because = holdObstacle(state, known);
      if (because !== null) throw new Problem('conflict', WHY[because], [], { because });
    }
    await setAssignee(tx, id, move.to, at);
    const act = move.to === null ? 'give-back' : move.to === actor.id ? 'take' : 'hand-over';
    const by = { id: actor.id, name: actor.name ?? '' };
    await audit(tx, by, `case.${act}`, `case:${id}`, { ...move }, at);
  });
}

async function heldOtherwise(tx: Database, assignee: string | null): Promise<Problem> {
  const name = assignee === null ? null : (await namesOf(tx, [assignee]))[assignee];
  const detail =
    assignee === null ? 'Nobody has this case any more.' : `${name ?? 'A colleague'} has this case by now.`;
  return new Problem('conflict', `${detail} Nothing was done.`, [], { because: 'held-otherwise' });
}

/** Who can be given a case as it stands, by name, and how many cases they have on. Throws a Problem. */
export async function colleaguesFor(
  deps: Deps,
  id: number,
  actor: StaffActor,
): Promise<{ id: string; name: string; cases: number }[]> {
  const { db } = deps;
  const matter = await mustFindCase(db, id);
  const known = await circumstancesOf(db, matter, actor, deps.now(), deps);
  const { held } = await countWork(db);
  return (await listAccounts(db))
    .filter((one) => one.disabledAt === null && hasRole(asActor(one), CASE_WORKERS))
    .filter((one) => holdObstacle(matter.file.state, { ...known, actor: asActor(one) }) === null)
    .map((one) => ({ id: one.id, name: one.name, cases: held.get(one.id) ?? 0 }));
}

function asActor({ id, name, roles }: AccountRow): StaffActor {
  return { kind: 'staff', id, name, roles };
}
