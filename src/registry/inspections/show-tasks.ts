import { namesOf } from '../accounts/account-repository';
import type { Actor } from '../accounts/actor';
import type { Database } from '../db/connect';
import { groupBy } from '../group-by';
import { handlesOf } from '../reviews/volunteer-repository';
import { resultsOf, type TaskRow } from './inspection-repository';
import { taskView, type TaskView } from './inspection-view';

/** Tasks with their results, as someone may see them. */
export async function showTasks(db: Database, tasks: readonly TaskRow[], reader: Actor): Promise<TaskView[]> {
  if (tasks.length === 0) return [];
  const results = await resultsOf(
    db,
    tasks.map(({ id }) => id),
  );
  const people = await namesOf(db, new Set(results.map(({ by }) => by)));
  const handles = await handlesOf(
    db,
    results.flatMap(({ volunteerId }) => volunteerId ?? []),
  );
  const names = { ...people, ...Object.fromEntries([...handles].map(([id, handle]) => [`volunteer:${id}`, handle])) };
  const byTask = groupBy(results, ({ taskId }) => taskId);
  return tasks.map((task) => taskView(task, byTask.get(task.id) ?? [], { reader, names }));
}
