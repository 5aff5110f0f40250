import { bigint, index, integer, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { PROMISES, type OnePromise } from '../../core/commitment';
import type { Identifier } from '../../core/identifier';
import { caseFile, merchantClaim } from './casework-schema';
import { filePrefixOf, id, time } from './columns';

/** A version of a merchant's public promise. Rows are never changed, but that a version can be withdrawn. */
export const commitment = pgTable(
  'commitment',
  {
    id: id(),
    identifier: text().$type<Identifier>().notNull(),
    version: integer().notNull(),
    /** The link by which it was signed, whose holder had proven to be the merchant. */
    claimId: bigint('claim_id', { mode: 'number' })
      .notNull()
      .references(() => merchantClaim.id),
    promises: jsonb().$type<OnePromise[]>().notNull(),
    signatory: text().notNull(),
    signedAt: time('signed_at').notNull(),
    /** SHA-256 over all that was signed, hexadecimal. */
    digest: text().notNull(),
    withdrawnAt: time('withdrawn_at'),
  },
  (table) => [
    unique('commitment_once').on(table.identifier, table.version),
    index('commitment_file').on(filePrefixOf(table.identifier)),
  ],
);

/** That a decided case was a breach of a promise. It stands as long as the decision does. */
export const commitmentBreach = pgTable(
  'commitment_breach',
  {
    id: id(),
    commitmentId: bigint('commitment_id', { mode: 'number' })
      .notNull()
      .references(() => commitment.id),
    promise: text({ enum: PROMISES }).notNull(),
    caseId: bigint('case_id', { mode: 'number' })
      .notNull()
      .references(() => caseFile.id),
    at: time('at').notNull(),
    by: text().notNull(),
  },
  (table) => [unique('commitment_breach_once').on(table.caseId, table.promise)],
);
