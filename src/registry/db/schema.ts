import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { CATEGORIES, STAGES } from '../../core/category';
import { CLOCK_NAMES } from '../../core/casework/clock-table';
import type { Statement } from '../../core/casework/statement';
import { CASE_STATES, COMPLAINT_KINDS, OUTCOMES, type Complaint } from '../../core/complaint';
import type { Identifier } from '../../core/identifier';
import { FLAGS, GRADES, LIST_NAMES } from '../../core/listing';
import { bytes, id, time } from './columns';

/** Who says what listings say. Row 0 is this registry itself: what its own decisions say; the others are feeds. */
export const source = pgTable('source', {
  id: integer().generatedByDefaultAsIdentity({ startWith: 1, maxValue: 65_535 }).primaryKey(),
  name: text().notNull().unique(),
});

/** The registry's file on a matter. */
export const caseFile = pgTable(
  'case_file',
  {
    id: id(),
    kind: text({ enum: COMPLAINT_KINDS }).notNull().default('complaint'),
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
    /** The registry's own period that ends first; null: nothing waits for the registry. */
    dueClock: text('due_clock', { enum: CLOCK_NAMES }),
    dueAt: time('due_at'),
  },
  (table) => [
    index('case_file_state').on(table.state, table.id),
    index('case_file_due')
      .on(table.dueAt, table.id)
      .where(sql`${table.dueAt} is not null`),
    index('case_file_merchant').on(table.merchant, table.category),
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
  (table) => [index('complaint_case').on(table.caseId)],
);

/** What one source says of one identifier. `removed` by this registry clears the identifier: feeds are silent about it. */
export const listing = pgTable(
  'listing',
  {
    identifier: text().$type<Identifier>().notNull(),
    list: text({ enum: LIST_NAMES }).notNull(),
    /** Of `source`, which only grows. No foreign key: it would be checked row by row, a third of the time of an import. */
    sourceId: integer('source_id').notNull(),
    /** The case that decided it; null for feeds. */
    caseId: bigint('case_id', { mode: 'number' }),
    grade: text({ enum: GRADES }).notNull().default('NR'),
    confidence: smallint().$type<0 | 1 | 2 | 3>().notNull().default(0),
    categories: text({ enum: CATEGORIES }).array().notNull(),
    stages: text({ enum: STAGES }).array().notNull().default([]),
    flags: text({ enum: FLAGS }).array().notNull().default([]),
    listedAt: time('listed_at').notNull(),
    /** Null: as long as the feed names it. */
    expiresAt: time('expires_at'),
  },
  (table) => [
    unique('listing_once').on(table.identifier, table.sourceId, table.list, table.caseId).nullsNotDistinct(),
    index('listing_source').on(table.sourceId, table.list),
    index('listing_case')
      .on(table.caseId)
      .where(sql`${table.caseId} is not null`),
    check('listing_by_case', sql`(${table.sourceId} = 0) = (${table.caseId} is not null)`),
  ],
);

/** Rows of feeds that are being imported, until all are there and the listings change at once. */
export const stagedEntry = pgTable('staged_entry', {
  importId: uuid('import_id').notNull(),
  identifier: text().notNull(),
  /** Comma-separated. */
  categories: text().notNull(),
  /** The feed says that this identifier is not meant. */
  excepted: boolean().notNull(),
  stagedAt: time('staged_at').notNull(),
});

/** What was imported when: the report of each import that went through. */
export const feedImport = pgTable('feed_import', {
  id: uuid().primaryKey(),
  sourceId: integer('source_id')
    .notNull()
    .references(() => source.id),
  list: text({ enum: LIST_NAMES }).notNull(),
  at: time('at').notNull(),
  report: jsonb().$type<Record<string, unknown>>().notNull(),
});

/** How often something was asked for within a window of time, so that limits hold over all processes. */
export const rateCount = pgTable('rate_count', {
  /** A keyed hash of the network address, never the address. */
  key: text().primaryKey(),
  count: integer().notNull(),
  resetsAt: time('resets_at').notNull(),
});
