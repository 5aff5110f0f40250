import * as v from 'valibot';
import { CATEGORIES, STAGES } from './category';
import { AmountSchema } from './casework/amount';
import { ContactSchema } from './casework/contact';
import { SealedContactSchema } from './casework/sealed-contact';
import { LanguageTagSchema } from './language-tag';
import { SightedIdentifierSchema } from './sighting';

/** A complaint (投诉) asks for a remedy; a tip (举报) only tells. */
export const COMPLAINT_KINDS = ['complaint', 'tip'] as const;
export type ComplaintKind = (typeof COMPLAINT_KINDS)[number];
/** What a case can be about: what someone filed, or a merchant's objection to what only feeds list it for. */
export const CASE_KINDS = [...COMPLAINT_KINDS, 'objection'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/** What the complainant asks for. */
export const REMEDIES = ['refund', 'replacement', 'repair', 'delivery', 'compensation', 'correction', 'other'] as const;

export const MAX_FACTS_LENGTH = 5000;

const text = (min: number, max: number) => v.pipe(v.string(), v.trim(), v.minLength(min), v.maxLength(max));

const day = v.pipe(v.string(), v.isoDate());

const ComplaintFieldsSchema = v.strictObject({
  /** Left out by older clients: a complaint. */
  kind: v.optional(v.picklist(CASE_KINDS)),
  against: v.strictObject({
    identifiers: v.pipe(v.array(SightedIdentifierSchema), v.minLength(1), v.maxLength(50)),
    name: v.optional(text(1, 200)),
    /** Postal, if known (Order 20 art. 9). */
    address: v.optional(text(1, 300)),
    /** The page on which the complaint was filed. */
    url: v.pipe(v.string(), v.maxLength(4096), v.url(), v.regex(/^https?:/i, 'not an http(s) address')),
  }),
  category: v.picklist(CATEGORIES),
  stage: v.picklist(STAGES),
  /** What happened, in the complainant's words. */
  facts: text(10, MAX_FACTS_LENGTH),
  /** What is asked for; a tip has none. */
  remedy: v.optional(v.picklist(REMEDIES)),
  /** The claim in the complainant's words, such as how much is to be paid back. */
  claim: v.optional(text(1, 2000)),
  orderNumber: v.optional(text(1, 100)),
  purchasedOn: v.optional(day),
  /** When delivery or service was promised for. */
  promisedOn: v.optional(day),
  amount: v.optional(AmountSchema),
  /** What the page showed at the moment of filing. */
  page: v.optional(
    v.strictObject({
      title: v.optional(text(1, 500)),
      offer: v.optional(text(1, 500)),
      /** As the page shows it. */
      price: v.optional(text(1, 40)),
      /** ISO 8601, UTC. */
      seenAt: v.pipe(v.string(), v.isoTimestamp()),
    }),
  ),
  /** Who complains, if they want to say it. In clear only until a client seals it; older clients sent one text, also in clear. */
  contact: v.optional(v.union([text(3, 200), ContactSchema])),
  /** The same, sealed to the registry's key, so that only its case handlers read it. */
  sealedContact: v.optional(SealedContactSchema),
  /** That the complainant believes in good faith that this is true and whole (DSA art. 16). */
  goodFaith: v.optional(v.literal(true)),
  /** In which it is written. */
  language: LanguageTagSchema,
});

/** What a case is about, as it is kept: a complaint or tip as it was filed, or of an objection what feeds say of the merchant. */
export const MatterSchema = v.pipe(
  ComplaintFieldsSchema,
  v.forward(
    v.partialCheck(
      [['kind'], ['remedy']],
      ({ kind = 'complaint', remedy }) => (kind === 'complaint') === (remedy !== undefined),
      'a complaint says what it asks for; a tip asks for nothing',
    ),
    ['remedy'],
  ),
  v.forward(
    v.partialCheck(
      [['kind'], ['claim']],
      ({ kind = 'complaint', claim }) => kind === 'complaint' || claim === undefined,
      'a tip claims nothing',
    ),
    ['claim'],
  ),
);
export type Complaint = v.InferOutput<typeof MatterSchema>;

/** A complaint or tip exactly as it is sent to the registry; the popup previews these very fields. */
export const ComplaintSchema = v.pipe(
  MatterSchema,
  v.forward(
    v.partialCheck([['kind']], ({ kind }) => kind !== 'objection', 'a merchant objects by the link of its entry'),
    ['kind'],
  ),
);

/** Which of them it is. */
export function kindOf({ kind }: Pick<Complaint, 'kind'>): CaseKind {
  return kind ?? 'complaint';
}

export const CASE_STATES = [
  'received',
  'refused',
  'accepted',
  'notified',
  'replied',
  'mediation',
  'proposed',
  'decided',
  'appealed',
  'closed',
  'withdrawn',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** Of a complaint or tip. */
export const COMPLAINT_OUTCOMES = ['unfounded', 'upheld-remedied', 'upheld-late', 'upheld-unremedied'] as const;
/** Of a merchant's objection to a feed's entry: the feed was wrong about it, or the entry stands. */
export const ENTRY_OUTCOMES = ['entry-cleared', 'entry-stands'] as const;
export const OUTCOMES = [...COMPLAINT_OUTCOMES, ...ENTRY_OUTCOMES] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A receipt code: 16 letters and digits of Crockford's base 32 in four groups, `K7QF-9D2M-…`. */
export const ReceiptCodeSchema = v.pipe(
  v.string(),
  v.regex(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/, 'not a receipt code'),
);

/** What the registry answers to a filing and to a question about its status. */
export const ReceiptSchema = v.object({
  receipt: ReceiptCodeSchema,
  state: v.picklist(CASE_STATES),
  /** ISO 8601, UTC. */
  receivedAt: v.pipe(v.string(), v.isoTimestamp()),
  outcome: v.optional(v.picklist(OUTCOMES)),
  /** The statement of reasons of a refusal or decision. */
  reason: v.optional(v.pipe(v.string(), v.maxLength(20_000))),
  decidedAt: v.optional(v.pipe(v.string(), v.isoTimestamp())),
});
export type Receipt = v.InferOutput<typeof ReceiptSchema>;
