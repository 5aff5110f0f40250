import * as v from 'valibot';
import type { Site } from '../core/site';
import type { ListErrorCode } from '../core/published-list/errors';
import { ComplaintSchema, type Complaint, type Receipt } from '../core/complaint';
import type { MerchantReply } from '../core/merchant-file';
import { IdentifierSchema, SightedIdentifierSchema, SightingSchema, type Sighting } from '../core/sighting';
import type { Level, ListState, Verdict } from '../core/verdict';
import { MAX_ASKED } from './max-asked';

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
  /** Don't show the banner of this merchant again today. */
  'hide-banner': v.strictObject({ type: v.literal('hide-banner') }),
  /** The shopper wants the whole verdict: opens it in a tab of its own. */
  'show-details': v.strictObject({ type: v.literal('show-details') }),
};

const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));

const FromExtensionSchemas = {
  /** What is known of the page in a tab. */
  'get-page': v.strictObject({ type: v.literal('get-page'), tabId }),
  /** Lets the shopper onto a blocked address until the end of the day. */
  'continue-today': v.strictObject({ type: v.literal('continue-today'), tabId }),
  /** What a merchant replied about an entry of a registry's: asks the registry, so only when the shopper wants to read it. */
  'read-replies': v.strictObject({
    type: v.literal('read-replies'),
    registryId: v.string(),
    identifier: IdentifierSchema,
  }),
  'get-lists': v.strictObject({ type: v.literal('get-lists') }),
  'update-lists': v.strictObject({ type: v.literal('update-lists') }),
  /** Puts a complaint into the outbox (one key, one complaint: the same key again changes nothing) and tries to send it. */
  'file-complaint': v.strictObject({
    type: v.literal('file-complaint'),
    key: v.pipe(v.string(), v.uuid()),
    registryId: v.string(),
    complaint: ComplaintSchema,
  }),
  /** Everything filed from this device, newest first. */
  'get-outbox': v.strictObject({ type: v.literal('get-outbox') }),
  /** Tries to send what waits and asks how the sent complaints stand. */
  'refresh-outbox': v.strictObject({ type: v.literal('refresh-outbox') }),
};

/** A warning in the shopper's language, ready to show. */
export interface Banner {
  level: 'danger' | 'caution';
  /** BCP 47, for the banner's `lang`. */
  language: string;
  sentence: string;
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
}

/** With what the detectors are to know of the site, which its pages do not say. */
export interface AddressAnswer extends PageAnswer {
  site: Site;
}

/** What the popup and the blocking page show of a tab. */
export interface PageReport {
  url: string;
  /** Whether the page has been looked at, not only its address. */
  read: boolean;
  /** Null where the page is no shop or was not read. */
  sighting: Sighting | null;
  verdict: Verdict;
}

export interface ListReport {
  registryId: string;
  name: string;
  url: string;
  /** Null until the first list of this registry is on the device. */
  list: ListState | null;
  entries: number;
  /** How much of a list that is on its way has arrived, 0 to 1; null while none is. */
  arrived: number | null;
  /** ms since 1970; attempt and success are kept apart. */
  lastAttempt: number | null;
  lastSuccess: number | null;
  /** What was wrong at the last attempt, null if it succeeded. */
  error: ListFailure | null;
}

/** Besides what can be wrong with a list: this device could not store it, or had no room. */
export interface ListFailure {
  code: ListErrorCode | 'storage' | 'storage-full';
  message: string;
}

export type OutboxState = 'queued' | 'sent' | 'refused';

export interface OutboxItem {
  key: string;
  registryId: string;
  registryName: string;
  complaint: Complaint;
  state: OutboxState;
  /** ms since 1970. */
  filedAt: number;
  attempts: number;
  lastError: string | null;
  /** The registry's word: the receipt when sent, and its status as last asked. */
  receipt: Receipt | null;
}

export interface Replies {
  arrive: null;
  'call-reader': null;
  'check-address': AddressAnswer;
  'check-sighting': PageAnswer;
  'check-results': ResultNotes;
  'no-shop': null;
  'hide-banner': null;
  'show-details': null;
  'get-page': PageReport | null;
  'continue-today': { url: string } | null;
  'read-replies': MerchantReply[];
  'get-lists': ListReport[];
  'update-lists': ListReport[];
  'file-complaint': OutboxItem;
  'get-outbox': OutboxItem[];
  'refresh-outbox': OutboxItem[];
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
