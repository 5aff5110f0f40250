import { and, isNotNull, min, ne, sql } from 'drizzle-orm';
import type { Calendar } from '../../core/casework/calendars/calendar';
import { clocksOf, eventsOn } from '../../core/casework/clocks';
import { STAGES } from '../../core/category';
import { COMPLAINT_OUTCOMES } from '../../core/complaint';
import type { Identifier } from '../../core/identifier';
import { dayOf, type Day } from '../../core/rating/day';
import type { ComplaintItem, Spell } from '../../core/rating/item';
import { BY_STAGE, severityOf } from '../../core/rating/severity';
import { eventsOfCases, type CaseRow } from '../cases/case-repository';
import { historyOf } from '../cases/take-step';
import type { Database } from '../db/connect';
import { caseFile, complaint, merchantClaim } from '../db/casework-schema';
import { groupBy } from '../group-by';

/** By merchant. */
export interface CaseItems {
  complaints: Map<Identifier, ComplaintItem[]>;
  unanswered: Map<Identifier, Spell[]>;
}

/** What the cases of these merchants come to in their ratings. */
export async function caseItems(
  db: Database,
  identifiers: readonly Identifier[],
  calendar: Calendar,
): Promise<CaseItems> {
  const { id, merchant, category, outcome, state, decidedAt, openedAt } = caseFile;
  // Of all other categories the stage changes nothing, and complaints are long: they are looked up one by one, and left alone where they tell nothing.
  const stage = sql<
    string | null
  >`case ${category} when ${BY_STAGE} then (select content->>'stage' from ${complaint} where case_id = ${caseFile}.id) end`;
  const day = sql<Day>`floor(extract(epoch from coalesce(${decidedAt}, ${openedAt})) / 86400)::int`;
  // In no order: nothing depends on it, and for one the server would walk through all cases.
  const rows = await db
    .select({ id, merchant, category, outcome, state, day, stage })
    .from(caseFile)
    .where(and(isAny(sql`${merchant}`, identifiers), ne(caseFile.kind, 'objection')));
  const overdue = await overdueReplies(db, rows.filter((row) => row.state === 'notified').map((row) => row.id), calendar); // prettier-ignore
  const byMerchant = groupBy(rows, (row) => row.merchant);
  const items: CaseItems = { complaints: new Map(), unanswered: new Map() };
  for (const [name, cases] of byMerchant) {
    if (name === null) continue;
    items.complaints.set(name, cases.map(complaintItem));
    const late = cases.flatMap((one) => overdue.get(one.id) ?? []);
    if (late.length > 0) items.unanswered.set(name, late);
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

type CaseFact = Pick<CaseRow, 'id' | 'category' | 'outcome' | 'state'> & { day: Day; stage: string | null };

function complaintItem({ id, category, outcome, state, day, stage: text }: CaseFact): ComplaintItem {
  const stage = STAGES.find((one) => one === text);
  return {
    kind: 'complaint',
    id: `case:${id}`,
    category,
    stage,
    severity: severityOf(category, stage),
    outcome:
      COMPLAINT_OUTCOMES.find((one) => one === outcome) ??
      (state === 'withdrawn' || state === 'refused' ? 'withdrawn' : 'open'),
    day,
  };
}

/** Which of these cases wait for a reply that is overdue, and since when: the day after that on which the merchant's time runs out. */
async function overdueReplies(db: Database, cases: readonly number[], calendar: Calendar): Promise<Map<number, Spell>> {
  if (cases.length === 0) return new Map();
  const events = groupBy(await eventsOfCases(db, cases, eventsOn('reply')), ({ caseId }) => caseId);
  return new Map(
    cases.flatMap((id) => {
      const [reply] = clocksOf(historyOf(events.get(id) ?? []), calendar, 'reply');
      return reply?.stoppedAt === null ? [[id, { id: `case:${id}`, from: dayOf(reply.dueAt) + 1, until: null }]] : [];
    }),
  );
}

function isAny(column: ReturnType<typeof sql>, values: readonly string[]) {
  return sql`${column} = any(${sql.param([...values])}::text[])`;
}
