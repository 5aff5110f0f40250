import * as v from 'valibot';
import { CASE_EVENTS, type CaseEvent } from '../../../core/casework/case-table';
import { CLOCK_NAMES } from '../../../core/casework/clock-table';
import { URGENCIES } from '../../../core/casework/clocks';
import { StatementSchema } from '../../../core/casework/statement';
import { CATEGORIES, STAGES } from '../../../core/category';
import { CASE_KINDS, CASE_STATES, OUTCOMES, REMEDIES } from '../../../core/complaint';
import { FLAGS, LIST_NAMES } from '../../../core/listing';
import { time } from '../api/accounts';

/** What a merchant can hand in, and the steps of the case that it can be. */
export const SUBMISSIONS = {
  reply: ['reply'],
  objection: ['object', 'object-entry'],
  appeal: ['appeal'],
  correction: ['correct'],
  rectification: ['rectify'],
} as const satisfies Record<string, readonly CaseEvent[]>;
export type SubmissionKind = keyof typeof SUBMISSIONS;
export const SUBMISSION_KINDS = Object.keys(SUBMISSIONS) as SubmissionKind[];

const text = v.nullable(v.string());

const finding = v.object({
  product: v.string(),
  sample: v.number(),
  reports: v.number(),
  decided: v.object({ suspect: v.number(), genuine: v.number(), unsettled: v.number() }),
  suspect: v.array(v.object({ text: v.string(), stars: v.optional(v.number()), date: v.optional(v.string()) })),
});
export type Finding = v.InferOutput<typeof finding>;

/** A case as the registry shows it to whoever has its claim link; a test compares it with what the registry answers. */
export const ClaimSchema = v.object({
  case: v.number(),
  kind: v.picklist(CASE_KINDS),
  /** The registry opened the case itself: nobody complained. */
  byRegistry: v.boolean(),
  state: v.picklist(CASE_STATES),
  category: v.picklist(CATEGORIES),
  stage: v.picklist(STAGES),
  proven: v.boolean(),
  proof: v.object({
    challenge: v.string(),
    asked: text,
    of: v.array(v.object({ identifier: v.string(), dns: text, file: text })),
  }),
  can: v.array(v.picklist(CASE_EVENTS)),
  clocks: v.array(
    v.object({
      clock: v.picklist(CLOCK_NAMES),
      dueAt: time,
      stoppedAt: v.nullable(time),
      urgency: v.picklist(URGENCIES),
    }),
  ),
  alleged: v.nullable(
    v.object({
      name: text,
      url: v.string(),
      facts: text,
      remedy: v.nullable(v.picklist(REMEDIES)),
      claim: text,
      orderNumber: text,
      purchasedOn: text,
      promisedOn: text,
      amount: v.nullable(v.object({ value: v.string(), currency: v.string() })),
      findings: v.nullable(v.array(finding)),
    }),
  ),
  outcome: v.nullable(v.picklist(OUTCOMES)),
  statement: v.nullable(StatementSchema),
  listings: v.array(
    v.object({
      identifier: v.string(),
      list: v.picklist(LIST_NAMES),
      flags: v.array(v.picklist(FLAGS)),
      since: time,
      until: v.nullable(time),
    }),
  ),
  evidence: v.array(v.object({ seq: v.number(), name: v.string(), size: v.number(), at: time })),
  messages: v.array(v.object({ at: time, by: v.picklist(['complainant', 'merchant', 'handler']), text: v.string() })),
  submissions: v.array(
    v.object({
      kind: v.picklist(['reply', 'objection', 'appeal', 'correction', 'rectification']),
      text: v.string(),
      at: time,
      answer: v.nullable(v.picklist(['granted', 'refused', 'answered'])),
      answerReason: text,
      answeredAt: v.nullable(time),
      redacted: v.nullable(v.object({ at: time, reason: v.string() })),
    }),
  ),
});
export type Claim = v.InferOutput<typeof ClaimSchema>;

/** All that is held about whoever speaks for the merchant; a test compares it with what the registry answers. */
export const ClaimDataSchema = v.looseObject({
  case: v.number(),
  link: v.looseObject({ createdAt: time, provenAt: v.nullable(time), identifier: text }),
  evidence: v.array(v.unknown()),
  messages: v.array(v.unknown()),
  submissions: v.array(v.unknown()),
  history: v.array(v.unknown()),
});

/** Whose pages these are. */
export const RegistrySchema = v.object({ id: v.string(), name: v.string() });
/** The files of open data, the newest day first. */
export const OpenDataSchema = v.object({
  days: v.array(
    v.object({
      date: v.string(),
      files: v.array(
        v.object({
          name: v.picklist([
            'merchants',
            'listings',
            'decisions',
            'replies',
            'ratings',
            'red-list',
            'third-party-ratings',
            'promises',
            'sources',
            'statistics',
          ]),
          address: v.pipe(v.string(), v.regex(/^\/v1\/open-data\//)),
          rows: v.number(),
          bytes: v.number(),
        }),
      ),
    }),
  ),
});
export const LinkSchema = v.object({ claim: v.string() });
