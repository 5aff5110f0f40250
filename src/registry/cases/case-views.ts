import * as v from 'valibot';
import { CATEGORIES } from '../../core/category';
import { CASE_STATES, ComplaintSchema, OUTCOMES } from '../../core/complaint';
import { LIST_NAMES } from '../../core/listing';
import { IdentifierSchema } from '../../core/sighting';
import type { ListingRow } from '../listings/choose-listing';
import type { CaseMatter, CaseRow } from './case-repository';

const time = v.pipe(v.string(), v.isoTimestamp());

const CaseHeadSchema = v.object({
  id: v.number(),
  state: v.picklist(CASE_STATES),
  category: v.picklist(CATEGORIES),
  openedAt: time,
  outcome: v.nullable(v.picklist(OUTCOMES)),
  reason: v.nullable(v.string()),
  decidedAt: v.nullable(time),
});

const CaseSummarySchema = v.object({
  ...v.omit(CaseHeadSchema, ['reason']).entries,
  /** Against whom: the name on the page, if any, and the page. */
  name: v.nullable(v.string()),
  url: v.string(),
});
export type CaseSummary = v.InferOutput<typeof CaseSummarySchema>;

/** A page of cases, newest first; `next` asks for the one after it, null: there is none. */
export const CasePageSchema = v.object({ cases: v.array(CaseSummarySchema), next: v.nullable(v.number()) });

export const CaseViewSchema = v.object({
  ...CaseHeadSchema.entries,
  complaint: ComplaintSchema,
  events: v.array(
    v.object({ at: time, event: v.string(), actor: v.string(), detail: v.record(v.string(), v.unknown()) }),
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

/** A case after its decision, and which identifiers of the complaint are not listed. */
export const DecidedSchema = v.object({
  case: CaseViewSchema,
  notListed: v.array(v.object({ identifier: IdentifierSchema, reason: v.string() })),
});

export function caseSummary(
  file: CaseRow,
  { against }: { against: { name?: string | undefined; url: string } },
): CaseSummary {
  const { reason: _, ...head } = caseHead(file);
  return { ...head, name: against.name ?? null, url: against.url };
}

export function caseView({ file, complaint, events }: CaseMatter, listings: readonly ListingRow[]): CaseView {
  return {
    ...caseHead(file),
    complaint: complaint.content,
    events: events.map(({ at, event, actor, detail }) => ({ at: at.toISOString(), event, actor, detail })),
    listings: listings.map(({ identifier, list, listedAt, expiresAt }) => ({
      identifier,
      list,
      listedAt: listedAt.toISOString(),
      expiresAt: expiresAt?.toISOString() ?? null,
    })),
  };
}

function caseHead({
  id,
  state,
  category,
  openedAt,
  outcome,
  reason,
  decidedAt,
}: CaseRow): v.InferOutput<typeof CaseHeadSchema> {
  return {
    id,
    state,
    category,
    openedAt: openedAt.toISOString(),
    outcome,
    reason,
    decidedAt: decidedAt?.toISOString() ?? null,
  };
}
