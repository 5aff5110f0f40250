import { bigint, boolean, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { Identifier } from '../../core/identifier';
import { DIRECTIONS, type ReviewReport } from '../../core/review-report';
import type { SaidReview } from '../../core/review-panel';
import type { ReviewFinding } from '../../core/review-trust';
import { caseFile } from './casework-schema';
import { bytes, filePrefixOf, id, time } from './columns';

/** A device that reports reviews. There is no account: whoever has the device's key is the volunteer. */
export const volunteer = pgTable('volunteer', {
  id: id(),
  /** SHA-256 of the device's public key. */
  keyHash: bytes('key_hash').notNull().unique(),
  /** What others see, drawn by lot and not made of the key. */
  handle: text().notNull().unique(),
  firstSeenAt: time('first_seen_at').notNull(),
});

/** Whose voice a network speaks with about one product, for an hour, so that many keys of one sender count once; never the address. */
export const reviewNetwork = pgTable(
  'review_network',
  {
    /** A keyed hash of day, product and the address's first bits. */
    network: text().primaryKey(),
    /** Who acted from it first. */
    voice: bigint({ mode: 'number' })
      .notNull()
      .references(() => volunteer.id),
    forgetAt: time('forget_at').notNull(),
  },
  (table) => [index('review_network_forget').on(table.forgetAt)],
);

/** A signed batch as it came. */
export const reviewBatch = pgTable(
  'review_batch',
  {
    id: id(),
    /** The number that the volunteer's device gave it. */
    batch: uuid().notNull().unique(),
    volunteerId: bigint('volunteer_id', { mode: 'number' })
      .notNull()
      .references(() => volunteer.id),
    receiptHash: bytes('receipt_hash').notNull().unique(),
    contentHash: bytes('content_hash').notNull(),
    report: jsonb().$type<ReviewReport>().notNull(),
    /** The page without its parameters. */
    product: text().notNull(),
    /** The merchant's best identifier; null where the page named none. */
    merchant: text(),
    receivedAt: time('received_at').notNull(),
    /** The volunteer as whose voice it counts, where another acted from the same network in the same burst before; null: the sender's own. */
    voice: bigint({ mode: 'number' }),
    /** It came in a burst and counts for nothing until a handler lets it in. */
    quarantined: boolean().notNull(),
    /** A handler took it back; why. */
    reverted: text(),
  },
  (table) => [index('review_batch_product').on(table.product, table.receivedAt)],
);

/** One suspected review, which panels judge. What it says is here without who wrote it, who sells and who reported it. */
export const reviewCase = pgTable(
  'review_case',
  {
    id: id(),
    product: text().notNull(),
    /** SHA-256 of the review's key on its page, hex. */
    reviewHash: text('review_hash').notNull(),
    direction: text({ enum: DIRECTIONS }).notNull(),
    content: jsonb().$type<SaidReview & { beside?: SaidReview[] }>().notNull(),
    openedAt: time('opened_at').notNull(),
    /** A seeded case, whose answer the registry knows: 0 genuine, 1 suspect. */
    known: integer(),
    /** 0 genuine, 1 suspect, 2 left open for want of agreement; null: not decided. */
    outcome: integer(),
    decidedAt: time('decided_at'),
  },
  (table) => [unique('review_case_once').on(table.product, table.reviewHash, table.direction)],
);

/** Which batches speak of which review. */
export const reviewCaseBatch = pgTable(
  'review_case_batch',
  {
    caseId: bigint('case_id', { mode: 'number' })
      .notNull()
      .references(() => reviewCase.id),
    batchId: bigint('batch_id', { mode: 'number' })
      .notNull()
      .references(() => reviewBatch.id),
  },
  (table) => [unique('review_case_batch_once').on(table.caseId, table.batchId)],
);

/** What a volunteer who did not report it says of a review. */
export const panelAnswer = pgTable(
  'panel_answer',
  {
    caseId: bigint('case_id', { mode: 'number' })
      .notNull()
      .references(() => reviewCase.id),
    volunteerId: bigint('volunteer_id', { mode: 'number' })
      .notNull()
      .references(() => volunteer.id),
    /** 0 genuine, 1 suspect. */
    answer: integer().notNull(),
    at: time('at').notNull(),
    /** As of a batch. */
    voice: bigint({ mode: 'number' }),
  },
  (table) => [unique('panel_answer_once').on(table.caseId, table.volunteerId)],
);

/** What panels found about a product's reviews, and the case that a handler opened for it. */
export const reviewFinding = pgTable(
  'review_finding',
  {
    caseId: bigint('case_id', { mode: 'number' })
      .primaryKey()
      .references(() => caseFile.id),
    product: text().notNull(),
    merchant: text().$type<Identifier>().notNull(),
    direction: text({ enum: DIRECTIONS }).notNull(),
    finding: jsonb().$type<ReviewFinding>().notNull(),
    at: time('at').notNull(),
    /** Of the registry's person who opened the case. */
    by: text().notNull(),
  },
  (table) => [
    index('review_finding_product').on(table.product, table.direction),
    index('review_finding_file').on(filePrefixOf(table.merchant)),
  ],
);
