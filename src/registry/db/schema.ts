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
import type { Identifier } from '../../core/identifier';
import { FLAGS, GRADES, LIST_NAMES } from '../../core/listing';
import { ROLES } from '../accounts/roles';
import { bytes, filePrefixOf, time } from './columns';

/** Who says what listings say. Row 0 is this registry itself: what its own decisions say; the others are feeds. */
export const source = pgTable('source', {
  id: integer().generatedByDefaultAsIdentity({ startWith: 1, maxValue: 65_535 }).primaryKey(),
  name: text().notNull().unique(),
});

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
    index('listing_file').on(filePrefixOf(table.identifier)),
    check('listing_by_case', sql`(${table.sourceId} = 0) = (${table.caseId} is not null)`),
  ],
);

/** Rows of feeds that are being imported, until all are there and the listings change at once; many of one kind in each. */
export const stagedEntry = pgTable('staged_entry', {
  importId: uuid('import_id').notNull(),
  /** A JSON array. */
  identifiers: text('identifier').notNull(),
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
  /** A keyed hash of the network address, never the address; or what is counted from everywhere together. */
  key: text().primaryKey(),
  count: integer().notNull(),
  resetsAt: time('resets_at').notNull(),
});

/** A person who works for the registry. */
export const account = pgTable('account', {
  id: uuid().primaryKey(),
  /** In small letters: one spelling each. */
  loginName: text('login_name').notNull().unique(),
  /** As it stands beside what this person did. */
  name: text().notNull(),
  /** Argon2id, with its parameters (PHC string). */
  passwordHash: text('password_hash').notNull(),
  roles: text({ enum: ROLES }).array().notNull(),
  createdAt: time('created_at').notNull(),
  /** Since when nobody gets in with it; null: open. */
  disabledAt: time('disabled_at'),
});

/** A right to make an account, or to set the password of one anew; used once. */
export const invitation = pgTable('invitation', {
  id: uuid().primaryKey(),
  /** SHA-256 of the token, which only the invited has. */
  tokenHash: bytes('token_hash').notNull().unique(),
  /** Whom the inviter means, in the inviter's words. */
  note: text().notNull(),
  roles: text({ enum: ROLES }).array().notNull(),
  /** An account's id, or `token`. */
  invitedBy: text('invited_by').notNull(),
  /** Whose password it sets anew; null: it makes an account. */
  accountId: uuid('account_id').references(() => account.id),
  createdAt: time('created_at').notNull(),
  expiresAt: time('expires_at').notNull(),
  usedAt: time('used_at'),
});

/** Someone is logged in, in one browser. */
export const session = pgTable(
  'session',
  {
    id: uuid().primaryKey(),
    /** SHA-256 of the token in the cookie: whoever reads the database can't pose as anyone. */
    tokenHash: bytes('token_hash').notNull().unique(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    /** What the browser called itself, so that its owner knows it again. */
    agent: text().notNull(),
    startedAt: time('started_at').notNull(),
    /** To the minute. */
    seenAt: time('seen_at').notNull(),
  },
  (table) => [index('session_account').on(table.accountId)],
);

/** A key on someone's device that logs in without a password (WebAuthn). */
export const passkey = pgTable(
  'passkey',
  {
    /** The credential's id, base64url. */
    id: text().primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    name: text().notNull(),
    /** COSE. */
    publicKey: bytes('public_key').notNull(),
    counter: bigint({ mode: 'number' }).notNull(),
    transports: text().array().notNull(),
    createdAt: time('created_at').notNull(),
    usedAt: time('used_at'),
  },
  (table) => [index('passkey_account').on(table.accountId)],
);

/** What a passkey is to sign, until it has: used once. */
export const passkeyChallenge = pgTable('passkey_challenge', {
  challenge: text().primaryKey(),
  /** Who adds a passkey; null: someone logs in. */
  accountId: uuid('account_id').references(() => account.id),
  expiresAt: time('expires_at').notNull(),
});

/** Who did what. Rows are only ever added, each with a hash over itself and the one before: one that is gone or altered shows. */
export const auditEntry = pgTable('audit_entry', {
  /** 1, 2, 3 … without gaps. */
  number: bigint({ mode: 'number' }).primaryKey(),
  at: time('at').notNull(),
  /** An account's id, or `token`, or `nobody`. */
  actor: text().notNull(),
  actorName: text('actor_name').notNull(),
  act: text().notNull(),
  subject: text().notNull(),
  detail: jsonb().$type<Record<string, unknown>>().notNull(),
  hash: bytes().notNull(),
});

/** The newest entry of the audit, so that missing ones at its end show too; whoever adds an entry holds this row. */
export const auditHead = pgTable('audit_head', {
  id: integer().primaryKey(),
  number: bigint({ mode: 'number' }).notNull(),
  hash: bytes().notNull(),
});
