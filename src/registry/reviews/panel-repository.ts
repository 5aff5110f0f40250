import { and, asc, count, eq, exists, isNotNull, isNull, ne, notExists, sql } from 'drizzle-orm';
import type { Answer } from '../../core/dawid-skene';
import { firstOfEachVoice } from '../../core/quorum';
import { MAX_BESIDE, type PanelCase, type SaidReview } from '../../core/review-panel';
import type { ReviewReport } from '../../core/review-report';
import type { Database } from '../db/connect';
import { panelAnswer, reviewBatch, reviewCase, reviewCaseBatch } from '../db/review-schema';

/** A case that this volunteer neither reported nor answered, the one with fewest answers first; a seed where `seed` says so. */
export async function nextCase(db: Database, volunteerId: number, seed: boolean): Promise<PanelCase | null> {
  const answered = db
    .select({ one: sql`1` })
    .from(panelAnswer)
    .where(and(eq(panelAnswer.caseId, reviewCase.id), eq(panelAnswer.volunteerId, volunteerId)));
  const reported = db
    .select({ one: sql`1` })
    .from(reviewCaseBatch)
    .innerJoin(reviewBatch, eq(reviewBatch.id, reviewCaseBatch.batchId))
    .where(and(eq(reviewCaseBatch.caseId, reviewCase.id), eq(reviewBatch.volunteerId, volunteerId)));
  // What a handler took back is asked of nobody.
  const counted = db
    .select({ one: sql`1` })
    .from(reviewCaseBatch)
    .innerJoin(reviewBatch, eq(reviewBatch.id, reviewCaseBatch.batchId))
    .where(and(eq(reviewCaseBatch.caseId, reviewCase.id), isNull(reviewBatch.reverted)));
  const [found] = await db
    .select({ of: reviewCase })
    .from(reviewCase)
    .leftJoin(panelAnswer, eq(panelAnswer.caseId, reviewCase.id))
    .where(
      and(
        seed ? isNotNull(reviewCase.known) : and(isNull(reviewCase.known), isNull(reviewCase.outcome), exists(counted)),
        notExists(answered),
        notExists(reported),
      ),
    )
    .groupBy(reviewCase.id)
    .orderBy(count(panelAnswer.volunteerId), reviewCase.id)
    .limit(1);
  if (!found) return null;
  const { id, content, direction } = found.of;
  const { beside, ...said } = content;
  return { id, content: said, direction, beside: beside ?? (await reportedBeside(db, found.of)) };
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
      ),
    )
    .orderBy(reviewCase.id)
    .limit(MAX_BESIDE);
  return rows.map(({ content }) => content);
}

/** What a volunteer answered before; null: nothing. */
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

/** False where this volunteer has answered before: the first answer stays. */
export async function storeAnswer(db: Database, answer: typeof panelAnswer.$inferInsert): Promise<boolean> {
  const stored = await db.insert(panelAnswer).values(answer).onConflictDoNothing().returning();
  return stored.length > 0;
}

/** Every answer on every case, of those with one voice the first, and the seeds: what reliability is reckoned from. */
export async function allAnswers(db: Database): Promise<{ answers: Answer[]; known: Map<string, number> }> {
  const rows = await db
    .select({
      item: panelAnswer.caseId,
      assessor: panelAnswer.volunteerId,
      voice: panelAnswer.voice,
      answer: panelAnswer.answer,
      known: reviewCase.known,
    })
    .from(panelAnswer)
    .innerJoin(reviewCase, eq(reviewCase.id, panelAnswer.caseId))
    .orderBy(asc(panelAnswer.at), asc(panelAnswer.volunteerId));
  const acts = rows.map(({ item, assessor, voice, answer }) => ({
    item: String(item),
    voice: voice ?? assessor,
    assessor: String(assessor),
    answer,
  }));
  return {
    answers: firstOfEachVoice(acts).map(({ voice: _, ...answer }) => answer),
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
