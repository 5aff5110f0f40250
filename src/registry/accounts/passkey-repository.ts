import { and, asc, eq, gt, isNull, lte } from 'drizzle-orm';
import type { Database } from '../db/connect';
import { account, passkey, passkeyChallenge } from '../db/schema';

export type PasskeyRow = typeof passkey.$inferSelect;

/** Keeps what a passkey is to sign, and forgets all that have run out. */
export async function addChallenge(
  db: Database,
  values: typeof passkeyChallenge.$inferInsert,
  now: Date,
): Promise<void> {
  await db.delete(passkeyChallenge).where(lte(passkeyChallenge.expiresAt, now));
  await db.insert(passkeyChallenge).values(values);
}

/** Uses a challenge up: true once, for whom it was made and in time. `accountId` null: for someone who logs in. */
export async function useChallenge(
  db: Database,
  challenge: string,
  accountId: string | null,
  now: Date,
): Promise<boolean> {
  const isTheirs = accountId === null ? isNull(passkeyChallenge.accountId) : eq(passkeyChallenge.accountId, accountId);
  const used = await db
    .delete(passkeyChallenge)
    .where(and(eq(passkeyChallenge.challenge, challenge), isTheirs, gt(passkeyChallenge.expiresAt, now)))
    .returning({ challenge: passkeyChallenge.challenge });
  return used.length > 0;
}

/** False if there is a passkey with this id already. */
export async function addPasskey(tx: Database, values: typeof passkey.$inferInsert): Promise<boolean> {
  const added = await tx.insert(passkey).values(values).onConflictDoNothing().returning({ id: passkey.id });
  return added.length > 0;
}

export function passkeysOf(db: Database, accountId: string): Promise<PasskeyRow[]> {
  return db.select().from(passkey).where(eq(passkey.accountId, accountId)).orderBy(asc(passkey.createdAt), passkey.id);
}

/** A passkey of an open account, and whose it is. */
export async function findPasskey(db: Database, id: string) {
  const [row] = await db
    .select({ passkey, owner: { id: account.id, name: account.name } })
    .from(passkey)
    .innerJoin(account, eq(account.id, passkey.accountId))
    .where(and(eq(passkey.id, id), isNull(account.disabledAt)));
  return row ?? null;
}

/** Notes that a passkey was used, unless it was with this count or a higher one before. */
export async function notePasskeyUse(tx: Database, { id, counter: before }: PasskeyRow, counter: number, at: Date) {
  const noted = await tx
    .update(passkey)
    .set({ counter, usedAt: at })
    .where(and(eq(passkey.id, id), eq(passkey.counter, before)))
    .returning({ id: passkey.id });
  return noted.length > 0;
}

export async function dropPasskey(tx: Database, accountId: string, id: string): Promise<boolean> {
  const dropped = await tx
    .delete(passkey)
    .where(and(eq(passkey.id, id), eq(passkey.accountId, accountId)))
    .returning({ id: passkey.id });
  return dropped.length > 0;
}

export async function dropAllPasskeys(tx: Database, accountId: string): Promise<number> {
  const dropped = await tx.delete(passkey).where(eq(passkey.accountId, accountId)).returning({ id: passkey.id });
  return dropped.length;
}
