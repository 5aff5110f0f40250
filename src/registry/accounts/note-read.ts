import { and, eq, gt } from 'drizzle-orm';
import { auditEntry } from '../db/schema';
import type { Deps } from '../deps';
import type { Actor } from './actor';
import { audit } from './audit-repository';

/** What is noted when it is read: files of evidence, contacts that are opened, and what is searched for. */
export type ReadAct = 'read.evidence' | 'read.contact' | 'read.search';

const HOUR_MS = 3_600_000;

/** Notes in the audit that one of the registry's people has read something of others' that is not for everyone. */
export async function noteRead(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  actor: Pick<Actor, 'id' | 'name'>,
  { act, subject, detail = {} }: { act: ReadAct; subject: string; detail?: Record<string, unknown> },
): Promise<void> {
  await db.transaction((tx) => audit(tx, actor, act, subject, detail, now()));
}

/** The same, but once an hour for each reader and subject: a case that is open on a screen is asked for again and again. */
export async function noteReadHourly(
  deps: Pick<Deps, 'db' | 'now'>,
  actor: Pick<Actor, 'id' | 'name'>,
  read: { act: ReadAct; subject: string },
): Promise<void> {
  const since = new Date(deps.now().getTime() - HOUR_MS);
  const [before] = await deps.db
    .select({ number: auditEntry.number })
    .from(auditEntry)
    .where(
      and(
        gt(auditEntry.at, since),
        eq(auditEntry.act, read.act),
        eq(auditEntry.subject, read.subject),
        eq(auditEntry.actor, actor.id),
      ),
    )
    .limit(1);
  if (!before) await noteRead(deps, actor, read);
}
