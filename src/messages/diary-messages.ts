import * as v from 'valibot';
import { NoteSchema, type Note, type Purchase } from '../core/diary/purchase';
import type { Reason } from '../core/verdict';

const id = v.pipe(v.string(), v.uuid());

/** What the popup and the diary's page ask of the worker; a part of `protocol.ts`. */
export const DiarySchemas = {
  /** Whether a diary is kept, and all that stands in it. */
  'get-diary': v.strictObject({ type: v.literal('get-diary') }),
  /** What the page in a tab would bring into it. */
  'get-purchase-offer': v.strictObject({
    type: v.literal('get-purchase-offer'),
    tabId: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  /** Notes a purchase from the merchant behind `url`, which must still be the page in that tab; the same id again changes nothing. */
  'add-purchase': v.strictObject({
    type: v.literal('add-purchase'),
    tabId: v.pipe(v.number(), v.integer(), v.minValue(0)),
    url: v.string(),
    id,
    note: NoteSchema,
  }),
  'change-purchase': v.strictObject({ type: v.literal('change-purchase'), id, note: NoteSchema }),
  /** Deletes one purchase, or all (`id` null). */
  'delete-purchase': v.strictObject({ type: v.literal('delete-purchase'), id: v.nullable(id) }),
  /** The shopper has read what changed: the button and the popup no longer tell of it. */
  'see-changes': v.strictObject({ type: v.literal('see-changes') }),
};

/** That a purchase's merchant was listed, listed more gravely, or graded lower, since it was noted. */
export interface DiaryChange {
  /** When this device learnt of it, ms since 1970. */
  at: number;
  kind: 'danger' | 'caution' | 'grade';
  /** What it rests on. */
  reason: Reason;
  /** The browser has shown it, or was not allowed to. */
  told: boolean;
  /** The shopper has opened the diary since. */
  seen: boolean;
}

/** A purchase as the diary shows it. */
export interface DiaryEntry extends Purchase {
  /** ms since 1970. */
  addedAt: number;
  change: DiaryChange | null;
}

export interface DiaryReport {
  on: boolean;
  /** Whether the browser lets us show notifications. */
  mayNotify: boolean;
  /** The last bought first. */
  entries: DiaryEntry[];
}

/** What is known of a purchase before it is noted. */
export interface PurchaseOffer extends Pick<Note, 'amount'> {
  url: string;
  merchantName?: string | undefined;
  /** The country of the last purchase; null where there is none. */
  country: string | null;
}

export interface DiaryReplies {
  'get-diary': DiaryReport;
  /** Null where no diary is kept, the window is private, or the page is no merchant's. */
  'get-purchase-offer': PurchaseOffer | null;
  'add-purchase': DiaryReport;
  'change-purchase': DiaryReport;
  'delete-purchase': DiaryReport;
  'see-changes': DiaryReport;
}
