import * as v from 'valibot';
import type { Named, OfRegistry } from '../core/registry-name';
import { PanelMonthSchema } from '../core/panel-token';
import type { PanelCase, ReportStanding, VolunteerStatistics } from '../core/review-panel';
import type { ReviewReport } from '../core/review-report';
import type { ReviewTrust } from '../core/review-trust';
import type { OutboxState } from './filed';

/** A review as it was shown: where, to the voice of which month, and its number there. */
const toJudge = {
  registryId: v.string(),
  month: PanelMonthSchema,
  case: v.pipe(v.number(), v.integer(), v.minValue(0)),
};

/** What a volunteer, and whoever wants to know of a page's reviews, asks of the worker; a part of `protocol.ts`. */
export const ReviewSchemas = {
  /** The reports that were sent from this device, newest first. */
  'get-reports': v.strictObject({ type: v.literal('get-reports') }),
  /** Sends what waits, and asks the registries what became of the reports. */
  'refresh-reports': v.strictObject({ type: v.literal('refresh-reports') }),
  /** A review that others reported, to be judged; `atOnce`, although the voice should wait. */
  'next-review': v.strictObject({ type: v.literal('next-review'), atOnce: v.boolean() }),
  /** Puts an answer into the outbox and tries to send it; the first answer to a case stays. */
  'judge-review': v.strictObject({
    type: v.literal('judge-review'),
    ...toJudge,
    answer: v.picklist(['genuine', 'suspect']),
  }),
  /** Leaves a review to others; nothing is sent. */
  'leave-review': v.strictObject({ type: v.literal('leave-review'), ...toJudge }),
  /** Asks what this month's voice did. */
  'voice-statistics': v.strictObject({ type: v.literal('voice-statistics') }),
  /** What registries have decided about the reviews of a page's goods: asks them, so only when the shopper wants to know. */
  'ask-review-trust': v.strictObject({ type: v.literal('ask-review-trust'), url: v.pipe(v.string(), v.url()) }),
};

export interface ReportItem extends OfRegistry {
  key: string;
  /** The page, and what the goods are called there. */
  page: ReviewReport['page'];
  direction: ReviewReport['direction'];
  /** How many reviews it is about. */
  reviews: number;
  state: OutboxState;
  /** ms since 1970. */
  filedAt: number;
  attempts: number;
  lastError: string | null;
  /** As of a complaint in the outbox. */
  slow?: boolean | undefined;
  /** It waits until the shopper has agreed, in the browser's own words, that something is sent. */
  waitsForConsent?: boolean | undefined;
  /** The registry's word, as last asked. */
  standing: ReportStanding | null;
}

/** What one registry says of what this device reported, or a voice judged. */
export interface VolunteerKnown extends OfRegistry {
  handle: string;
  /** Of the voice; null: the device. */
  month: string | null;
  statistics: VolunteerStatistics;
}

export interface ReportsKnown {
  reports: ReportItem[];
  known: VolunteerKnown[];
  /** Why a registry could not be asked. */
  causes: string[];
}

export interface NextReview {
  registry: Named & { id: string };
  /** The voice's. */
  month: string;
  /** From when on the voice should be used, where that is still to come; ms. */
  readyAt: number | null;
  /** Null where none is left to judge, or it is too soon. */
  case: PanelCase | null;
  /** Answers that wait to be sent. */
  waiting: number;
}

export interface JudgedReview {
  state: OutboxState;
  lastError: string | null;
}

/** What one registry says of a page's goods, or why it could not be asked. */
export type TrustKnown = OfRegistry & ({ trust: ReviewTrust[] } | { cause: string });

export interface ReviewReplies {
  'get-reports': ReportItem[];
  'refresh-reports': ReportsKnown;
  'next-review': NextReview | null;
  'judge-review': JudgedReview;
  'leave-review': null;
  'voice-statistics': VolunteerKnown | null;
  'ask-review-trust': TrustKnown[];
}
