import * as v from 'valibot';
import { CLOCK_NAMES } from '../../core/casework/clock-table';
import { LINK_KINDS } from '../../core/graph/trail';
import { GRADES } from '../../core/listing';
import {
  CreditPointSchema,
  FiledCommitmentSchema,
  FiledListingSchema,
  MerchantReplySchema,
} from '../../core/merchant-file';
import { PublicDecisionSchema } from '../decisions/public-decision';
import { RedEntrySchema } from '../redlist/red-view';
import { StandingSchema } from '../ratings/standing';

const text = v.string();

/** Where a fact comes from. */
export const ProvenanceSchema = v.object({
  /** Who says it, by the name that `sources` has; `merchant`: in the merchant's own words. */
  source: text,
  by: v.picklist(['decision', 'feed', 'evaluator', 'rating', 'red-list', 'promise', 'reply', 'statistics', 'registration']), // prettier-ignore
  /** Which one: `case:12`, `red:3`; null where the source numbers nothing. */
  ref: v.nullable(text),
  /** Of when it is: a time, day or month of ISO 8601, as exact as it is known. */
  at: text,
  /** On which terms it may be passed on, an SPDX identifier where there is one; null: not known. */
  licence: v.nullable(text),
});
export type Provenance = v.InferOutput<typeof ProvenanceSchema>;

const provenance = ProvenanceSchema;
const {
  source: _source,
  outcome: _outcome,
  replies: _replies,
  objection: _objection,
  notified: _notified,
  ...listed
} = FiledListingSchema.entries;
const { replies: _said, ...decided } = PublicDecisionSchema.entries;

/** What one line of each file holds, and what the file is about. */
export const ROWS = {
  merchants: v.object({
    /** The name that the registry speaks of. */
    identifier: text,
    /** Why its other names are public: it is listed, red-listed, or well rated. */
    because: v.picklist(['listed', 'red-list', 'rating']),
    /** Its other names; `shared`: a number that both have; `by`: what joins them. */
    names: v.array(v.object({ identifier: text, shared: v.nullable(text), by: v.nullable(v.picklist(LINK_KINDS)) })),
    provenance,
  }),
  listings: v.object({
    identifier: text,
    ...listed,
    /** The feed was wrong too often: its entry is published as a caution only. */
    sourceDemoted: v.boolean(),
    provenance,
  }),
  decisions: v.object({ ...decided, provenance }),
  replies: v.object({ case: v.number(), ...MerchantReplySchema.entries, provenance }),
  ratings: v.object({
    identifier: text,
    grade: v.picklist(GRADES),
    /** How sure it is, 0 to 3. */
    confidence: v.picklist([0, 1, 2, 3]),
    /** Each day on which it came out otherwise, oldest first; null for a merchant of whom nothing else is public. */
    history: v.nullable(v.array(CreditPointSchema)),
    provenance,
  }),
  'red-list': v.object({ ...RedEntrySchema.entries, provenance }),
  'third-party-ratings': v.object({
    identifier: text,
    value: v.number(),
    /** The ends of its scale. */
    worst: v.number(),
    best: v.number(),
    /** How many opinions it sums up. */
    count: v.number(),
    provenance,
  }),
  promises: v.object({ identifier: text, ...FiledCommitmentSchema.entries, provenance }),
  sources: v.object({
    ...StandingSchema.entries,
    /** Of an evaluator: how it rates, since when, and what may sway it. */
    method: v.nullable(text),
    since: v.nullable(text),
    conflicts: v.nullable(text),
    withdrawn: v.nullable(text),
    provenance,
  }),
  statistics: v.object({
    month: text,
    clock: v.picklist(CLOCK_NAMES),
    met: v.number(),
    missed: v.number(),
    provenance,
  }),
} as const;

export type FileName = keyof typeof ROWS;
export type Row<N extends FileName> = v.InferOutput<(typeof ROWS)[N]>;
export const FILE_NAMES = Object.keys(ROWS) as FileName[];

/** One line on each file. */
export const ABOUT: Record<FileName, string> = {
  merchants:
    'Merchants of whom several names are public: what a decision reaches, and which names belong to those of good record.',
  listings: 'Every entry that holds now, with its source, dates, term and how it stands.',
  decisions: 'Every decision that stands, with its reasons. None says who complained.',
  replies: 'What merchants replied in decided cases, word for word but for what could lead to a complainant.',
  ratings: 'Grades as last reckoned.',
  'red-list': 'The red list: criteria, sponsor, evidence, term and state of each entry that was approved.',
  'third-party-ratings': 'The newest rating of each merchant by each other evaluator, on its own scale.',
  promises: 'The newest public promise of each merchant, and the breaches that decisions found.',
  sources: 'Whose word is taken: this registry, feeds, evaluators; and how often each was overturned.',
  statistics: 'How the registry kept its own periods, by month.',
};
