import type { Deps } from '../deps';
import { Problem } from '../problem';
import { lockAccount } from './account-repository';
import type { Invite } from './account-views';
import type { Actor } from './actor';
import { audit } from './audit-repository';
import { addInvitation, dropInvitation, dropResets } from './invitation-repository';
import { newToken, tokenHash } from './secret-token';

const DAYS_7_MS = 7 * 86_400_000;

type World = Pick<Deps, 'db' | 'now' | 'newId' | 'publicUrl'>;

/** Invites someone to make an account with these roles. The token is in the answer and nowhere else. */
export function invite(world: World, by: Actor, invited: Invite) {
  return newInvitation(world, by, { ...invited, accountId: null });
}

/** Invites the owner of an account to choose a new password; earlier invitations to that end hold no longer. Throws a Problem. */
export async function inviteToReset(world: World, by: Actor, accountId: string) {
  return world.db.transaction(async (tx) => {
    const account = await lockAccount(tx, accountId);
    if (!account) throw new Problem('not-found', 'There is no such account.');
    await dropResets(tx, accountId);
    return newInvitation({ ...world, db: tx }, by, { note: account.name, roles: account.roles, accountId });
  });
}

async function newInvitation(
  { db, now, newId, publicUrl }: World,
  by: Actor,
  { note, roles, accountId }: Invite & { accountId: string | null },
) {
  const at = now();
  const id = newId();
  const token = newToken();
  const expiresAt = new Date(at.getTime() + DAYS_7_MS);
  await db.transaction(async (tx) => {
    await addInvitation(tx, {
      id,
      tokenHash: tokenHash(token),
      note,
      roles,
      invitedBy: by.id,
      accountId,
      createdAt: at,
      expiresAt,
    });
    if (accountId === null) await audit(tx, by, 'invite', `invitation:${id}`, { note, roles }, at);
    else await audit(tx, by, 'invite-to-reset', `account:${accountId}`, { invitation: id }, at);
  });
  const url = new URL(`/console/#/invitation/${token}`, publicUrl);
  return { id, token, url: url.href, expiresAt: expiresAt.toISOString() };
}

/** Takes an invitation back; throws a Problem if it is used or not there. */
export function withdrawInvitation({ db, now }: World, by: Actor, id: string): Promise<void> {
  return db.transaction(async (tx) => {
    if (!(await dropInvitation(tx, id)))
      throw new Problem('not-found', 'There is no such invitation that is not used.');
    await audit(tx, by, 'withdraw-invitation', `invitation:${id}`, {}, now());
  });
}
