import * as v from 'valibot';
import { hasIdentifierForm, type Identifier } from './identifier';
import { PAYMENT_WAYS } from './payment-way';
import { PAGE_KINDS } from './page-kind';

/** How an identifier was seen: the page's own host, embedded by the marketplace, or text that the page's author wrote. */
export const EVIDENCE = ['address', 'platform', 'claimed'] as const;
export type Evidence = (typeof EVIDENCE)[number];

const shortText = (max: number) => v.pipe(v.string(), v.maxLength(max));

export const IdentifierSchema = v.custom<Identifier>(
  (text) => typeof text === 'string' && hasIdentifierForm(text),
  'not an identifier scheme:value',
);

export const SightedIdentifierSchema = v.object({
  identifier: IdentifierSchema,
  evidence: v.picklist(EVIDENCE),
  /** Where on the page it stood, for people: `address`, `json-ld`, `footer`, a selector … */
  seenIn: shortText(100),
  /** `doubtful`: one check of the scheme failed; it never accuses alone. */
  validity: v.picklist(['valid', 'doubtful']),
  reason: v.optional(shortText(200)),
});
export type SightedIdentifier = v.InferOutput<typeof SightedIdentifierSchema>;

/** Display facts, as the page states them. */
export const PageFactsSchema = v.object({
  merchantName: v.optional(shortText(200)),
  /** The company that the page names as its own, with its legal form: what it says, never proof. */
  companyName: v.optional(shortText(200)),
  productName: v.optional(shortText(500)),
  /** As a plain decimal, `1299.00`. */
  price: v.optional(shortText(40)),
  /** ISO 4217. */
  currency: v.optional(shortText(3)),
  rating: v.optional(shortText(20)),
  ratingCount: v.optional(shortText(20)),
  soldByPlatform: v.optional(v.boolean()),
});
export type PageFacts = v.InferOutput<typeof PageFactsSchema>;

/** What a detector saw on one page. */
export const SightingSchema = v.object({
  url: v.pipe(v.string(), v.maxLength(4096), v.url()),
  /** The marketplace whose page this is (`amazon`, `taobao` …); null for a shop on its own domain. */
  platform: v.nullable(shortText(40)),
  kind: v.picklist(PAGE_KINDS),
  identifiers: v.pipe(v.array(SightedIdentifierSchema), v.maxLength(200)),
  facts: PageFactsSchema,
  /** Ways without any protection in which the page asks to be paid: a fact to show, which changes no verdict. */
  payment: v.optional(v.array(v.picklist(PAYMENT_WAYS))),
});
export type Sighting = v.InferOutput<typeof SightingSchema>;
