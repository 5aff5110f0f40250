import * as v from 'valibot';
import { ERASED } from '../../core/casework/left-out';
import { withoutComplainant } from '../../core/casework/without-complainant';
import { CATEGORIES } from '../../core/category';
import { OUTCOMES, type Complaint } from '../../core/complaint';
import { LIST_NAMES } from '../../core/listing';
import { NotificationSchema } from '../../core/casework/notification';
import { APPEAL_STATES, MerchantReplySchema } from '../../core/merchant-file';
import type { CaseRow } from '../cases/case-repository';
import type { SubmissionRow } from '../cases/submission-repository';
import type { ListingRow } from '../listings/choose-listing';
import { toldInConfidence } from './told-in-confidence';

export type AppealState = (typeof APPEAL_STATES)[number];

const time = v.pipe(v.string(), v.isoTimestamp());

/** A decision as everyone may read it. Nothing in it tells who complained. */
export const PublicDecisionSchema = v.object({
  case: v.number(),
  decidedAt: time,
  outcome: v.picklist(OUTCOMES),
  categories: v.array(v.picklist(CATEGORIES)),
  /** What it lists now; not what it listed once. */
  listed: v.array(
    v.object({ identifier: v.string(), list: v.picklist(LIST_NAMES), since: time, until: v.nullable(time) }),
  ),
  /** The statement of reasons, in the language of the case. */
  facts: v.string(),
  /** The rule on which it rests; empty where none is given. */
  ground: v.string(),
  /** How and when the merchant was told before it was decided; left out where that was not noted. */
  notified: v.optional(NotificationSchema),
  /** What the merchant replied, oldest first. */
  replies: v.array(MerchantReplySchema),
  appeal: v.picklist(APPEAL_STATES),
  appealUntil: v.nullable(time),
});
export type PublicDecision = v.InferOutput<typeof PublicDecisionSchema>;

/** A case with all that is needed to tell of its decision. */
export interface DecidedCase {
  file: CaseRow;
  content: Complaint;
  submissions: readonly SubmissionRow[];
  /** What the complainant wrote to the registry. */
  messages: readonly string[];
  /** The registry opened it itself: nobody told it in confidence. */
  byRegistry: boolean;
  /** What the decision lists and what holds now. */
  listings: readonly ListingRow[];
}

/** What of a decision is public; null where nothing is decided. */
export function publicDecision(
  { file, content, submissions, messages, byRegistry, listings }: DecidedCase,
  now: Date,
): PublicDecision | null {
  const { id, outcome, decidedAt, statement, reason, category } = file;
  if (outcome === null || decidedAt === null) return null;
  const told = toldInConfidence(content, submissions, messages, byRegistry);
  const appealUntil = statement?.redress.appealUntil ?? null;
  return {
    case: id,
    decidedAt: decidedAt.toISOString(),
    outcome,
    categories: [category],
    listed: listings.map(({ identifier, list, listedAt, expiresAt }) => {
      return { identifier, list, since: listedAt.toISOString(), until: expiresAt?.toISOString() ?? null };
    }),
    facts: withoutComplainant(statement?.facts ?? reason ?? '', told),
    ground: withoutComplainant(statement?.ground ?? '', told),
    ...(statement?.notified && { notified: statement.notified }),
    replies: submissions
      .filter(({ kind, by, text }) => kind === 'reply' && by === 'merchant' && text !== ERASED)
      .map(({ at, text }) => ({ at: at.toISOString(), text: withoutComplainant(text, told) })),
    appeal: appealState(file, submissions, appealUntil, now),
    appealUntil,
  };
}

function appealState(
  { state, decidedAt }: CaseRow,
  submissions: readonly SubmissionRow[],
  appealUntil: string | null,
  now: Date,
): AppealState {
  if (state === 'appealed') return 'pending';
  // An appeal against an earlier decision of the same case was answered before this one was taken.
  const heard = submissions.findLast(
    ({ kind, answeredAt }) => kind === 'appeal' && answeredAt !== null && decidedAt !== null && answeredAt >= decidedAt,
  );
  if (heard) return heard.answer === 'granted' ? 'overturned' : 'upheld';
  return state === 'decided' && appealUntil !== null && new Date(appealUntil) > now ? 'open' : 'over';
}
