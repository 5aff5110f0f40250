import * as v from 'valibot';
import type { Named } from '../core/registry-name';
import type { Site } from '../core/site';
import type { MerchantHeard } from '../core/merchant-file';
import { ReviewReportSchema } from '../core/review-report';
import { IdentifierSchema, SightedIdentifierSchema, SightingSchema, type Sighting } from '../core/sighting';
import type { Level } from '../core/verdict';
import { CreditSchemas, type CreditReplies } from './credit-messages';
import { DiarySchemas, type DiaryReplies } from './diary-messages';
import { ErasureSchemas, type ErasureReplies } from './erasure-messages';
import type { OutboxState } from './filed';
import { FilingSchemas, type FilingReplies } from './filing-messages';
import type { ListReport } from './list-report';
import type { ShownReview } from '../reviews/shown-review';
import type { PageNote } from './page-note';
import { MAX_ASKED } from './max-asked';
import { KeepingSchemas } from './kept-reviews';
import { InspectionSchemas, type InspectionReplies } from './inspection-messages';
import { OptionsSchemas, type OptionsReplies } from './options-messages';
import type { PageReport } from './page-report';
import { ReviewSchemas, type ReviewReplies } from './review-messages';

export type { FileInfo, FilingKnown, FollowUp, OutboxItem, OutboxState } from './filed';
export type { ListFailure, ListReport } from './list-report';
export type { PageNote } from './page-note';
export type { PageReport, SiteAccess } from './page-report';

/**
 * Every message once. A page's content script may send only `FromPage` messages, the extension's own pages only
 * `FromExtension` ones.
 * Who speaks is judged by `sender.url`, never by what the message says. The schemas check what arrives; `Replies` types the answers.
 */
const FromPageSchemas = {
  /** A page that was rendered ahead has come into view. Of all others the browser itself tells the worker. */
  arrive: v.strictObject({ type: v.literal('arrive') }),
  /** The page may be a shop's: it needs its reader, the detectors and the warning, which most pages never get. */
  'call-reader': v.strictObject({ type: v.literal('call-reader') }),
  /** The reader has come: what is known of this address. The worker itself replaces a page that is to be blocked. */
  'check-address': v.strictObject({ type: v.literal('check-address') }),
  /** When the page has been read, and again after in-page navigation. */
  'check-sighting': v.strictObject({ type: v.literal('check-sighting'), sighting: SightingSchema }),
  /** A page of results: which of the places and sellers that it leads to a list speaks of. Nothing of it is kept. */
  'check-results': v.strictObject({
    type: v.literal('check-results'),
    addresses: v.pipe(v.array(v.pipe(v.string(), v.maxLength(2000))), v.maxLength(MAX_ASKED)),
    identifiers: v.pipe(v.array(SightedIdentifierSchema), v.maxLength(MAX_ASKED)),
  }),
  /** The page turned out to be no shop: the badge goes. */
  'no-shop': v.strictObject({ type: v.literal('no-shop') }),
  /** Don't show the banner of this merchant again, or the note about this page's payment, until something new is to be said. */
  'hide-banner': v.strictObject({ type: v.literal('hide-banner') }),
  'hide-note': v.strictObject({ type: v.literal('hide-note') }),
  /** The shopper wants the whole verdict: opens it in a tab of its own. */
  'show-details': v.strictObject({ type: v.literal('show-details') }),
  /** The inspector of reviews has come: in which language, and to whom it may report. */
  'get-inspection': v.strictObject({ type: v.literal('get-inspection') }),
  ...KeepingSchemas,
  /** A volunteer's report on reviews of this page: signs it, puts it into the outbox and tries to send it. */
  'report-reviews': v.strictObject({
    type: v.literal('report-reviews'),
    key: v.pipe(v.string(), v.uuid()),
    registryId: v.string(),
    report: ReviewReportSchema,
  }),
};

const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));

const FromExtensionSchemas = {
  /** What is known of the page in a tab. */
  'get-page': v.strictObject({ type: v.literal('get-page'), tabId }),
  /** Lets the shopper onto a blocked address until the end of the day. */
  'continue-today': v.strictObject({ type: v.literal('continue-today'), tabId }),
  /** Opens the inspector of reviews in a tab's page. */
  'inspect-reviews': v.strictObject({ type: v.literal('inspect-reviews'), tabId }),
  /** How a merchant was told of a case, and what it replied about an entry of a registry's: asks the registry, so only when the shopper wants to read it. */
  'read-replies': v.strictObject({
    type: v.literal('read-replies'),
    registryId: v.string(),
    identifier: IdentifierSchema,
  }),
  'get-lists': v.strictObject({ type: v.literal('get-lists') }),
  'update-lists': v.strictObject({ type: v.literal('update-lists') }),
  ...FilingSchemas,
  ...CreditSchemas,
  ...OptionsSchemas,
  ...ReviewSchemas,
  ...InspectionSchemas,
  ...DiarySchemas,
  ...ErasureSchemas,
};

/** A warning in the shopper's language, ready to show. */
export interface Banner {
  level: 'danger' | 'caution';
  /** BCP 47, for the banner's `lang`. */
  language: string;
  /** On a page where one pays: that this is for before that. */
  moment?: string | undefined;
  sentence: string;
  /** That the page asks to be paid without any protection. */
  payment?: string | undefined;
  /** What to do now. */
  advice: string;
  source: string;
  detailsLabel: string;
  hideLabel: string;
}

/** What a list says of one result, in the shopper's language, ready to show beside it. */
export interface ResultNote {
  level: 'danger' | 'caution';
  /** BCP 47. */
  language: string;
  sentence: string;
}

/** The note on each address or identifier of which a list speaks, spelled as it was asked for. */
export type ResultNotes = { about: string; note: ResultNote }[];

export interface PageAnswer {
  level: Level;
  banner: Banner | null;
  /** The blocking page is on its way into the tab, in place of this page. */
  blocked: boolean;
  /** That the page asks to be paid without any protection. */
  note?: PageNote | undefined;
}

/** With what the detectors are to know of the site, which its pages do not say. */
export interface AddressAnswer extends PageAnswer {
  site: Site;
}

/** What the inspector of reviews is told. */
export interface Inspection {
  language: string;
  registry: (Named & { id: string }) | null;
  /** What it has read of these goods in this tab before, on other pages. */
  kept: ShownReview[];
  /** Who sells here, as the page was read. */
  merchant: Sighting['identifiers'];
}

export interface ReportState {
  state: OutboxState;
  lastError: string | null;
  /** It waits until the shopper has agreed, in the browser's own words, that something is sent. */
  waitsForConsent?: boolean;
}

export interface Replies
  extends FilingReplies, CreditReplies, OptionsReplies, ReviewReplies, InspectionReplies, DiaryReplies, ErasureReplies {
  arrive: null;
  'call-reader': null;
  'check-address': AddressAnswer;
  'check-sighting': PageAnswer;
  'check-results': ResultNotes;
  'no-shop': null;
  'hide-banner': null;
  'hide-note': null;
  'show-details': null;
  'get-inspection': Inspection;
  'keep-reviews': null;
  'leave-reviews': null;
  'report-reviews': ReportState;
  'inspect-reviews': null;
  'get-page': PageReport | null;
  'continue-today': { url: string } | null;
  'read-replies': MerchantHeard;
  'get-lists': ListReport[];
  'update-lists': ListReport[];
}

export const FromPageSchema = v.variant(
  'type',
  Object.values(FromPageSchemas) as [
    (typeof FromPageSchemas)['check-address'],
    ...(typeof FromPageSchemas)[keyof typeof FromPageSchemas][],
  ],
);
export const FromExtensionSchema = v.variant(
  'type',
  Object.values(FromExtensionSchemas) as [
    (typeof FromExtensionSchemas)['get-page'],
    ...(typeof FromExtensionSchemas)[keyof typeof FromExtensionSchemas][],
  ],
);

export type FromPage = v.InferOutput<typeof FromPageSchema>;
export type FromExtension = v.InferOutput<typeof FromExtensionSchema>;
export type Message = FromPage | FromExtension;
export type Reply<M extends Message> = Replies[M['type']];
