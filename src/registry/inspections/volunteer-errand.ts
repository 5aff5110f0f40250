import { isDeepStrictEqual } from 'node:util';
import { SHOP_SCHEMES, shopPage } from '../../core/inspection/shop-page';
import { settle } from '../../core/inspection/settle';
import type { LookResult, LookTask } from '../../core/inspection/volunteer-look';
import { audit } from '../accounts/audit-repository';
import type { Deps } from '../deps';
import { refused } from '../problem';
import { addErrand, countErrands, endErrand, findErrand, freeTask, runningErrand } from './errand-repository';
import { addResult, changeTask, lockTask, resultsOf, type TaskRow } from './inspection-repository';

const DAY_MS = 86_400_000;
/** So long a task is kept for one device. */
const KEPT_MS = 3 * DAY_MS;
/** More are not given to one device a day: who is being looked at is not for whoever asks often enough. */
const MOST_A_DAY = 3;

type World = Pick<Deps, 'db' | 'now'>;
export interface Volunteer {
  id: number;
  handle: string;
}

/** The shop that this volunteer is to look at, the same until it is answered, declined or three days old; null: none for them now. */
export function nextErrand({ db, now }: World, { id }: Volunteer): Promise<LookTask | null> {
  const at = now();
  const since = new Date(at.getTime() - KEPT_MS);
  return db.transaction(async (tx) => {
    const running = await runningErrand(tx, id, since);
    if (running) return taskFor(running.task, running.givenAt);
    if ((await countErrands(tx, id, new Date(at.getTime() - DAY_MS))) >= MOST_A_DAY) return null;
    const task = await freeTask(tx, id, { since, schemes: SHOP_SCHEMES });
    if (!task) return null;
    await addErrand(tx, { taskId: task.id, volunteerId: id, givenAt: at });
    return taskFor(task, at);
  });
}

function taskFor({ id, identifier }: TaskRow, givenAt: Date): LookTask | null {
  const page = shopPage(identifier);
  return page === null ? null : { id, identifier, page, until: new Date(givenAt.getTime() + KEPT_MS).toISOString() };
}

/** Gives a task back unanswered; it does not come to this volunteer again. What was never theirs changes nothing. */
export async function declineErrand({ db, now }: World, { id }: Volunteer, taskId: number): Promise<void> {
  await endErrand(db, taskId, id, now());
}

/**
 * Stores what a volunteer found at a shop that they were given. It counts as one of the results that settle a task; of each task one
 * may be a volunteer's, so that one of the two that agree is always of the registry's people. The same again is the same result.
 * Throws a Problem where it is not theirs, is settled, or another volunteer was faster.
 */
export function giveErrand({ db, now }: World, { id, handle }: Volunteer, result: LookResult): Promise<void> {
  const at = now();
  const { task: taskId, finding, answers, note } = result;
  return db.transaction(async (tx) => {
    const task = await lockTask(tx, taskId);
    if (!task || !(await findErrand(tx, taskId, id)))
      throw refused('not-found', 'not-your-shop', 'This shop was not given to you to look at.');
    const before = await resultsOf(tx, [taskId]);
    const volunteers = before.find(({ volunteerId }) => volunteerId !== null);
    if (volunteers?.volunteerId === id) {
      const said = { finding: volunteers.finding, answers: volunteers.answers, note: volunteers.note };
      if (isDeepStrictEqual(said, { finding, answers, note })) return;
      throw refused('conflict', 'shop-said', 'You have said what you found there; it stays.');
    }
    if (volunteers)
      throw refused('conflict', 'shop-late', 'You took longer than three days, and somebody else has looked.');
    if (task.outcome !== null)
      throw refused('conflict', 'shop-settled', 'Others have looked, and what was found is settled.');
    const by = `volunteer:${id}`;
    await addResult(tx, { taskId, by, at, finding, note, answers, volunteerId: id });
    await endErrand(tx, taskId, id, at);
    const outcome = settle([...before.map((one) => one.finding), finding]);
    if (outcome !== null) await changeTask(tx, taskId, { outcome, settledAt: at });
    const detail = { outcome, volunteer: true };
    await audit(tx, { id: by, name: handle }, 'inspection.result', `inspection-task:${taskId}`, detail, at);
  });
}
