import { bigint, boolean, index, integer, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core';
import type { Identifier } from '../../core/identifier';
import { FINDINGS, LOOK_OUTCOMES } from '../../core/inspection/settle';
import type { LookAnswers } from '../../core/inspection/volunteer-look';
import type { Candidate } from '../../core/inspection/weight';
import { caseFile } from './casework-schema';
import { id, time } from './columns';
import { volunteer } from './review-schema';

/** A random draw, or a special examination. Rows are never changed nor deleted: a draw that pleased nobody still shows. */
export const inspection = pgTable('inspection', {
  id: id(),
  kind: text({ enum: ['random', 'special'] }).notNull(),
  /** Why it was opened, in the words of who did. */
  reason: text().notNull(),
  openedAt: time('opened_at').notNull(),
  openedBy: text('opened_by').notNull(),
  /** Of a draw: 64 hexadecimal digits; null for a special examination. */
  seed: text(),
  /** Of a draw: SHA-256 over its candidates. */
  digest: text(),
  /** Who could be drawn, as they were known then. */
  candidates: jsonb().$type<Candidate[]>().notNull(),
  /** Of a special examination: what it is about. */
  scope: jsonb().$type<Record<string, string>>(),
  /** Whether volunteers may look too. */
  volunteers: boolean().notNull().default(false),
});

/** A merchant to look at. */
export const inspectionTask = pgTable(
  'inspection_task',
  {
    id: id(),
    inspectionId: bigint('inspection_id', { mode: 'number' })
      .notNull()
      .references(() => inspection.id),
    identifier: text().$type<Identifier>().notNull(),
    /** In the order of the draw, from 0. */
    turn: integer().notNull(),
    /** Null: not enough people have looked. */
    outcome: text({ enum: LOOK_OUTCOMES }),
    settledAt: time('settled_at'),
    /** The case that somebody opened for it. */
    caseId: bigint('case_id', { mode: 'number' }).references(() => caseFile.id),
  },
  (table) => [
    unique('inspection_task_once').on(table.inspectionId, table.identifier),
    index('inspection_task_merchant').on(table.identifier),
  ],
);

/** What one person found. Each person looks once at a task. */
export const inspectionResult = pgTable(
  'inspection_result',
  {
    id: id(),
    taskId: bigint('task_id', { mode: 'number' })
      .notNull()
      .references(() => inspectionTask.id),
    by: text().notNull(),
    at: time('at').notNull(),
    finding: text({ enum: FINDINGS }).notNull(),
    /** What was looked at and what was seen. */
    note: text().notNull(),
    /** Whose device it came from; null: it is of one of the registry's people. */
    volunteerId: bigint('volunteer_id', { mode: 'number' }).references(() => volunteer.id),
    /** What a volunteer answered to each question. */
    answers: jsonb().$type<LookAnswers>(),
  },
  (table) => [unique('inspection_result_once').on(table.taskId, table.by)],
);

/** A task that is kept for a volunteer for some days. Each volunteer gets each task once. */
export const inspectionErrand = pgTable(
  'inspection_errand',
  {
    taskId: bigint('task_id', { mode: 'number' })
      .notNull()
      .references(() => inspectionTask.id),
    volunteerId: bigint('volunteer_id', { mode: 'number' })
      .notNull()
      .references(() => volunteer.id),
    givenAt: time('given_at').notNull(),
    /** When it was answered or declined. */
    endedAt: time('ended_at'),
  },
  (table) => [
    unique('inspection_errand_once').on(table.taskId, table.volunteerId),
    index('inspection_errand_volunteer').on(table.volunteerId, table.givenAt),
  ],
);
