import { and, desc, eq, gt, inArray, isNull, lte, or, type SQL } from 'drizzle-orm';
import type { Database } from '../db/connect';
import { account, session } from '../db/schema';
import type { Actor } from './actor';

const MINUTE_MS = 60_000;
/** A session ends so long after its last request … */
export const IDLE_MS = 30 * MINUTE_MS;
/** … and so long after it began, whatever happens in it. */
export const ABSOLUTE_MS = 12 * 60 * MINUTE_MS;

export interface NewSession {
  id: string;
  tokenHash: Uint8Array;
  accountId: string;
  agent: string;
  at: Date;
}

/** Begins a session, and forgets all that have run out. */
export async function addSession(tx: Database, { at, ...values }: NewSession): Promise<void> {
  const overdue = or(lte(session.seenAt, before(at, IDLE_MS)), lte(session.startedAt, before(at, ABSOLUTE_MS)));
  // Not those that someone else is ending, so that nobody waits for each other.
  const free = tx.select({ id: session.id }).from(session).where(overdue).for('update', { skipLocked: true });
  await tx.delete(session).where(inArray(session.id, free));
  await tx.insert(session).values({ ...values, startedAt: at, seenAt: at });
}

/** Who is logged in by this token, if the session lives and the account is open; keeps the session from idling out. */
export async function useSession(
  db: Database,
  tokenHash: Uint8Array,
  now: Date,
): Promise<{ actor: Actor; sessionId: string } | null> {
  const [row] = await db
    .select({ sessionId: session.id, seenAt: session.seenAt, id: account.id, name: account.name, roles: account.roles })
    .from(session)
    .innerJoin(account, eq(account.id, session.accountId))
    .where(and(eq(session.tokenHash, tokenHash), alive(now), isNull(account.disabledAt)));
  if (!row) return null;
  const { sessionId, seenAt, ...actor } = row;
  // Once a minute is enough, and spares a write for each request.
  if (now.getTime() - seenAt.getTime() >= MINUTE_MS)
    await db.update(session).set({ seenAt: now }).where(eq(session.id, sessionId));
  return { actor, sessionId };
}

/** Someone's living sessions, the newest first. */
export function sessionsOf(db: Database, accountId: string, now: Date) {
  return db
    .select({ id: session.id, agent: session.agent, startedAt: session.startedAt, seenAt: session.seenAt })
    .from(session)
    .where(and(eq(session.accountId, accountId), alive(now)))
    .orderBy(desc(session.startedAt), session.id);
}

/** Ends one session of an account; false if it has none such. */
export async function endSession(tx: Database, accountId: string, id: string): Promise<boolean> {
  const ended = await tx
    .delete(session)
    .where(and(eq(session.id, id), eq(session.accountId, accountId)))
    .returning({ id: session.id });
  return ended.length > 0;
}

/** Ends the session of a token, whosever it is; returns its id, or null. */
export async function dropToken(tx: Database, tokenHash: Uint8Array): Promise<string | null> {
  const [ended] = await tx.delete(session).where(eq(session.tokenHash, tokenHash)).returning({ id: session.id });
  return ended?.id ?? null;
}

/** Ends all sessions of an account, and says how many they were. */
export async function endAllSessions(tx: Database, accountId: string): Promise<number> {
  const ended = await tx.delete(session).where(eq(session.accountId, accountId)).returning({ id: session.id });
  return ended.length;
}

function alive(now: Date): SQL | undefined {
  return and(gt(session.seenAt, before(now, IDLE_MS)), gt(session.startedAt, before(now, ABSOLUTE_MS)));
}

function before(time: Date, ms: number): Date {
  return new Date(time.getTime() - ms);
}
