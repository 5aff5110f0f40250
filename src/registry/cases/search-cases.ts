import { and, desc, eq, exists, gte, lt, or, sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { Database } from '../db/connect';
import { caseFile, complaint, message, submission } from '../db/casework-schema';

/** How many cases one question looks at, and how many it gives: what it costs is bounded, however many cases there are. */
const LOOKED_AT = 5000;
const PAGE = 50;

/** What of a complaint is looked through. The contact is not: not everyone who sees cases may know it, or should find it by trying. */
const FIELDS = [complaint.content].flatMap((content) => [
  sql`${content}->>'facts'`,
  sql`${content}->>'claim'`,
  sql`${content}->>'orderNumber'`,
  sql`${content}->'against'->>'name'`,
  sql`${content}->'against'->>'address'`,
  sql`${content}->'against'->>'url'`,
  sql`${content}->'against'->'identifiers'`,
  sql`${content}->'page'->>'title'`,
]);

/**
 * Cases in which a text stands, anywhere and in either case: in what was filed, the merchant's identifiers, messages, what the
 * parties handed in, and reasons; or whose number it is. Newest first. `next`: the number before which to look on; null: there is
 * nothing older.
 *
 * By looking, not by an index: PostgreSQL's own dictionaries do not part Chinese into words, trigrams miss its words of two
 * characters, and neither is in every database that this runs on. An own index would be one more copy of what people wrote, to be
 * deleted in time.
 */
export async function searchCases(db: Database, text: string, before: number | undefined) {
  const looked = await db
    .select({ id: caseFile.id })
    .from(caseFile)
    .where(before === undefined ? undefined : lt(caseFile.id, before))
    .orderBy(desc(caseFile.id))
    .limit(LOOKED_AT);
  const [newest, oldest] = [looked[0]?.id, looked.at(-1)?.id];
  if (newest === undefined || oldest === undefined) return { rows: [], next: null };
  const has = (one: SQLWrapper) => sql`strpos(lower((${one})::text), lower(${text}::text)) > 0`;
  const within = (table: typeof message | typeof submission): SQL =>
    exists(
      db
        .select({ id: table.id })
        .from(table)
        .where(and(eq(table.caseId, caseFile.id), has(table.text))),
    );
  const rows = await db
    .select({ file: caseFile, content: complaint.content })
    .from(caseFile)
    .innerJoin(complaint, eq(complaint.caseId, caseFile.id))
    .where(
      and(
        gte(caseFile.id, oldest),
        before === undefined ? undefined : lt(caseFile.id, before),
        or(
          eq(sql`${caseFile.id}::text`, text.replace(/^#/, '')),
          ...FIELDS.map(has),
          has(caseFile.merchant),
          has(caseFile.reason),
          within(message),
          within(submission),
        ),
      ),
    )
    .orderBy(desc(caseFile.id))
    .limit(PAGE);
  const isFull = rows.length === PAGE;
  const next = isFull ? (rows.at(-1)?.file.id ?? null) : looked.length === LOOKED_AT ? oldest : null;
  return { rows, next };
}
