import type { Database } from '../db/connect';
import type { Deps } from '../deps';
import { invalid, Problem } from '../problem';
import { mustBeGood } from './accept-invitation';
import { findAccount, findByLoginName, lockAccount, setPassword, type AccountRow } from './account-repository';
import { NOBODY, type Actor } from './actor';
import { audit } from './audit-repository';
import { hashPassword, isPassword } from './password-hash';
import { addSession, dropToken, endAllSessions } from './session-repository';
import { newToken, tokenHash } from './secret-token';

const MAX_WHY = 200;

type World = Pick<Deps, 'db' | 'now' | 'newId'>;

/** The browser in which a session is to begin. */
export interface Browser {
  agent: string;
  /** The token that it sent, of a session that ends now: a session's token is never taken over from before the log-in. */
  oldToken: string | null;
}

/**
 * Logs someone in by password, and returns the session's token. Whether the name, the password or the state of the account is
 * wrong can't be told from the Problem, nor from the time that it takes.
 */
export async function logIn(
  world: World,
  { loginName, password }: { loginName: string; password: string },
  browser: Browser,
): Promise<{ token: string; account: AccountRow }> {
  const account = await findByLoginName(world.db, loginName);
  const isRight = await isPassword(password, account?.passwordHash ?? null);
  if (!account || !isRight || account.disabledAt !== null) {
    await noteFailure(world, account, account?.disabledAt ? 'the account is disabled' : 'wrong name or password');
    throw wrong();
  }
  return world.db.transaction(async (tx) => {
    const held = await lockAccount(tx, account.id);
    // Changed since it was looked at.
    if (!held || held.disabledAt !== null || held.passwordHash !== account.passwordHash) throw wrong();
    return { token: await beginSession(tx, world, held, browser, 'password'), account: held };
  });
}

/** Begins a session, within the transaction in which the account is held, and notes it. Returns its token. */
export async function beginSession(
  tx: Database,
  { now, newId }: World,
  account: Pick<Actor, 'id' | 'name'>,
  { agent, oldToken }: Browser,
  by: 'password' | 'passkey' | 'password-change',
): Promise<string> {
  const token = newToken();
  const at = now();
  const id = newId();
  const replaced = oldToken === null ? null : await dropToken(tx, tokenHash(oldToken));
  await addSession(tx, { id, tokenHash: tokenHash(token), accountId: account.id, agent, at });
  await audit(tx, account, 'log-in', `account:${account.id}`, { by, session: id, replaced }, at);
  return token;
}

/** Changes one's own password: all sessions end, and a new one begins, whose token is returned. Throws a Problem. */
export async function changePassword(
  world: World,
  accountId: string,
  { current, next }: { current: string; next: string },
  browser: Browser,
): Promise<string> {
  const { db, now } = world;
  const account = await findAccount(db, accountId);
  if (!account || !(await isPassword(current, account.passwordHash))) {
    await noteFailure(world, account, 'wrong password at its change');
    throw invalid([{ field: 'current', detail: 'is not your password' }]);
  }
  mustBeGood(next, 'next', [account.loginName, account.name]);
  const passwordHash = await hashPassword(next);
  return db.transaction(async (tx) => {
    const held = await lockAccount(tx, accountId);
    if (!held || held.disabledAt !== null || held.passwordHash !== account.passwordHash)
      throw new Problem('conflict', 'The password was changed meanwhile.');
    await setPassword(tx, accountId, passwordHash);
    const sessionsEnded = await endAllSessions(tx, accountId);
    const token = await beginSession(tx, world, held, browser, 'password-change');
    await audit(tx, held, 'change-password', `account:${accountId}`, { sessionsEnded }, now());
    return token;
  });
}

/** Notes that someone did not get in. What was typed as a name may be a password, so it is not noted. */
export async function noteFailure({ db, now }: Pick<World, 'db' | 'now'>, account: { id: string } | null, why: string) {
  const subject = account === null ? 'account:unknown' : `account:${account.id}`;
  // What an authenticator sent may stand in it.
  const detail = { why: why.replace(/\p{C}/gu, '').slice(0, MAX_WHY) };
  await db.transaction((tx) => audit(tx, NOBODY, 'log-in-failed', subject, detail, now()));
}

function wrong(): Problem {
  return new Problem('unauthorized', 'The login name or the password is wrong.');
}
