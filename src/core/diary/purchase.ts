import * as v from 'valibot';
import { AmountSchema } from '../casework/amount';
import { SightedIdentifierSchema } from '../sighting';
import { COUNTRIES } from './periods';

const day = v.pipe(v.string(), v.isoDate());

/** What the shopper notes of a purchase, and may change. */
export const NoteSchema = v.strictObject({
  boughtOn: day,
  amount: v.optional(AmountSchema),
  /** ISO 3166: whose law the shopper buys under. */
  country: v.picklist(COUNTRIES),
  /** Until when it may be returned; left out where nothing says so. */
  returnBy: v.optional(day),
});
export type Note = v.InferOutput<typeof NoteSchema>;

/** A purchase as it is exported and imported: the merchant as the page named it, and the shopper's note. */
export const PurchaseSchema = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  url: v.pipe(v.string(), v.maxLength(4096), v.url(), v.regex(/^https?:/i, 'not an http(s) address')),
  merchantName: v.optional(v.pipe(v.string(), v.maxLength(200))),
  identifiers: v.pipe(v.array(SightedIdentifierSchema), v.minLength(1), v.maxLength(50)),
  ...NoteSchema.entries,
});
export type Purchase = v.InferOutput<typeof PurchaseSchema>;

/** As many as a diary holds. */
export const MAX_PURCHASES = 2000;
