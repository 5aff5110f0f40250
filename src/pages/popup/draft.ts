import * as v from 'valibot';
import { ComplaintSchema, type Complaint } from '../../core/complaint';
import { SightedIdentifierSchema, type SightedIdentifier } from '../../core/sighting';
import { isOneOfMany } from '../../core/verdict';
import type { PageReport } from '../../messages/protocol';
import type { Locale } from '../../ui/i18n/translate';

/** A complaint being written. `key` stays the same until it is filed, so that it is filed once. */
export const DraftSchema = v.object({
  key: v.pipe(v.string(), v.uuid()),
  identifiers: v.array(v.object({ seen: SightedIdentifierSchema, ticked: v.boolean() })),
  name: v.string(),
  url: v.string(),
  category: v.string(),
  stage: v.string(),
  facts: v.string(),
  remedy: v.string(),
  orderNumber: v.string(),
  contact: v.string(),
  registryId: v.string(),
});
export type Draft = v.InferOutput<typeof DraftSchema>;

const FIELDS = [
  'identifiers',
  'name',
  'url',
  'category',
  'stage',
  'facts',
  'remedy',
  'orderNumber',
  'contact',
] as const;
export type DraftField = (typeof FIELDS)[number];

/** An empty complaint about a page's merchant: all that was seen is ticked, but the address of a marketplace that names the seller. */
export function draftOf(report: PageReport, registryId: string, key: string): Draft {
  const all = seenOn(report);
  const isSellers = all.some(({ evidence }) => evidence === 'platform');
  return {
    key,
    identifiers: all.map((seen) => ({ seen, ticked: !(isSellers && seen.evidence === 'address') })),
    name: report.sighting?.facts.merchantName ?? '',
    url: report.url,
    category: '',
    stage: '',
    facts: '',
    remedy: '',
    orderNumber: '',
    contact: '',
    registryId,
  };
}

/** What names the merchant: what was seen on the page, or, where it was stopped before it was read, what the lists matched. */
function seenOn({ sighting, verdict }: PageReport): SightedIdentifier[] {
  // A complaint is about one merchant, never about all sellers on a page of results.
  if (sighting) return sighting.identifiers.filter((one) => !isOneOfMany(sighting, one)).slice(0, 50);
  return verdict.reasons.map(({ identifier, evidence, seenIn }) => ({
    identifier,
    evidence,
    seenIn,
    validity: 'valid',
  }));
}

/** The complaint exactly as it would be sent, or the fields that the core's own schema refuses, in the form's order. */
export function complaintOf(draft: Draft, language: Locale): { complaint: Complaint } | { problems: DraftField[] } {
  const parsed = v.safeParse(ComplaintSchema, {
    against: {
      identifiers: draft.identifiers.filter((one) => one.ticked).map((one) => one.seen),
      ...filled('name', draft.name),
      url: draft.url.trim(),
    },
    category: draft.category,
    stage: draft.stage,
    facts: draft.facts,
    remedy: draft.remedy,
    ...filled('orderNumber', draft.orderNumber),
    ...filled('contact', draft.contact),
    language,
  });
  if (parsed.success) return { complaint: parsed.output };
  const refused = new Set(parsed.issues.flatMap((issue) => issue.path?.map((item) => item.key) ?? []));
  return { problems: FIELDS.filter((field) => refused.has(field)) };
}

function filled<K extends string>(key: K, value: string): Partial<Record<K, string>> {
  return value.trim() === '' ? {} : ({ [key]: value } as Record<K, string>);
}
