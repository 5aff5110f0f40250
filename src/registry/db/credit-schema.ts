import { sql } from 'drizzle-orm';
import { bigint, check, doublePrecision, index, integer, jsonb, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core'; // prettier-ignore
import { EDGE_KINDS, NODE_ROLES, RELATIONS } from '../../core/graph/edge';
import type { Identifier } from '../../core/identifier';
import { GRADES } from '../../core/listing';
import type { Cap } from '../../core/rating/caps';
import { RED_CRITERIA } from '../../core/red-listing';
import { caseFile } from './casework-schema';
import { filePrefixOf, id, time } from './columns';

/** Someone else who rates merchants. */
export const evaluator = pgTable('evaluator', {
  id: integer().generatedAlwaysAsIdentity().primaryKey(),
  name: text().notNull().unique(),
  kind: text({ enum: ['evaluator', 'platform'] }).notNull(),
  method: text().notNull(),
  /** Since when the method is this one; `YYYY-MM-DD`. */
  since: text().notNull(),
  conflicts: text().notNull(),
  weight: doublePrecision().notNull(),
  registeredAt: time('registered_at').notNull(),
  /** Since when it is no longer one: its ratings are shown, and count no more. */
  withdrawnAt: time('withdrawn_at'),
});

/** A rating as an evaluator gave it; the newest of a merchant counts, the others are history. */
export const thirdPartyRating = pgTable(
  'third_party_rating',
  {
    evaluatorId: integer('evaluator_id')
      .notNull()
      .references(() => evaluator.id),
    identifier: text().$type<Identifier>().notNull(),
    /** Days since 1970. */
    day: integer().notNull(),
    value: doublePrecision().notNull(),
    worst: doublePrecision().notNull(),
    best: doublePrecision().notNull(),
    count: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.identifier, table.evaluatorId, table.day] }),
    index('third_party_rating_file').on(filePrefixOf(table.identifier)),
  ],
);

/** What joins or parts two identifiers. Rows are never deleted: one that no longer holds is retracted. */
export const identityEdge = pgTable(
  'identity_edge',
  {
    id: id(),
    /** The smaller of the two, by their characters' codes. */
    a: text().$type<Identifier>().notNull(),
    b: text().$type<Identifier>().notNull(),
    relation: text({ enum: RELATIONS }).notNull(),
    kind: text({ enum: EDGE_KINDS }).notNull(),
    source: text().notNull(),
    at: time('at').notNull(),
    confidence: doublePrecision().notNull(),
    addedBy: text('added_by').notNull(),
    /** The case whose work made it, with which it also falls; null: a handler added it. */
    caseId: bigint('case_id', { mode: 'number' }).references(() => caseFile.id),
    retractedAt: time('retracted_at'),
    retractedBy: text('retracted_by'),
    retractedReason: text('retracted_reason'),
  },
  (table) => [
    index('identity_edge_a').on(table.a),
    index('identity_edge_b').on(table.b),
    index('identity_edge_case')
      .on(table.caseId)
      .where(sql`${table.caseId} is not null`),
    check('identity_edge_two', sql`${table.a} <> ${table.b}`),
  ],
);

/** What an identifier stands for where it is not one merchant among others. */
export const identityRole = pgTable('identity_role', {
  identifier: text().$type<Identifier>().primaryKey(),
  role: text({ enum: NODE_ROLES }).notNull(),
  reason: text().notNull(),
  at: time('at').notNull(),
  by: text().notNull(),
});

/** A merchant on the red list, or proposed for it. */
export const redListing = pgTable(
  'red_listing',
  {
    id: id(),
    identifier: text().$type<Identifier>().notNull(),
    criteria: text({ enum: RED_CRITERIA }).array().notNull(),
    /** Who vouches for it. */
    sponsor: text().notNull(),
    evidence: text().notNull(),
    proposedAt: time('proposed_at').notNull(),
    proposedBy: text('proposed_by').notNull(),
    /** Null: proposed only. */
    approvedAt: time('approved_at'),
    approvedBy: text('approved_by'),
    /** Months for which it is to hold from its approval on. */
    term: integer().notNull().default(12),
    expiresAt: time('expires_at'),
    /** Since when a handler has suspended it, and why; null: nobody has. */
    suspendedAt: time('suspended_at'),
    suspendedReason: text('suspended_reason'),
    withdrawnAt: time('withdrawn_at'),
  },
  (table) => [index('red_listing_identifier').on(table.identifier)],
);

/** The rating of a merchant, by the identifier that its cases and ratings name: each day on which it came out otherwise, so that a chart can be drawn. */
export const creditRating = pgTable(
  'credit_rating',
  {
    identifier: text().$type<Identifier>().notNull(),
    /** Days since 1970. */
    day: integer().notNull(),
    grade: text({ enum: GRADES }).notNull(),
    score: doublePrecision().notNull(),
    confidence: doublePrecision().notNull(),
    band: smallint().$type<0 | 1 | 2 | 3>().notNull(),
    caps: jsonb().$type<Cap[]>().notNull(),
    /** Since which day the grade is this one. */
    since: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.identifier, table.day] }),
    index('credit_rating_file').on(filePrefixOf(table.identifier)),
  ],
);
