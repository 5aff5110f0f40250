import { bigint, index, integer, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { EVIDENCE_GIVERS, EVIDENCE_KINDS } from '../../core/casework/evidence-chain';
import type { Identifier } from '../../core/identifier';
import { bytes, id, time } from './columns';
import { caseFile } from './schema';

// What belongs to a case besides its complaint and history.

const ofCase = () =>
  bigint('case_id', { mode: 'number' })
    .notNull()
    .references(() => caseFile.id);

/** One purchase from one merchant, as a hash, by which a repetition is recognised. */
export const matter = pgTable('matter', { caseId: ofCase(), hash: text().notNull() }, (table) => [
  index('matter_hash').on(table.hash),
  index('matter_case').on(table.caseId),
]);

/** What is said of a piece of evidence; its bytes lie in the folder `evidence`, under their hash. */
export const evidence = pgTable(
  'evidence',
  {
    id: id(),
    caseId: ofCase(),
    seq: integer().notNull(),
    kind: text({ enum: EVIDENCE_KINDS }).notNull(),
    by: text({ enum: EVIDENCE_GIVERS }).notNull(),
    name: text().notNull(),
    type: text().notNull(),
    size: integer().notNull(),
    sha256: text().notNull(),
    at: time('at').notNull(),
    chain: text().notNull(),
  },
  (table) => [unique('evidence_once').on(table.caseId, table.seq)],
);

export const message = pgTable(
  'message',
  {
    id: id(),
    caseId: ofCase(),
    at: time('at').notNull(),
    by: text({ enum: ['complainant', 'merchant', 'handler'] }).notNull(),
    /** The party whose talk with the registry it belongs to; neither party reads the other's. */
    party: text({ enum: ['complainant', 'merchant'] }).notNull(),
    text: text().notNull(),
  },
  (table) => [index('message_case').on(table.caseId, table.id)],
);

/** A decision that one person proposes and another approves or returns. */
export const proposal = pgTable(
  'proposal',
  {
    id: id(),
    caseId: ofCase(),
    at: time('at').notNull(),
    by: text().notNull(),
    content: jsonb().$type<Record<string, unknown>>().notNull(),
    result: text({ enum: ['approved', 'returned'] }),
    /** Why it was returned. */
    note: text(),
    resolvedAt: time('resolved_at'),
    resolvedBy: text('resolved_by'),
  },
  (table) => [index('proposal_case').on(table.caseId, table.id)],
);

/** A merchant's way into a case: a link whose holder proves to be the merchant. */
export const merchantClaim = pgTable(
  'merchant_claim',
  {
    id: id(),
    caseId: ofCase(),
    /** SHA-256 of the token in the link; the token itself is nowhere here. */
    tokenHash: bytes('token_hash').notNull().unique(),
    createdAt: time('created_at').notNull(),
    provenAt: time('proven_at'),
    provenBy: text('proven_by', { enum: ['dns', 'file', 'page-code'] }),
    /** Of which it was proven. */
    identifier: text().$type<Identifier>(),
  },
  (table) => [index('merchant_claim_case').on(table.caseId)],
);

/** What a party hands in besides messages: reply, objection, appeal, request for correction, rectification. */
export const submission = pgTable(
  'submission',
  {
    id: id(),
    caseId: ofCase(),
    kind: text({ enum: ['reply', 'objection', 'appeal', 'correction', 'rectification'] }).notNull(),
    by: text({ enum: ['complainant', 'merchant'] }).notNull(),
    text: text().notNull(),
    at: time('at').notNull(),
    answer: text({ enum: ['granted', 'refused'] }),
    answerReason: text('answer_reason'),
    answeredAt: time('answered_at'),
    answeredBy: text('answered_by'),
  },
  (table) => [index('submission_case').on(table.caseId, table.id)],
);
