import { statesOfWork } from '../../core/casework/assignment';
import type { Database } from '../db/connect';
import type { Deps } from '../deps';
import { giveBackAll } from '../cases/assignment-repository';
import { Problem } from '../problem';
import { lockAccount, lockAdmins, setDisabled, setRoles, type AccountRow } from './account-repository';
import type { Actor } from './actor';
import { audit } from './audit-repository';
import { dropInvitationsBy, dropResets } from './invitation-repository';
import type { Role } from './roles';
import { endAllSessions } from './session-repository';

type World = Pick<Deps, 'db' | 'now'>;

/**
 * Gives an account these roles and no others, from its next request on; who is no admin any more has nobody invited, and cases that are
 * not its work any more are nobody's. Throws a Problem.
 */
export function changeRoles({ db, now }: World, by: Actor, id: string, roles: Role[]): Promise<AccountRow> {
  return db.transaction(async (tx) => {
    if (!roles.includes('admin')) await mustNotBeLastAdmin(tx, id);
    const account = await mustLock(tx, id);
    await setRoles(tx, id, roles);
    const invitationsWithdrawn = roles.includes('admin') ? 0 : await dropInvitationsBy(tx, id);
    const casesGivenBack = await giveBackAll(tx, id, { keep: statesOfWork(roles) });
    const detail = { before: account.roles, after: roles, invitationsWithdrawn, casesGivenBack };
    await audit(tx, by, 'change-roles', `account:${id}`, detail, now());
    return { ...account, roles };
  });
}

/** Closes an account: its sessions end, its cases are nobody's again, its invitations lapse, and neither its password nor its passkeys let anyone in. Throws a Problem. */
export function disableAccount({ db, now }: World, by: Actor, id: string): Promise<AccountRow> {
  return db.transaction(async (tx) => {
    await mustNotBeLastAdmin(tx, id);
    const account = await mustLock(tx, id);
    if (account.disabledAt !== null) return account;
    const disabledAt = now();
    await setDisabled(tx, id, disabledAt);
    await dropResets(tx, id);
    const invitationsWithdrawn = await dropInvitationsBy(tx, id);
    const sessionsEnded = await endAllSessions(tx, id);
    const casesGivenBack = await giveBackAll(tx, id);
    const detail = { sessionsEnded, invitationsWithdrawn, casesGivenBack };
    await audit(tx, by, 'disable-account', `account:${id}`, detail, disabledAt);
    return { ...account, disabledAt };
  });
}

/** Opens a closed account again, with the password and roles that it had. Throws a Problem. */
export function enableAccount({ db, now }: World, by: Actor, id: string): Promise<AccountRow> {
  return db.transaction(async (tx) => {
    const account = await mustLock(tx, id);
    if (account.disabledAt === null) return account;
    await setDisabled(tx, id, null);
    await audit(tx, by, 'enable-account', `account:${id}`, {}, now());
    return { ...account, disabledAt: null };
  });
}

/** Takes all cases from someone who is away, so that others see that nobody works on them. Gives their numbers. Throws a Problem. */
export function takeCasesFrom({ db, now }: World, by: Actor, id: string): Promise<number[]> {
  return db.transaction(async (tx) => {
    await mustLock(tx, id);
    const cases = await giveBackAll(tx, id);
    if (cases.length > 0) await audit(tx, by, 'take-cases-from', `account:${id}`, { cases }, now());
    return cases;
  });
}

/** All admins are held, so that two of them can't close each other's account at once. */
async function mustNotBeLastAdmin(tx: Database, id: string): Promise<void> {
  const admins = await lockAdmins(tx);
  if (admins.length === 1 && admins[0] === id)
    throw new Problem(
      'conflict',
      'This is the last admin. Make someone else one first, or nobody could manage accounts.',
    );
}

async function mustLock(tx: Database, id: string): Promise<AccountRow> {
  const account = await lockAccount(tx, id);
  if (!account) throw new Problem('not-found', 'There is no such account.');
  return account;
}
