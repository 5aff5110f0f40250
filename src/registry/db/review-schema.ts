import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { Identifier } from '../../core/identifier';
import { DIRECTIONS, type ReviewReport } from '../../core/review-report';
import type { SaidReview } from '../../core/review-panel';
import type { ReviewFinding } from '../../core/review-trust';
import { caseFile } from './casework-schema';
import { bytes, filePrefixOf, id, time } from './columns';

/**
 * A device that reports reviews, or a voice that judges them for a month. There is no account: whoever has the key is the volunteer. Nothing
 * here or elsewhere says which device is behind a voice.
 */
export const volunteer = pgTable('volunteer', {
  id: id(),
  /** SHA-256 of the public key. */
  keyHash: bytes('key_hash').notNull().unique(),
  /** In which month this voice judges; null: a device, which judged itself before there were voices. */
  month: text(),
  /** What others see, drawn by lot and not made of the key. */
  handle: text().notNull().unique(),
  firstSeenAt: time('first_seen_at').notNull(),
});

/** Who acted first from a network about one product or merchant, for an hour, so that many keys of one sender count once; never the address. */
export const reviewNetwork = pgTable(
  'review_network',
  {
    /** A keyed hash of day, product or merchant, and the address's first bits. */
    network: text().primaryKey(),
    /** Who acted from it first. */
    origin: bigint({ mode: 'number' })
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
    /** The volunteer as whose it counts, where another acted from the same network in the same burst before; null: the sender's own. */
    origin: bigint({ mode: 'number' }),
    /** It came in a burst and counts for nothing until a handler lets it in. */
    quarantined: boolean().notNull(),
    /** A handler let it in: it waits no more, in whichever burst. */
    admitted: boolean().notNull().default(false),
    /** A handler took it back; why. */
    reverted: text(),
  },
  (table) => [
    index('review_batch_product').on(table.product, table.receivedAt),
    index('review_batch_merchant').on(table.merchant, table.receivedAt),
  ],
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

/** What a voice says of a review. */
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
    origin: bigint({ mode: 'number' }),
  },
  (table) => [unique('panel_answer_once').on(table.caseId, table.volunteerId)],
);

/** The key with which tokens of a month are signed, made once for all processes. */
export const panelKey = pgTable('panel_key', {
  month: text().primaryKey(),
  /** As it is published (RFC 9578 section 6.5). */
  tokenKey: bytes('token_key').notNull(),
  /** PKCS #8 in PEM, encrypted with what is derived from the registry's receipt key. */
  privateKey: text('private_key').notNull(),
});

/** Which device was given its token for which month. Not when: that would help to find out for which voice. */
export const panelToken = pgTable(
  'panel_token',
  {
    volunteerId: bigint('volunteer_id', { mode: 'number' })
      .notNull()
      .references(() => volunteer.id),
    month: text().notNull(),
    /** SHA-256 of the blinded request, by which the same is known when it is asked for again. */
    requestHash: bytes('request_hash').notNull(),
  },
  (table) => [primaryKey({ columns: [table.volunteerId, table.month] })],
);

/** What panels found about a product's reviews, and the case that a handler opened for it, or for it and other goods of the merchant. */
export const reviewFinding = pgTable(
  'review_finding',
  {
    caseId: bigint('case_id', { mode: 'number' })
      .notNull()
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
    primaryKey({ columns: [table.caseId, table.product] }),
    index('review_finding_product').on(table.product, table.direction),
    index('review_finding_file').on(filePrefixOf(table.merchant)),
  ],
);
