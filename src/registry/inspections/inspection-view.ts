import * as v from 'valibot';
import { FINDINGS, LOOK_OUTCOMES } from '../../core/inspection/settle';
import { LOOK_ANSWERS, LOOK_QUESTIONS } from '../../core/inspection/volunteer-look';
import { GRADES } from '../../core/listing';
import { IdentifierSchema } from '../../core/sighting';
import { may } from '../accounts/roles';
import type { Actor } from '../accounts/actor';
import type { ResultRow, TaskRow } from './inspection-repository';

const time = v.string();

export const TaskViewSchema = v.object({
  id: v.number(),
  inspection: v.number(),
  identifier: IdentifierSchema,
  outcome: v.nullable(v.picklist(LOOK_OUTCOMES)),
  settledAt: v.nullable(time),
  case: v.nullable(v.number()),
  /** How many people have looked. */
  looked: v.number(),
  /** Those that the reader may know. */
  results: v.array(
    v.object({
      by: v.string(),
      at: time,
      finding: v.picklist(FINDINGS),
      note: v.string(),
      /** What a volunteer answered to each question; null: it is of one of the registry's people. */
      answers: v.nullable(v.record(v.picklist(LOOK_QUESTIONS), v.picklist(LOOK_ANSWERS))),
    }),
  ),
});
export type TaskView = v.InferOutput<typeof TaskViewSchema>;

export const InspectionHeadSchema = v.object({
  id: v.number(),
  kind: v.picklist(['random', 'special']),
  /** What the campaign or event that a special examination is about is called. */
  event: v.nullable(v.string()),
  reason: v.string(),
  openedAt: time,
  seed: v.nullable(v.string()),
  digest: v.nullable(v.string()),
  /** Whether volunteers may look too. */
  volunteers: v.boolean(),
  /** How many could be drawn. */
  candidates: v.number(),
  tasks: v.number(),
  settled: v.number(),
});

export const CandidateSchema = v.object({
  identifier: IdentifierSchema,
  grade: v.picklist(GRADES),
  openComplaints: v.number(),
  daysSinceLook: v.nullable(v.number()),
});

/**
 * The results of a task that someone may know. Until it is settled, who can still look at it sees only their own: two findings are
 * independent only where the second is made without the first.
 */
export function knownTo(
  reader: Pick<Actor, 'id' | 'roles'>,
  { outcome }: Pick<TaskRow, 'outcome'>,
  results: readonly ResultRow[],
): ResultRow[] {
  if (outcome !== null || !may(reader.roles, 'inspect')) return [...results];
  return results.filter(({ by }) => by === reader.id);
}

/** A task as someone may see it; `names`: of the registry's people and of volunteers, by what stands in `by`. */
export function taskView(
  task: TaskRow,
  results: readonly ResultRow[],
  { reader, names }: { reader: Pick<Actor, 'id' | 'roles'>; names: Readonly<Record<string, string>> },
): TaskView {
  const { id, inspectionId, identifier, outcome, settledAt, caseId } = task;
  return {
    id,
    inspection: inspectionId,
    identifier,
    outcome,
    settledAt: settledAt?.toISOString() ?? null,
    case: caseId,
    looked: results.length,
    results: knownTo(reader, task, results).map(({ by, at, finding, note, answers }) => {
      return { by: names[by] ?? by, at: at.toISOString(), finding, note, answers };
    }),
  };
}
