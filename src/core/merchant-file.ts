import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { CATEGORIES, STAGES } from './category';
import { NotificationSchema } from './casework/notification';
import { PROMISES, PromiseSchema } from './commitment';
import { OUTCOMES } from './complaint';
import { ExplainedGradeSchema, FiledRedSchema, MAX_OTHERS, OtherRatingSchema } from './filed-credit';
import { LINK_KINDS } from './graph/trail';
import type { Identifier } from './identifier';
import { FLAGS, GRADES } from './listing';
import { MAX_TRUST, ReviewTrustSchema } from './review-trust';
import { IdentifierSchema } from './sighting';

const PREFIX_DIGITS = 5;

/** What a merchant's file is asked for by: 20 bits, so that the registry learns only one of a million groups of names. */
export const FilePrefixSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{5}$/, 'not 5 hexadecimal digits'));

/**
 * The prefix under which the file of a canonical identifier lies: the first 5 hexadecimal digits of SHA-256 over
 * `probity:merchant:` and the identifier, UTF-8. Unlike a list's fingerprints it has no salt, so that it stays the same.
 */
export function filePrefix(identifier: Identifier): string {
  return bytesToHex(sha256(utf8ToBytes(`probity:merchant:${identifier}`))).slice(0, PREFIX_DIGITS);
}

const time = v.pipe(v.string(), v.isoTimestamp());
const text = (max: number) => v.pipe(v.string(), v.maxLength(max));

/** Of a reply as it is told; one that grew by what stands in place of personal data is cut off. */
export const MAX_REPLY_LENGTH = 5000;

/** What a merchant handed in, word for word but for what could lead to the complainant. */
export const MerchantReplySchema = v.object({ at: time, text: text(MAX_REPLY_LENGTH) });
export type MerchantReply = v.InferOutput<typeof MerchantReplySchema>;

export const MAX_REPLIES = 5;

/** One entry that a registry publishes about an identifier. Nothing in it comes from a complainant. */
export const FiledListingSchema = v.object({
  list: v.picklist(['blacklist', 'watch', 'redlist', 'rating']),
  /** Who says it: the registry itself, or the feed that it took it from. */
  source: text(200),
  /** The case that decided it; null: it is a feed's. */
  case: v.nullable(v.number()),
  categories: v.pipe(v.array(v.picklist(CATEGORIES)), v.maxLength(CATEGORIES.length)),
  stages: v.pipe(v.array(v.picklist(STAGES)), v.maxLength(STAGES.length)),
  flags: v.pipe(v.array(v.picklist(FLAGS)), v.maxLength(FLAGS.length)),
  since: time,
  /** Null: as long as the feed names it. */
  until: v.nullable(time),
  outcome: v.nullable(v.picklist(OUTCOMES)),
  /** How and when its merchant was told of the case before it was decided; left out where that was not noted. */
  notified: v.optional(NotificationSchema),
  /** Of a feed's entry: that its merchant objected, and whether that waits, the entry stands, or that is appealed; left out where it did not. */
  objection: v.optional(
    v.object({
      state: v.picklist(['open', 'stands', 'appealed']),
      case: v.number(),
      /** When it objected, or when it was answered. */
      at: time,
    }),
  ),
  /** The newest, oldest first. */
  replies: v.pipe(v.array(MerchantReplySchema), v.maxLength(MAX_REPLIES)),
});
export type FiledListing = v.InferOutput<typeof FiledListingSchema>;

/** May be appealed; is under appeal; was upheld on appeal; was overturned on appeal; can be appealed no more. */
export const APPEAL_STATES = ['open', 'pending', 'upheld', 'overturned', 'over'] as const;

export const MAX_DECISIONS = 50;
/** Of reasons as they are told; they grow by what stands in place of personal data. */
export const MAX_REASONS = 25_000;

/** A decision about a merchant with its reasons, also one that lists nothing or whose listing is over. Nothing in it tells who complained. */
export const FiledDecisionSchema = v.object({
  case: v.number(),
  decidedAt: time,
  outcome: v.picklist(OUTCOMES),
  categories: v.pipe(v.array(v.picklist(CATEGORIES)), v.maxLength(CATEGORIES.length)),
  /** Whether it lists this name now, did once, or never did. */
  lists: v.picklist(['now', 'once', 'never']),
  /** The statement of reasons, in the language of the case, and the rule on which it rests. */
  facts: text(MAX_REASONS),
  ground: text(MAX_REASONS),
  appeal: v.picklist(APPEAL_STATES),
  notified: v.optional(NotificationSchema),
});
export type FiledDecision = v.InferOutput<typeof FiledDecisionSchema>;

export const MAX_NAMES = 50;

/** Another name that is proven to be the same merchant's, and by what. */
export const FiledNameSchema = v.object({
  identifier: IdentifierSchema,
  /** A number that both have, where the trail leads over one. */
  shared: v.nullable(IdentifierSchema),
  /** What the weakest step of the trail rests on. */
  by: v.picklist(LINK_KINDS),
});
export type FiledName = v.InferOutput<typeof FiledNameSchema>;

/** The newest version of a merchant's public promise, and the breaches of any version that decisions found. */
export const FiledCommitmentSchema = v.object({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  promises: v.pipe(v.array(PromiseSchema), v.maxLength(PROMISES.length)),
  signatory: text(100),
  signedAt: time,
  /** SHA-256 over all that was signed, hexadecimal. */
  digest: text(64),
  /** Since when it is no longer promised. */
  withdrawnAt: v.nullable(time),
  breaches: v.pipe(
    v.array(v.object({ version: v.number(), promise: v.picklist(PROMISES), case: v.number(), at: time })),
    v.maxLength(1000),
  ),
});
export type FiledCommitment = v.InferOutput<typeof FiledCommitmentSchema>;
/** The newest points of a grade's history that are told. */
export const MAX_POINTS = 60;

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** A day on which a merchant's grade came out otherwise, and how: the score with the interval in which it lies 8 times of 10. */
export const CreditPointSchema = v.object({
  day: v.pipe(v.string(), v.isoDate()),
  grade: v.picklist(GRADES),
  score: share,
  low: share,
  high: share,
});
export type CreditPoint = v.InferOutput<typeof CreditPointSchema>;

/** All that a registry makes public about one identifier. */
export const MerchantFileSchema = v.object({
  identifier: IdentifierSchema,
  listings: v.pipe(v.array(FiledListingSchema), v.maxLength(100)),
  /** What was decided about it, the newest first, as long as that is told; left out where nothing was. */
  decisions: v.optional(v.pipe(v.array(FiledDecisionSchema), v.maxLength(MAX_DECISIONS))),
  /** Its other proven names; left out where it has none. */
  names: v.optional(v.pipe(v.array(FiledNameSchema), v.maxLength(MAX_NAMES))),
  /** Complaints that were accepted and are not decided: nothing is proven by them. */
  undecided: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** What was decided about the reviews of its goods, newest first; no part of any rating. Left out by older registries. */
  reviews: v.optional(v.pipe(v.array(ReviewTrustSchema), v.maxLength(MAX_TRUST))),
  /** Null: it has promised nothing in public. */
  commitment: v.optional(v.nullable(FiledCommitmentSchema), null),
  /** Its grade now, last, and before, oldest first; left out where it has none. */
  credit: v.optional(v.pipe(v.array(CreditPointSchema), v.minLength(1), v.maxLength(MAX_POINTS))),
  /** Why its grade is what it is; left out where it has none. */
  explained: v.optional(ExplainedGradeSchema),
  /** What others say of it, the newest first; left out where nobody does. */
  others: v.optional(v.pipe(v.array(OtherRatingSchema), v.maxLength(MAX_OTHERS))),
  /** Left out where it is not on the red list. */
  red: v.optional(FiledRedSchema),
});
export type MerchantFile = v.InferOutput<typeof MerchantFileSchema>;

/** Both sides of an entry as the popup shows them: how the merchant was told, and what it replied, oldest first. */
export interface MerchantHeard {
  notified: NonNullable<FiledListing['notified']>[];
  replies: MerchantReply[];
}

/** The part of a merchant's file that speaks of its credit, as the popup shows it. */
export interface MerchantCredit extends Pick<MerchantFile, 'explained' | 'red' | 'commitment'> {
  /** Oldest first. */
  points: CreditPoint[];
  others: NonNullable<MerchantFile['others']>;
}

/** The files of all identifiers with one prefix; who asks picks its own out of them. */
export const MerchantFilesSchema = v.object({ files: v.pipe(v.array(MerchantFileSchema), v.maxLength(1000)) });
