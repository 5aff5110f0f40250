import { holdObstacle } from '../../core/casework/assignment';
import type { CaseEvent } from '../../core/casework/case-table';
import type { Circumstances } from '../../core/casework/guards';
import type { CaseActor } from '../../core/casework/roles';
import type { CaseState } from '../../core/complaint';
import { findAccount } from '../accounts/account-repository';
import { NOBODY } from '../accounts/actor';
import { audit } from '../accounts/audit-repository';
import type { Database } from '../db/connect';
import { setAssignee } from './assignment-repository';
import type { CaseRow } from './case-repository';

export interface Moved {
  /** The state after the step. */
  state: CaseState;
  event: CaseEvent;
  /** With the step in its history. */
  known: Circumstances;
  /** Who took the step. */
  by: CaseActor;
  at: Date;
}

/**
 * After a step: makes the case nobody's where its assignee cannot have it as it now stands, as when it is appealed and they decided
 * it. In the transaction of the step.
 */
export async function letGo(
  tx: Database,
  { id, assignee }: Pick<CaseRow, 'id' | 'assignee'>,
  { state, event, known, by, at }: Moved,
): Promise<void> {
  if (assignee === null) return;
  const account = await findAccount(tx, assignee);
  const roles = account && account.disabledAt === null ? account.roles : [];
  const because = holdObstacle(state, { ...known, actor: { kind: 'staff', id: assignee, roles } });
  if (because === null) return;
  await setAssignee(tx, id, null, at);
  const noted = by.kind === 'staff' ? { id: by.id, name: by.name ?? '' } : NOBODY;
  await audit(tx, noted, 'case.let-go', `case:${id}`, { from: assignee, because, after: event }, at);
}
