import * as v from 'valibot';
import { DIRECTIONS } from './review-report';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = (max: number) => v.pipe(v.string(), v.maxLength(max));

export const MAX_BESIDE = 9;
/** As many are shown at a time. */
export const MAX_CASES = 10;

/** What a review says, without who wrote it and where. */
export const SaidReviewSchema = v.object({
  text: text(5000),
  stars: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(5))),
  date: v.optional(text(10)),
});
export type SaidReview = v.InferOutput<typeof SaidReviewSchema>;

/** A review to be judged: what was reported, as what, and others that were reported with it, since a copy shows only beside the first. */
export const PanelCaseSchema = v.object({
  id: count,
  content: SaidReviewSchema,
  direction: v.picklist(DIRECTIONS),
  beside: v.pipe(v.array(SaidReviewSchema), v.maxLength(MAX_BESIDE)),
});
export type PanelCase = v.InferOutput<typeof PanelCaseSchema>;

/** How a report stands: it waits for a handler, counts, or was taken back with a reason; and what panels decided of its reviews. */
export const ReportStandingSchema = v.object({
  batch: v.pipe(v.string(), v.uuid()),
  state: v.picklist(['waiting', 'counted', 'reverted']),
  reason: v.nullable(text(1000)),
  decided: v.object({ suspect: count, genuine: count, unsettled: count, open: count }),
});
export type ReportStanding = v.InferOutput<typeof ReportStandingSchema>;

export const MAX_STANDINGS = 50;

/** What a device reported, or what a voice answered and how often it was right, 0 to 1. */
export const VolunteerStatisticsSchema = v.object({
  reports: count,
  waiting: count,
  reverted: count,
  answers: count,
  seeds: count,
  seedsRight: count,
  reliability: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  /** The newest, oldest first. */
  batches: v.pipe(v.array(ReportStandingSchema), v.maxLength(MAX_STANDINGS)),
});
export type VolunteerStatistics = v.InferOutput<typeof VolunteerStatisticsSchema>;

/** What a registry answers to a volunteer's act. */
export const PanelAnsweredSchema = v.object({
  handle: text(100),
  /** To `next-cases`: some of those left, in no order. The device picks, so that it need not say which are its own reports. */
  cases: v.optional(v.pipe(v.array(PanelCaseSchema), v.maxLength(MAX_CASES))),
  /** To `statistics`. */
  statistics: v.optional(VolunteerStatisticsSchema),
});
export type PanelAnswered = v.InferOutput<typeof PanelAnsweredSchema>;
