import { and, eq, isNotNull, min, ne, sql } from 'drizzle-orm';
import type { Calendar } from '../../core/casework/calendars/calendar';
import { clocksOf } from '../../core/casework/clocks';
import { STAGES, type Stage } from '../../core/category';
import { COMPLAINT_OUTCOMES } from '../../core/complaint';
import type { Identifier } from '../../core/identifier';
import { dayOf } from '../../core/rating/day';
import type { ComplaintItem, Spell } from '../../core/rating/item';
import { severityOf } from '../../core/rating/severity';
import { eventsOf } from '../cases/case-repository';
import { historyOf } from '../cases/take-step';
import type { Database } from '../db/connect';
import { caseFile, complaint, merchantClaim } from '../db/casework-schema';

export interface CaseItems {
  complaints: ComplaintItem[];
  unanswered: Spell[];
}

/** What the cases of these merchants come to in their ratings, by merchant. */
export async function caseItems(
  db: Database,
  identifiers: readonly Identifier[],
  calendar: Calendar,
): Promise<Map<Identifier, CaseItems>> {
  const rows = await db
    .select({ file: caseFile, stage: sql<string>`${complaint.content}->>'stage'` })
    .from(caseFile)
    .innerJoin(complaint, eq(complaint.caseId, caseFile.id))
    .where(and(isAny(sql`${caseFile.merchant}`, identifiers), ne(caseFile.kind, 'objection')))
    .orderBy(caseFile.id);
  const items = new Map<Identifier, CaseItems>();
  for (const { file, stage } of rows) {
    if (file.merchant === null) continue;
    const of = items.get(file.merchant) ?? { complaints: [], unanswered: [] };
    items.set(file.merchant, of);
    of.complaints.push(complaintItem(file, STAGES.find((one) => one === stage))); // prettier-ignore
    if (file.state === 'notified') of.unanswered.push(...(await overdueReply(db, file.id, calendar)));
  }
  return items;
}

/** Since when it is proven of these who holds them. */
export async function provenSince(db: Database, identifiers: readonly Identifier[]): Promise<Map<Identifier, number>> {
  const rows = await db
    .select({ identifier: merchantClaim.identifier, at: min(merchantClaim.provenAt) })
    .from(merchantClaim)
    .where(and(isNotNull(merchantClaim.provenAt), isAny(sql`${merchantClaim.identifier}`, identifiers)))
    .groupBy(merchantClaim.identifier);
  return new Map(rows.flatMap(({ identifier, at }) => (identifier && at ? [[identifier, dayOf(at.getTime())]] : [])));
}

function complaintItem(file: typeof caseFile.$inferSelect, stage: Stage | undefined): ComplaintItem {
  const { id, category, outcome, state, decidedAt, openedAt } = file;
  return {
    kind: 'complaint',
    id: `case:${id}`,
    category,
    stage,
    severity: severityOf(category, stage),
    outcome:
      COMPLAINT_OUTCOMES.find((one) => one === outcome) ??
      (state === 'withdrawn' || state === 'refused' ? 'withdrawn' : 'open'),
    day: dayOf((decidedAt ?? openedAt).getTime()),
  };
}

/** Overdue from the day on on which the merchant's time to reply has run out. */
async function overdueReply(db: Database, id: number, calendar: Calendar): Promise<Spell[]> {
  const clocks = clocksOf(historyOf(await eventsOf(db, id)), calendar);
  const reply = clocks.find(({ clock, stoppedAt }) => clock === 'reply' && stoppedAt === null);
  return reply ? [{ id: `case:${id}`, from: dayOf(reply.dueAt) + 1, until: null }] : [];
}

function isAny(column: ReturnType<typeof sql>, values: readonly string[]) {
  return sql`${column} = any(${sql.param([...values])}::text[])`;
}
