import type { Database } from '../db/connect';
import type { Deps } from '../deps';
import { invalid, Problem } from '../problem';
import { addAccount, lockAccount, setPassword, type AccountRow } from './account-repository';
import type { Accept } from './account-views';
import { audit } from './audit-repository';
import { findInvitation, useInvitation } from './invitation-repository';
import { dropAllPasskeys } from './passkey-repository';
import { hashPassword } from './password-hash';
import { passwordProblem } from './password-rules';
import { endAllSessions } from './session-repository';
import { tokenHash } from './secret-token';

/** What an invitation is for; throws a Problem if it can't be used. */
export async function openInvitation({ db, now }: Pick<Deps, 'db' | 'now'>, token: string) {
  const found = await findInvitation(db, tokenHash(token), now());
  if (!found) throw gone();
  return found;
}

/**
 * Makes an account by an invitation, with the roles that the inviter gave, or sets an account's password anew: then its
 * sessions end and its passkeys go, as its owner may have lost them. Throws a Problem; the invitation can then be used still.
 */
export async function acceptInvitation(
  { db, now, newId }: Pick<Deps, 'db' | 'now' | 'newId'>,
  { token, password, loginName, name }: Accept,
): Promise<AccountRow> {
  const at = now();
  const { loginName: resets, accountId } = await openInvitation({ db, now }, token);
  if (resets !== null && (loginName !== undefined || name !== undefined))
    throw invalid([{ field: 'loginName', detail: 'this invitation is for an account that has its names already' }]);
  if (resets === null && (loginName === undefined || name === undefined))
    throw invalid([{ field: loginName === undefined ? 'loginName' : 'name', detail: 'is missing' }]);
  mustBeGood(password, 'password', resets === null ? [loginName ?? '', name ?? ''] : [resets]);
  // Slow, so not while the transaction holds rows.
  const passwordHash = await hashPassword(password);
  return db.transaction(async (tx) => {
    // The account before the invitation, as everyone who takes both does, or two could wait for each other.
    const account = accountId === null ? null : await lockAccount(tx, accountId);
    const invitation = await useInvitation(tx, tokenHash(token), at);
    if (!invitation) throw gone();
    if (account) return resetPassword(tx, account, passwordHash, at);
    const made = { id: newId(), loginName: loginName ?? '', name: name ?? '', passwordHash };
    const row = { ...made, roles: invitation.roles, createdAt: at };
    if (!(await addAccount(tx, row)))
      throw new Problem('conflict', `The login name "${row.loginName}" is taken. Choose another.`);
    const detail = { loginName: row.loginName, roles: row.roles, invitation: invitation.id };
    await audit(tx, row, 'accept-invitation', `account:${row.id}`, detail, at);
    return { ...row, disabledAt: null };
  });
}

async function resetPassword(tx: Database, account: AccountRow, passwordHash: string, at: Date): Promise<AccountRow> {
  await setPassword(tx, account.id, passwordHash);
  const sessionsEnded = await endAllSessions(tx, account.id);
  const passkeysRemoved = await dropAllPasskeys(tx, account.id);
  await audit(tx, account, 'reset-password', `account:${account.id}`, { sessionsEnded, passkeysRemoved }, at);
  return { ...account, passwordHash };
}

/** Throws a Problem for a password that is too easy to guess. */
export function mustBeGood(password: string, field: string, names: readonly string[]): void {
  const detail = passwordProblem(password, names);
  if (detail !== null) throw invalid([{ field, detail }]);
}

function gone(): Problem {
  return new Problem('not-found', 'This invitation is used, withdrawn or older than seven days. Ask for a new one.');
}
