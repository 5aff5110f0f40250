import * as v from 'valibot';
import { time } from './accounts';

const number = v.number();

/** Who reported reviews, by the name that others see; those of whom most is not borne out first. */
export const VolunteersSchema = v.object({
  volunteers: v.array(
    v.object({
      handle: v.string(),
      firstSeenAt: time,
      /** 0 to 1. */
      reliability: number,
      reports: number,
      waiting: number,
      unproven: number,
    }),
  ),
  /** Who judges, by the month's voice; `unproven`: answers to what is not decided. */
  voices: v.array(v.object({ handle: v.string(), firstSeenAt: time, reliability: number, unproven: number })),
});
export type Volunteer = v.InferOutput<typeof VolunteersSchema>['volunteers'][number];
export type Voice = v.InferOutput<typeof VolunteersSchema>['voices'][number];

/** How much was taken back. */
export const TakenBackSchema = v.object({ batches: number, answers: number });
