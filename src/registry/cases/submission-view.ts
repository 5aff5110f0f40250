import * as v from 'valibot';
import type { SubmissionRow } from './submission-repository';

const time = v.pipe(v.string(), v.isoTimestamp());

export const SubmissionViewSchema = v.object({
  kind: v.picklist(['reply', 'objection', 'appeal', 'correction', 'rectification', 'contest']),
  by: v.picklist(['complainant', 'merchant']),
  /** As it was handed in, word for word, but for what was taken out. */
  text: v.string(),
  at: time,
  answer: v.nullable(v.picklist(['granted', 'refused', 'answered'])),
  answerReason: v.nullable(v.string()),
  answeredAt: v.nullable(time),
  /** When and why something was taken out of the text. */
  redacted: v.nullable(v.object({ at: time, reason: v.string() })),
});

export function submissionView(row: SubmissionRow): v.InferOutput<typeof SubmissionViewSchema> {
  const { kind, by, text, at, answer, answerReason, answeredAt, redactedAt, redactionReason } = row;
  return {
    kind,
    by,
    text,
    at: at.toISOString(),
    answer,
    answerReason,
    answeredAt: answeredAt?.toISOString() ?? null,
    redacted: redactedAt && { at: redactedAt.toISOString(), reason: redactionReason ?? '' },
  };
}
