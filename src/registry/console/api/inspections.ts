import * as v from 'valibot';
import { FINDINGS, LOOK_OUTCOMES } from '../../../core/inspection/settle';
import { LOOK_ANSWERS, LOOK_QUESTIONS } from '../../../core/inspection/volunteer-look';
import { GRADES } from '../../../core/listing';
import { IdentifierSchema } from '../../../core/sighting';
import { time } from './accounts';

const text = v.string();
const number = v.number();

const TaskSchema = v.object({
  id: number,
  inspection: number,
  identifier: IdentifierSchema,
  outcome: v.nullable(v.picklist(LOOK_OUTCOMES)),
  settledAt: v.nullable(time),
  case: v.nullable(number),
  looked: number,
  results: v.array(
    v.object({
      by: text,
      at: time,
      finding: v.picklist(FINDINGS),
      note: text,
      /** Of a volunteer. */
      answers: v.nullable(v.record(v.picklist(LOOK_QUESTIONS), v.picklist(LOOK_ANSWERS))),
    }),
  ),
});
export type InspectionTask = v.InferOutput<typeof TaskSchema>;

export const TasksSchema = v.object({ tasks: v.array(TaskSchema) });

const head = {
  id: number,
  kind: v.picklist(['random', 'special']),
  reason: text,
  openedAt: time,
  seed: v.nullable(text),
  digest: v.nullable(text),
  event: v.nullable(text),
  volunteers: v.boolean(),
};

export const InspectionsSchema = v.object({
  inspections: v.array(v.object({ ...head, candidates: number, tasks: number, settled: number })),
});

export const InspectionSchema = v.object({
  ...head,
  scope: v.nullable(v.record(text, text)),
  candidates: v.array(
    v.object({
      identifier: IdentifierSchema,
      grade: v.picklist(GRADES),
      openComplaints: number,
      daysSinceLook: v.nullable(number),
    }),
  ),
  tasks: v.array(TaskSchema),
});
export type Inspection = v.InferOutput<typeof InspectionSchema>;

export const OpenedSchema = v.object({ id: number });
export const FoundSchema = v.object({ outcome: v.nullable(v.picklist(LOOK_OUTCOMES)) });
export const CaseOpenedSchema = v.object({ case: number });
