import { heldAt, type Promised } from '../../core/commitment';
import { reachOf } from '../../core/graph/reach';
import type { Identifier } from '../../core/identifier';
import { mustFindCase } from '../cases/take-step';
import type { Database } from '../db/connect';
import { loadGraph } from '../graph/load-graph';
import { Problem } from '../problem';
import { addBreach, commitmentsOf } from './commitment-repository';

/**
 * Notes that what the decision of a case upheld broke a promise which held when the complaint came in, of whichever name of the merchant,
 * and gives that name. Throws a Problem where nothing was upheld, nothing was promised, or it was noted before.
 */
export async function recordBreach(
  tx: Database,
  caseId: number,
  promise: Promised,
  { at, by }: { at: Date; by: string },
): Promise<Identifier> {
  const { file, complaint } = await mustFindCase(tx, caseId);
  if (!file.outcome?.startsWith('upheld-'))
    throw new Problem('conflict', `The complaint of case ${caseId} is not upheld: a decision finds a breach.`);
  const names = file.merchant === null ? [] : [file.merchant, ...reachedFrom(await loadGraph(tx, [file.merchant]))];
  const all = (await commitmentsOf(tx, names)).map((row) => ({
    ...row,
    signedAt: row.signedAt.getTime(),
    withdrawnAt: row.withdrawnAt?.getTime() ?? null,
  }));
  for (const name of names) {
    const versions = all.filter(({ identifier }) => identifier === name);
    const held = heldAt(versions, complaint.receivedAt.getTime());
    if (!held?.promises.some((one) => one.promise === promise)) continue;
    if (!(await addBreach(tx, { commitmentId: held.id, promise, caseId, at, by })))
      throw new Problem('conflict', `That case ${caseId} broke this promise is noted already.`);
    return name;
  }
  throw new Problem('conflict', 'The merchant had made no such promise when the complaint came in.');

  function reachedFrom(graph: Awaited<ReturnType<typeof loadGraph>>): Identifier[] {
    return file.merchant === null ? [] : reachOf(graph, file.merchant).reached.map(({ identifier }) => identifier);
  }
}
