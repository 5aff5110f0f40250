import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import type { Database } from '../db/connect';
import { account, invitation } from '../db/schema';

type InvitationRow = typeof invitation.$inferSelect;

export async function addInvitation(tx: Database, values: Omit<InvitationRow, 'usedAt'>): Promise<void> {
  await tx.insert(invitation).values(values);
}

/** Invitations that can still be used, the oldest first. */
export function openInvitations(db: Database, now: Date) {
  return db
    .select({
      id: invitation.id,
      note: invitation.note,
      roles: invitation.roles,
      accountId: invitation.accountId,
      createdAt: invitation.createdAt,
      expiresAt: invitation.expiresAt,
    })
    .from(invitation)
    .where(and(isNull(invitation.usedAt), gt(invitation.expiresAt, now)))
    .orderBy(asc(invitation.createdAt), invitation.id);
}

/** The invitation that a token opens, and the login name of the account whose password it sets, if it is for one. */
export async function findInvitation(db: Database, tokenHash: Uint8Array, now: Date) {
  const [row] = await db
    .select({
      roles: invitation.roles,
      accountId: invitation.accountId,
      expiresAt: invitation.expiresAt,
      loginName: account.loginName,
    })
    .from(invitation)
    .leftJoin(account, eq(account.id, invitation.accountId))
    .where(usable(tokenHash, now));
  return row ?? null;
}

/** Uses an invitation up: of two who do so at once, one gets it. */
export async function useInvitation(tx: Database, tokenHash: Uint8Array, now: Date): Promise<InvitationRow | null> {
  const [row] = await tx.update(invitation).set({ usedAt: now }).where(usable(tokenHash, now)).returning();
  return row ?? null;
}

/** Takes back an invitation that nobody has used yet; false if there is none such. */
export async function dropInvitation(tx: Database, id: string): Promise<boolean> {
  const dropped = await tx
    .delete(invitation)
    .where(and(eq(invitation.id, id), isNull(invitation.usedAt)))
    .returning({ id: invitation.id });
  return dropped.length > 0;
}

/** Takes back those that would set this account's password. */
export async function dropResets(tx: Database, accountId: string): Promise<void> {
  await tx.delete(invitation).where(and(eq(invitation.accountId, accountId), isNull(invitation.usedAt)));
}

/** Takes back all that someone made and nobody has used, and says how many they were. */
export async function dropInvitationsBy(tx: Database, inviterId: string): Promise<number> {
  const dropped = await tx
    .delete(invitation)
    .where(and(eq(invitation.invitedBy, inviterId), isNull(invitation.usedAt)))
    .returning({ id: invitation.id });
  return dropped.length;
}

function usable(tokenHash: Uint8Array, now: Date) {
  return and(eq(invitation.tokenHash, tokenHash), isNull(invitation.usedAt), gt(invitation.expiresAt, now));
}
