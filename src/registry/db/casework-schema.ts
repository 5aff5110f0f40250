import { sql } from 'drizzle-orm';
import { bigint, index, integer, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { CATEGORIES } from '../../core/category';
import { CLOCK_NAMES } from '../../core/casework/clock-table';
import { EVIDENCE_GIVERS, EVIDENCE_KINDS } from '../../core/casework/evidence-chain';
import type { Statement } from '../../core/casework/statement';
import { CASE_KINDS, CASE_STATES, OUTCOMES, type Complaint } from '../../core/complaint';
import type { Identifier } from '../../core/identifier';
import { bytes, filePrefixOf, id, time } from './columns';

/** The registry's file on a matter. */
export const caseFile = pgTable(
  'case_file',
  {
    id: id(),
    kind: text({ enum: CASE_KINDS }).notNull().default('complaint'),
    state: text({ enum: CASE_STATES }).notNull(),
    category: text({ enum: CATEGORIES }).notNull(),
    /** The identifier that names the merchant most surely: cases of one merchant and category are one group. */
    merchant: text().$type<Identifier>(),
    openedAt: time('opened_at').notNull(),
    outcome: text({ enum: OUTCOMES }),
    /** The statement of reasons, as the complainant reads it. */
    reason: text(),
    decidedAt: time('decided_at'),
    statement: jsonb().$type<Statement>(),
    /** When it was refused, withdrawn or closed; personal data are kept for three years from then. */
    closedAt: time('closed_at'),
    /** When what people wrote in it was deleted. */
    forgottenAt: time('forgotten_at'),
    /** The registry's own period that ends first; null: nothing waits for the registry. */
    dueClock: text('due_clock', { enum: CLOCK_NAMES }),
    dueAt: time('due_at'),
    /** Set apart until a handler has looked at it, because it came in a burst; null: not, or not any more. */
    quarantined: text({ enum: ['burst'] }),
    /** The account of who works on it; null: nobody does. */
    assignee: text(),
    assignedAt: time('assigned_at'),
  },
  (table) => [
    index('case_file_state').on(table.state, table.id),
    index('case_file_due')
      .on(table.dueAt, table.id)
      .where(sql`${table.dueAt} is not null`),
    index('case_file_merchant').on(table.merchant, table.category),
    index('case_file_file').on(filePrefixOf(table.merchant)),
    index('case_file_quarantined')
      .on(table.id)
      .where(sql`${table.quarantined} is not null`),
    index('case_file_assignee').on(table.assignee, table.dueAt),
  ],
);

/** What happened to a case, in order. Rows are only ever added: a trigger refuses anything else. */
export const caseEvent = pgTable(
  'case_event',
  {
    id: id(),
    caseId: bigint('case_id', { mode: 'number' })
      .notNull()
      .references(() => caseFile.id),
    at: time('at').notNull(),
    event: text().notNull(),
    actor: text({ enum: ['complainant', 'handler', 'merchant', 'clock'] }).notNull(),
    /** Of the registry's person who did it; null for parties and clocks. */
    actorId: text('actor_id'),
    detail: jsonb().$type<Record<string, unknown>>().notNull(),
  },
  (table) => [index('case_event_case').on(table.caseId, table.id)],
);

export const complaint = pgTable(
  'complaint',
  {
    id: id(),
    caseId: bigint('case_id', { mode: 'number' })
      .notNull()
      .references(() => caseFile.id),
    /** SHA-256 of the receipt code. The code itself is nowhere here: whoever reads the database cannot pose as complainant. */
    receiptHash: bytes('receipt_hash').notNull().unique(),
    /** SHA-256 of what was filed, to tell a repetition from another complaint under the same key. */
    contentHash: bytes('content_hash').notNull(),
    content: jsonb().$type<Complaint>().notNull(),
    receivedAt: time('received_at').notNull(),
  },
  (table) => [
    index('complaint_case').on(table.caseId),
    /** By which the pages that name an identifier are found. */
    index('complaint_names').using('gin', sql`(${table.content}->'against'->'identifiers') jsonb_path_ops`),
  ],
);

// What belongs to a case besides its complaint and history.

const ofCase = () =>
  bigint('case_id', { mode: 'number' })
    .notNull()
    .references(() => caseFile.id);

/** From which network a complaint came, for an hour, so that a burst is seen; never the address. */
export const complaintNetwork = pgTable(
  'complaint_network',
  {
    caseId: ofCase().primaryKey(),
    /** A keyed hash of day, merchant and the address's first bits. */
    network: text().notNull(),
    forgetAt: time('forget_at').notNull(),
  },
  (table) => [index('complaint_network_forget').on(table.forgetAt)],
);

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
    /** When its bytes and its name were deleted; what else is said of it stays, for the chain. */
    droppedAt: time('dropped_at'),
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

/** A request that was done, by the key that its sender gave it: sent again, it is not done again. Both as hashes. */
export const doneRequest = pgTable(
  'done_request',
  {
    /** SHA-256 over case, sender and key: nobody's key is another's. */
    keyHash: bytes('key_hash').primaryKey(),
    caseId: ofCase(),
    /** SHA-256 of what was sent, to tell a repetition from another request under the same key. */
    contentHash: bytes('content_hash').notNull(),
  },
  (table) => [index('done_request_case').on(table.caseId)],
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
    /** Of which it was proven, or, until then, on whose page a handler is asked to look for the code. */
    identifier: text().$type<Identifier>(),
  },
  (table) => [
    index('merchant_claim_case').on(table.caseId),
    index('merchant_claim_proven')
      .on(table.identifier)
      .where(sql`${table.provenAt} is not null`),
  ],
);

/** What a party hands in besides messages: reply, objection, appeal, request for correction, rectification, objection to a refusal. */
export const submission = pgTable(
  'submission',
  {
    id: id(),
    caseId: ofCase(),
    kind: text({ enum: ['reply', 'objection', 'appeal', 'correction', 'rectification', 'contest'] }).notNull(),
    by: text({ enum: ['complainant', 'merchant'] }).notNull(),
    text: text().notNull(),
    at: time('at').notNull(),
    answer: text({ enum: ['granted', 'refused', 'answered'] }),
    answerReason: text('answer_reason'),
    answeredAt: time('answered_at'),
    answeredBy: text('answered_by'),
    /** When, by whom and why passages were taken out of the text. */
    redactedAt: time('redacted_at'),
    redactedBy: text('redacted_by'),
    redactionReason: text('redaction_reason'),
  },
  (table) => [index('submission_case').on(table.caseId, table.id)],
);
