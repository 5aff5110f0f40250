import { and, arrayContains, arrayOverlaps, asc, count, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Database } from '../db/connect';
import { account } from '../db/schema';
import type { Role } from './roles';

export type AccountRow = typeof account.$inferSelect;

/** How many people can log in: from two on, what needs two of them can be asked for. */
export async function countAccounts(db: Database): Promise<number> {
  const [row] = await db.select({ open: count() }).from(account).where(isNull(account.disabledAt));
  return row?.open ?? 0;
}

/** How many people can propose decisions or approve them. */
export async function countDeciders(db: Database): Promise<number> {
  const [row] = await db
    .select({ open: count() })
    .from(account)
    .where(and(arrayOverlaps(account.roles, ['handler', 'approver']), isNull(account.disabledAt)));
  return row?.open ?? 0;
}

/** All accounts by name, closed ones too. */
export function listAccounts(db: Database): Promise<AccountRow[]> {
  return db.select().from(account).orderBy(asc(account.loginName));
}

/** The names of colleagues, of those who left too, by id; nothing else of their accounts. Ids that are nobody's are left out. */
export async function namesOf(db: Database, ids: Iterable<string>): Promise<Record<string, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return {};
  const rows = await db
    .select({ id: account.id, name: account.name })
    .from(account)
    // As text: the token's id is no UUID.
    .where(inArray(sql`${account.id}::text`, wanted));
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

export async function findByLoginName(db: Database, loginName: string): Promise<AccountRow | null> {
  const [row] = await db.select().from(account).where(eq(account.loginName, loginName));
  return row ?? null;
}

export async function findAccount(db: Database, id: string): Promise<AccountRow | null> {
  const [row] = await db.select().from(account).where(eq(account.id, id));
  return row ?? null;
}

/** Keeps anyone else from changing the account until the transaction ends. */
export async function lockAccount(tx: Database, id: string): Promise<AccountRow | null> {
  const [row] = await tx.select().from(account).where(eq(account.id, id)).for('update');
  return row ?? null;
}

/** The ids of those who can still manage accounts, kept from changing until the transaction ends. */
export async function lockAdmins(tx: Database): Promise<string[]> {
  const rows = await tx
    .select({ id: account.id })
    .from(account)
    .where(and(arrayContains(account.roles, ['admin']), isNull(account.disabledAt)))
    // In one order, so that two who do it don't wait for each other for ever.
    .orderBy(asc(account.id))
    .for('update');
  return rows.map(({ id }) => id);
}

/** False if the login name is taken; then nothing is stored. */
export async function addAccount(
  tx: Database,
  values: Pick<AccountRow, 'id' | 'loginName' | 'name' | 'passwordHash' | 'roles' | 'createdAt'>,
): Promise<boolean> {
  const added = await tx
    .insert(account)
    .values(values)
    .onConflictDoNothing({ target: account.loginName })
    .returning({ id: account.id });
  return added.length > 0;
}

export async function setPassword(tx: Database, id: string, passwordHash: string): Promise<void> {
  await tx.update(account).set({ passwordHash }).where(eq(account.id, id));
}

export async function setRoles(tx: Database, id: string, roles: Role[]): Promise<void> {
  await tx.update(account).set({ roles }).where(eq(account.id, id));
}

export async function setDisabled(tx: Database, id: string, disabledAt: Date | null): Promise<void> {
  await tx.update(account).set({ disabledAt }).where(eq(account.id, id));
}
