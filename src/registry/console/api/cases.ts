import * as v from 'valibot';
import { HOLD_OBSTACLES } from '../../../core/casework/assignment';
import { ReadContactSchema } from '../../../core/casework/contact';
import { CASE_EVENTS } from '../../../core/casework/case-table';
import { CLOCK_NAMES } from '../../../core/casework/clock-table';
import { EVIDENCE_GIVERS, EVIDENCE_KINDS } from '../../../core/casework/evidence-chain';
import { StatementSchema } from '../../../core/casework/statement';
import { CATEGORIES } from '../../../core/category';
import { CASE_KINDS, CASE_STATES, MatterSchema, OUTCOMES } from '../../../core/complaint';
import { LIST_NAMES } from '../../../core/listing';
import { IdentifierSchema } from '../../../core/sighting';
import { time } from './accounts';

const number = v.number();

const SummarySchema = v.object({
  id: number,
  kind: v.picklist(CASE_KINDS),
  state: v.picklist(CASE_STATES),
  category: v.picklist(CATEGORIES),
  openedAt: time,
  outcome: v.nullable(v.picklist(OUTCOMES)),
  decidedAt: v.nullable(time),
  /** The registry's own period that ends first. */
  due: v.nullable(v.object({ clock: v.picklist(CLOCK_NAMES), at: time, overdue: v.boolean() })),
  /** The registry opened it itself: nobody complained. */
  byRegistry: v.optional(v.boolean(), false),
  name: v.nullable(v.string()),
  url: v.string(),
  /** Set apart until a handler releases it. */
  quarantined: v.nullable(v.picklist(['burst'])),
  /** Who works on it, by id. */
  assignee: v.nullable(v.string()),
});
export type CaseSummary = v.InferOutput<typeof SummarySchema>;

/** A page of cases, with the names of their assignees by id. */
export const CasePageSchema = v.object({
  cases: v.array(SummarySchema),
  next: v.nullable(number),
  people: v.record(v.string(), v.string()),
});

/** Who can be given a case, and how many cases each has. */
export const ColleaguesSchema = v.object({
  colleagues: v.array(v.object({ id: v.string(), name: v.string(), cases: number })),
});

/** Complaints that are set apart, by merchant: a release touches all, a refusal those that are `refusable`. */
export const BurstsSchema = v.object({
  bursts: v.array(v.object({ merchant: IdentifierSchema, cases: v.array(SummarySchema), refusable: v.array(number) })),
});
export type Burst = v.InferOutput<typeof BurstsSchema>['bursts'][number];
/** Of which cases it was done. */
export const BurstDoneSchema = v.object({ cases: v.array(number) });

export const EvidenceSchema = v.object({
  seq: number,
  kind: v.picklist(EVIDENCE_KINDS),
  by: v.picklist(EVIDENCE_GIVERS),
  name: v.string(),
  type: v.string(),
  size: number,
  sha256: v.string(),
  at: time,
});

/** What was proposed, as far as the console shows it; an old proposal may lack what came later. */
const ProposedSchema = v.object({
  outcome: v.picklist(OUTCOMES),
  reason: v.string(),
  ground: v.optional(v.string(), ''),
  evidence: v.optional(v.array(number), []),
  term: v.optional(number),
  alsoList: v.optional(v.array(v.string()), []),
  clear: v.optional(v.boolean(), false),
  objection: v.optional(v.string()),
});

/** What a granted request for correction changes. */
const CorrectionSchema = v.object({
  reason: v.string(),
  correction: v.object({
    outcome: v.optional(v.picklist(OUTCOMES)),
    category: v.optional(v.picklist(CATEGORIES)),
    unlist: v.optional(v.array(IdentifierSchema), []),
    term: v.optional(number),
    facts: v.optional(v.string()),
    ground: v.optional(v.string()),
  }),
});

export const CaseFileSchema = v.object({
  ...v.omit(SummarySchema, ['name', 'url']).entries,
  /** The registry opened it itself: nobody complained. */
  byRegistry: v.boolean(),
  merchant: v.nullable(IdentifierSchema),
  complaint: MatterSchema,
  events: v.array(
    v.object({
      at: time,
      event: v.string(),
      actor: v.string(),
      person: v.nullable(v.string()),
      detail: v.record(v.string(), v.unknown()),
    }),
  ),
  listings: v.array(
    v.object({
      identifier: IdentifierSchema,
      list: v.picklist(LIST_NAMES),
      listedAt: time,
      expiresAt: v.nullable(time),
    }),
  ),
  contact: v.nullable(ReadContactSchema),
  /** What whoever asks can do now. */
  can: v.array(v.picklist(CASE_EVENTS)),
  /** Why whoever asks cannot take it; null: they can, or have it. */
  cannotTake: v.nullable(v.picklist(HOLD_OBSTACLES)),
  assignedAt: v.nullable(time),
  clocks: v.array(
    v.object({
      clock: v.picklist(CLOCK_NAMES),
      startedAt: time,
      dueAt: time,
      stoppedAt: v.nullable(time),
      urgency: v.picklist(['in-time', 'due-soon', 'overdue', 'ended']),
      assumedYears: v.array(number),
    }),
  ),
  evidence: v.array(EvidenceSchema),
  messages: v.array(
    v.object({
      at: time,
      by: v.picklist(['complainant', 'merchant', 'handler']),
      party: v.picklist(['complainant', 'merchant']),
      text: v.string(),
    }),
  ),
  submissions: v.array(
    v.object({
      id: number,
      kind: v.picklist(['reply', 'objection', 'appeal', 'correction', 'rectification', 'contest']),
      by: v.picklist(['complainant', 'merchant']),
      text: v.string(),
      at: time,
      answer: v.nullable(v.picklist(['granted', 'refused', 'answered'])),
      answerReason: v.nullable(v.string()),
      answeredAt: v.nullable(time),
      answeredBy: v.nullable(v.string()),
      redacted: v.nullable(v.object({ at: time, reason: v.string() })),
    }),
  ),
  statement: v.nullable(StatementSchema),
  proposals: v.array(
    v.object({
      id: number,
      at: time,
      by: v.string(),
      content: ProposedSchema,
      result: v.nullable(v.picklist(['approved', 'returned'])),
      note: v.nullable(v.string()),
      resolvedBy: v.nullable(v.string()),
    }),
  ),
  corrections: v.array(
    v.object({
      id: number,
      at: time,
      by: v.string(),
      content: CorrectionSchema,
      result: v.nullable(v.picklist(['approved', 'returned'])),
      note: v.nullable(v.string()),
      resolvedBy: v.nullable(v.string()),
    }),
  ),
  claims: v.array(
    v.object({
      id: number,
      createdAt: time,
      provenAt: v.nullable(time),
      provenBy: v.nullable(v.string()),
      identifier: v.nullable(v.string()),
      challenge: v.string(),
    }),
  ),
  sameMatter: v.array(number),
  group: v.array(number),
  people: v.record(v.string(), v.string()),
});
export type CaseFile = v.InferOutput<typeof CaseFileSchema>;

/** The letter to a merchant in each language, with its link, which is told this once. */
const NoticeSchema = v.object({ 'zh-CN': v.string(), en: v.string() });
export type MerchantNotice = v.InferOutput<typeof NoticeSchema>;

/** A case after a step. */
export const SteppedSchema = v.object({ case: CaseFileSchema });
export const ClaimSchema = v.object({ notice: NoticeSchema });

/** How many cases are overdue: one's own, and those of nobody's that one's roles can work on. */
export const OverdueSchema = v.object({ mine: number, nobodys: number });
export type Overdue = v.InferOutput<typeof OverdueSchema>;

export const WorkloadSchema = v.object({
  states: v.array(v.object({ state: v.picklist(CASE_STATES), cases: number })),
  clocks: v.array(v.object({ clock: v.picklist(CLOCK_NAMES), running: number, overdue: number, first: time })),
  people: v.array(v.object({ id: v.string(), name: v.nullable(v.string()), steps: number, cases: number })),
  nobodys: number,
});

/** How the registry kept its own periods, month by month, and how often each source was overturned. */
export const StatisticsSchema = v.object({
  months: v.array(
    v.object({
      month: v.string(),
      clocks: v.array(v.object({ clock: v.picklist(CLOCK_NAMES), met: number, missed: number })),
    }),
  ),
  sources: v.array(
    v.object({
      name: v.string(),
      kind: v.picklist(['registry', 'feed', 'evaluator', 'platform']),
      examined: number,
      overturned: number,
      errorRate: v.nullable(number),
      demoted: v.boolean(),
      weightLeft: v.nullable(number),
    }),
  ),
});
export type Statistics = v.InferOutput<typeof StatisticsSchema>;

export const GroupsSchema = v.object({
  groups: v.array(
    v.object({
      merchant: v.string(),
      name: v.nullable(v.string()),
      category: v.picklist(CATEGORIES),
      cases: number,
      firstDue: v.nullable(time),
    }),
  ),
});
