import * as v from 'valibot';
import { HOLD_OBSTACLES } from '../../core/casework/assignment';
import { CASE_EVENTS } from '../../core/casework/case-table';
import { ReadContactSchema } from '../../core/casework/contact';
import { CLOCK_NAMES } from '../../core/casework/clock-table';
import { StatementSchema } from '../../core/casework/statement';
import { CATEGORIES } from '../../core/category';
import { CASE_KINDS, CASE_STATES, MatterSchema, OUTCOMES } from '../../core/complaint';
import { LIST_NAMES } from '../../core/listing';
import { IdentifierSchema } from '../../core/sighting';
import type { ListingRow } from '../listings/choose-listing';
import { EvidenceViewSchema } from '../evidence/evidence-view';
import type { CaseMatter, CaseRow } from './case-repository';
import { ClockViewSchema } from './clock-view';
import { MessageViewSchema } from './message-repository';
import { SubmissionViewSchema } from './submission-view';

const time = v.pipe(v.string(), v.isoTimestamp());

const CaseHeadSchema = v.object({
  id: v.number(),
  kind: v.picklist(CASE_KINDS),
  state: v.picklist(CASE_STATES),
  category: v.picklist(CATEGORIES),
  openedAt: time,
  outcome: v.nullable(v.picklist(OUTCOMES)),
  reason: v.nullable(v.string()),
  decidedAt: v.nullable(time),
  /** The registry's own period that ends first. */
  due: v.nullable(v.object({ clock: v.picklist(CLOCK_NAMES), at: time, overdue: v.boolean() })),
  /** Set apart, with why: it is not counted in public until a handler releases it. */
  quarantined: v.nullable(v.picklist(['burst'])),
  /** Who works on it, by id; null: nobody does. */
  assignee: v.nullable(v.string()),
});

export const CaseSummarySchema = v.object({
  ...v.omit(CaseHeadSchema, ['reason']).entries,
  /** As in a case's file. */
  byRegistry: v.boolean(),
  /** Against whom: the name on the page, if any, and the page. */
  name: v.nullable(v.string()),
  url: v.string(),
});
export type CaseSummary = v.InferOutput<typeof CaseSummarySchema>;

/** A page of cases, newest first; `next` asks for the one after it, null: there is none. `people`: the names of assignees, by id. */
export const CasePageSchema = v.object({
  cases: v.array(CaseSummarySchema),
  next: v.nullable(v.number()),
  people: v.record(v.string(), v.string()),
});

export const CaseViewSchema = v.object({
  ...CaseHeadSchema.entries,
  complaint: MatterSchema,
  events: v.array(
    v.object({
      at: time,
      event: v.string(),
      actor: v.string(),
      /** Which of the registry's people, by id. */
      person: v.nullable(v.string()),
      detail: v.record(v.string(), v.unknown()),
    }),
  ),
  /** What this case's decision lists, or clears (`removed`). */
  listings: v.array(
    v.object({
      identifier: IdentifierSchema,
      list: v.picklist(LIST_NAMES),
      listedAt: time,
      expiresAt: v.nullable(time),
    }),
  ),
});
export type CaseView = v.InferOutput<typeof CaseViewSchema>;

/** What else a case handler sees of a case. */
export const CaseFileSchema = v.object({
  ...CaseViewSchema.entries,
  /** The registry opened it itself, for what panels or its inspectors found: nobody complained, so there is no complainant to write to. */
  byRegistry: v.boolean(),
  /** The identifier under which it stands among the merchant's cases; null: none was seen surely. */
  merchant: v.nullable(IdentifierSchema),
  /** The complainant's contact, opened; null: none, or not for this reader. */
  contact: v.nullable(ReadContactSchema),
  /** What this reader can do now. */
  can: v.array(v.picklist(CASE_EVENTS)),
  /** Why this reader cannot take the case; null: they can, or have it. */
  cannotTake: v.nullable(v.picklist(HOLD_OBSTACLES)),
  assignedAt: v.nullable(time),
  clocks: v.array(ClockViewSchema),
  evidence: v.array(EvidenceViewSchema),
  messages: v.array(MessageViewSchema),
  submissions: v.array(
    v.object({ id: v.number(), ...SubmissionViewSchema.entries, answeredBy: v.nullable(v.string()) }),
  ),
  statement: v.nullable(StatementSchema),
  proposals: v.array(
    v.object({
      id: v.number(),
      at: time,
      by: v.string(),
      content: v.record(v.string(), v.unknown()),
      result: v.nullable(v.picklist(['approved', 'returned'])),
      note: v.nullable(v.string()),
      resolvedBy: v.nullable(v.string()),
    }),
  ),
  /** What granted requests for correction change, newest first; `result` null: another person is to confirm it. */
  corrections: v.array(
    v.object({
      id: v.number(),
      at: time,
      by: v.string(),
      content: v.record(v.string(), v.unknown()),
      result: v.nullable(v.picklist(['approved', 'returned'])),
      note: v.nullable(v.string()),
      resolvedBy: v.nullable(v.string()),
    }),
  ),
  claims: v.array(
    v.object({
      id: v.number(),
      createdAt: time,
      provenAt: v.nullable(time),
      provenBy: v.nullable(v.string()),
      /** Of which control is proven; of one that is not proven: on whose page the code is to be looked for. */
      identifier: v.nullable(v.string()),
      challenge: v.string(),
    }),
  ),
  /** Other cases about the same purchase, and about the same merchant and category. */
  sameMatter: v.array(v.number()),
  group: v.array(v.number()),
  /** The names of the registry's people who did something in the case, by id. */
  people: v.record(v.string(), v.string()),
});

/** The notice to a merchant in each language, with its link; told once, for whoever sends it. */
export const NoticeSchema = v.object({ 'zh-CN': v.string(), en: v.string() });

/** A case after a step. */
export const SteppedSchema = v.object({ case: CaseFileSchema });

/** A new link for a merchant and the letter with it, told this once. */
export const NewClaimSchema = v.object({ claim: v.string(), notice: NoticeSchema });

/** A case after its decision, and which identifiers of the complaint are not listed. */
export const DecidedSchema = v.object({
  case: CaseViewSchema,
  notListed: v.array(v.object({ identifier: IdentifierSchema, reason: v.string() })),
});

export function caseSummary(
  file: CaseRow,
  { against }: { against: { name?: string | undefined; url: string } },
  byRegistry: boolean,
  now: Date,
): CaseSummary {
  const { reason: _, ...head } = caseHead(file, now);
  return { ...head, byRegistry, name: against.name ?? null, url: against.url };
}

export function caseView(
  { file, complaint, events }: CaseMatter,
  listings: readonly ListingRow[],
  now: Date,
): CaseView {
  return {
    ...caseHead(file, now),
    complaint: complaint.content,
    events: events.map(({ at, event, actor, actorId, detail }) => {
      return { at: at.toISOString(), event, actor, person: actorId, detail };
    }),
    listings: listings.map(({ identifier, list, listedAt, expiresAt }) => ({
      identifier,
      list,
      listedAt: listedAt.toISOString(),
      expiresAt: expiresAt?.toISOString() ?? null,
    })),
  };
}

function caseHead(
  { id, kind, state, category, openedAt, outcome, reason, decidedAt, dueClock, dueAt, quarantined, assignee }: CaseRow,
  now: Date,
): v.InferOutput<typeof CaseHeadSchema> {
  return {
    id,
    kind,
    state,
    category,
    openedAt: openedAt.toISOString(),
    outcome,
    reason,
    decidedAt: decidedAt?.toISOString() ?? null,
    due: dueClock && dueAt ? { clock: dueClock, at: dueAt.toISOString(), overdue: dueAt < now } : null,
    quarantined,
    assignee,
  };
}
