import { and, asc, desc, eq, gt, inArray, lt, or, sql } from 'drizzle-orm';
import type { AuditAct } from '../../core/audit-acts';
import type { Database } from '../db/connect';
import { auditEntry, auditHead } from '../db/schema';
import type { Actor } from './actor';
import { AUDIT_START, auditHash, firstBreak } from './audit-chain';

const HEAD = 1;
const STRETCH = 1000;

/**
 * Notes in the audit that someone did something, within the transaction that does it, so that both are there or neither.
 * `subject` names what it was done to, `case:12` or `account:…`; `detail` is JSON, and holds no secret and no personal data
 * beyond what is needed to understand it later. Entries are added one after another: call it late in the transaction, which must
 * be one of read committed.
 */
export async function audit(
  tx: Database,
  actor: Pick<Actor, 'id' | 'name'>,
  act: AuditAct,
  subject: string,
  detail: Record<string, unknown>,
  at: Date,
): Promise<void> {
  await tx
    .insert(auditHead)
    .values({ id: HEAD, ...AUDIT_START })
    .onConflictDoNothing();
  const [head] = await tx.select().from(auditHead).where(eq(auditHead.id, HEAD)).for('update');
  if (!head) throw new Error('The audit has no head.');
  const facts = {
    number: head.number + 1,
    at,
    actor: actor.id,
    actorName: actor.name,
    act,
    subject,
    detail: JSON.parse(JSON.stringify(detail)) as Record<string, unknown>,
  };
  const hash = auditHash(head.hash, facts);
  await tx.insert(auditEntry).values({ ...facts, hash });
  await tx.update(auditHead).set({ number: facts.number, hash }).where(eq(auditHead.id, HEAD));
}

export interface AuditFilter {
  before?: number | undefined;
  act?: string | undefined;
  /** An account's id, `token` or `nobody`. */
  actor?: string | undefined;
  subject?: string | undefined;
  limit: number;
}

/** The newest first; `before` is the number of the last entry of the page before. */
export function listAudit(db: Database, { before, act, actor, subject, limit }: AuditFilter) {
  return db
    .select()
    .from(auditEntry)
    .where(
      and(
        before === undefined ? undefined : lt(auditEntry.number, before),
        // An act of this name, or one of this kind: `case` is every `case.…`.
        act === undefined ? undefined : or(eq(auditEntry.act, act), sql`starts_with(${auditEntry.act}, ${`${act}.`})`),
        actor === undefined ? undefined : eq(auditEntry.actor, actor),
        subject === undefined ? undefined : eq(auditEntry.subject, subject),
      ),
    )
    .orderBy(desc(auditEntry.number))
    .limit(limit);
}

/** Which of these acts was done last to each subject. */
export async function newestActs(db: Database, acts: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectDistinctOn([auditEntry.subject], { subject: auditEntry.subject, act: auditEntry.act })
    .from(auditEntry)
    .where(inArray(auditEntry.act, [...acts]))
    .orderBy(asc(auditEntry.subject), desc(auditEntry.number));
  return new Map(rows.map(({ subject, act }) => [subject, act]));
}

/** Goes over the whole audit: how many entries it has, and the first that is missing or altered. */
export function checkAudit(db: Database): Promise<{ entries: number; brokenAt: number | null }> {
  return db.transaction(
    async (tx) => {
      const [head = AUDIT_START] = await tx.select().from(auditHead).where(eq(auditHead.id, HEAD));
      let last: { number: number; hash: Uint8Array } = AUDIT_START;
      for (;;) {
        const links = await tx
          .select()
          .from(auditEntry)
          .where(gt(auditEntry.number, last.number))
          .orderBy(asc(auditEntry.number))
          .limit(STRETCH);
        const brokenAt = firstBreak(last, links);
        if (brokenAt !== null) return { entries: head.number, brokenAt };
        const newest = links.at(-1);
        if (!newest) break;
        last = newest;
      }
      const isWhole = last.number === head.number && Buffer.from(last.hash).equals(head.hash);
      return { entries: head.number, brokenAt: isWhole ? null : last.number + 1 };
    },
    { isolationLevel: 'repeatable read' },
  );
}
