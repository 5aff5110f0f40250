import { and, asc, count, eq, inArray, isNotNull, isNull, ne, notExists, sql } from 'drizzle-orm';
import type { Answer } from '../../core/dawid-skene';
import { firstOfEachOrigin } from '../../core/quorum';
import { MAX_BESIDE, type PanelCase, type SaidReview } from '../../core/review-panel';
import type { ReviewReport } from '../../core/review-report';
import type { Database } from '../db/connect';
import { panelAnswer, reviewCase, volunteer } from '../db/review-schema';
import { countedIn } from './counted';
import { ofOneMonth } from './panel-rule';

/** So many of those with the fewest answers are drawn from. */
const DRAWN_FROM = 200;

/**
 * Cases that this voice has not answered, drawn by lot from those with the fewest answers; seeds where `seed` says so. Who reported them is
 * not asked, and could not be: devices leave out their own.
 */
export async function openCases(db: Database, voiceId: number, seed: boolean, most: number): Promise<PanelCase[]> {
  const answered = db
    .select({ one: sql`1` })
    .from(panelAnswer)
    .where(and(eq(panelAnswer.caseId, reviewCase.id), eq(panelAnswer.volunteerId, voiceId)));
  const fewest = db
    .select({ id: reviewCase.id })
    .from(reviewCase)
    .leftJoin(panelAnswer, eq(panelAnswer.caseId, reviewCase.id))
    .where(
      and(
        seed ? isNotNull(reviewCase.known) : and(isNull(reviewCase.known), isNull(reviewCase.outcome), countedIn(db)),
        notExists(answered),
      ),
    )
    .groupBy(reviewCase.id)
    .orderBy(count(panelAnswer.volunteerId), reviewCase.id)
    .limit(DRAWN_FROM);
  const drawn = await db
    .select()
    .from(reviewCase)
    .where(inArray(reviewCase.id, fewest))
    .orderBy(sql`random()`)
    .limit(most);
  return await Promise.all(
    drawn.map(async (row) => {
      const { beside, ...said } = row.content;
      const { id, direction } = row;
      return { id, content: said, direction, beside: beside ?? (await reportedBeside(db, row)) };
    }),
  );
}

/** Others of the same product that were reported as the same. */
async function reportedBeside(
  db: Database,
  { id, product, direction }: typeof reviewCase.$inferSelect,
): Promise<SaidReview[]> {
  const rows = await db
    .select({ content: reviewCase.content })
    .from(reviewCase)
    .where(
      and(
        eq(reviewCase.product, product),
        eq(reviewCase.direction, direction),
        isNull(reviewCase.known),
        ne(reviewCase.id, id),
        countedIn(db),
      ),
    )
    .orderBy(reviewCase.id)
    .limit(MAX_BESIDE);
  return rows.map(({ content }) => content);
}

/** What a voice answered before; null: nothing. */
export async function answerOf(db: Database, caseId: number, volunteerId: number): Promise<number | null> {
  const [row] = await db
    .select({ answer: panelAnswer.answer })
    .from(panelAnswer)
    .where(and(eq(panelAnswer.caseId, caseId), eq(panelAnswer.volunteerId, volunteerId)));
  return row?.answer ?? null;
}

export async function findCase(db: Database, id: number) {
  const [found] = await db.select().from(reviewCase).where(eq(reviewCase.id, id));
  return found ?? null;
}

/** False where this voice has answered before: the first answer stays. */
export async function storeAnswer(db: Database, answer: typeof panelAnswer.$inferInsert): Promise<boolean> {
  const stored = await db.insert(panelAnswer).values(answer).onConflictDoNothing().returning();
  return stored.length > 0;
}

/** Every answer that counts, of those that came from one place the first, and the seeds: what reliability is reckoned from. */
export async function allAnswers(db: Database): Promise<{ answers: Answer[]; known: Map<string, number> }> {
  const rows = await db
    .select({
      item: panelAnswer.caseId,
      assessor: panelAnswer.volunteerId,
      origin: panelAnswer.origin,
      answer: panelAnswer.answer,
      known: reviewCase.known,
      month: volunteer.month,
    })
    .from(panelAnswer)
    .innerJoin(reviewCase, eq(reviewCase.id, panelAnswer.caseId))
    .innerJoin(volunteer, eq(volunteer.id, panelAnswer.volunteerId))
    .orderBy(asc(panelAnswer.at), asc(panelAnswer.volunteerId));
  const acts = ofOneMonth(rows).map(({ item, assessor, origin, answer }) => ({
    item: String(item),
    origin: origin ?? assessor,
    assessor: String(assessor),
    answer,
  }));
  return {
    answers: firstOfEachOrigin(acts).map(({ origin: _, ...answer }) => answer),
    known: new Map(rows.flatMap(({ item, known }) => (known === null ? [] : [[String(item), known] as const]))),
  };
}

/** Decides a case that nobody has decided yet. */
export async function decide(db: Database, id: number, outcome: number, at: Date): Promise<void> {
  await db
    .update(reviewCase)
    .set({ outcome, decidedAt: at })
    .where(and(eq(reviewCase.id, id), isNull(reviewCase.outcome)));
}

/** Puts a seeded case among the others; its product is none. */
export async function storeSeed(
  db: Database,
  seed: {
    reviewHash: string;
    content: SaidReview & { beside: SaidReview[] };
    direction: ReviewReport['direction'];
    known: number;
    at: Date;
  },
): Promise<boolean> {
  const { at, ...rest } = seed;
  const stored = await db
    .insert(reviewCase)
    .values({ ...rest, product: 'seed', openedAt: at })
    .onConflictDoNothing()
    .returning();
  return stored.length > 0;
}
