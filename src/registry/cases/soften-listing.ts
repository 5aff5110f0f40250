import { bitingClocks } from '../../core/casework/clocks';
import type { Database } from '../db/connect';
import type { Deps } from '../deps';
import { setSoftened } from '../listings/listing-repository';
import { eventsOf } from './case-repository';
import { submissionsOf } from './submission-repository';
import { historyOf } from './take-step';

/**
 * Softens what a case lists while the registry owes the merchant an answer that is overdue: to its appeal, its request for
 * correction, or its rectification. Once none is owed any more it is as it was. An appeal of the complainant's weakens nothing.
 */
export async function softenByLateness(
  tx: Database,
  id: number,
  at: Date,
  { calendar }: Pick<Deps, 'calendar'>,
): Promise<void> {
  const late = bitingClocks(historyOf(await eventsOf(tx, id)), calendar, at.getTime());
  const appeal = (await submissionsOf(tx, id)).findLast(({ kind }) => kind === 'appeal');
  await setSoftened(
    tx,
    id,
    late.some(({ clock }) => clock !== 'judge' || appeal?.by === 'merchant'),
  );
}
