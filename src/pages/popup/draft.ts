import * as v from 'valibot';
import { COMPLAINT_KINDS, ComplaintSchema, type Complaint } from '../../core/complaint';
import { namedParty } from '../../core/named-party';
import { SightedIdentifierSchema, type SightedIdentifier } from '../../core/sighting';
import { isOneOfMany } from '../../core/verdict/one-of-many';
import type { PageReport } from '../../messages/protocol';
import type { Locale } from '../../ui/i18n/translate';
import { frozenFacts } from './frozen-facts';
import { accusedIn, WHOM } from './whom';

/** Drafts of an earlier version lack it. */
const added = v.optional(v.string(), '');

/** A complaint being written. `key` stays the same until it is filed, so that it is filed once. */
export const DraftSchema = v.object({
  key: v.pipe(v.string(), v.uuid()),
  kind: v.optional(v.picklist(COMPLAINT_KINDS), 'complaint'),
  identifiers: v.array(v.object({ seen: SightedIdentifierSchema, ticked: v.boolean() })),
  /** Whom it is about; the courier's and the marketplace's name with us. */
  whom: v.optional(v.picklist(WHOM), 'merchant'),
  courier: added,
  platform: added,
  name: v.string(),
  address: added,
  url: v.string(),
  category: v.string(),
  stage: v.string(),
  facts: v.string(),
  remedy: v.string(),
  claim: added,
  orderNumber: v.string(),
  purchasedOn: added,
  promisedOn: added,
  amount: added,
  currency: added,
  /** What the page showed, frozen, and whether it goes along. */
  page: v.optional(
    v.object({
      title: v.optional(v.string()),
      offer: v.optional(v.string()),
      price: v.optional(v.string()),
      seenAt: v.string(),
    }),
  ),
  withPage: v.optional(v.boolean(), true),
  contactName: added,
  contactPhone: added,
  contactEmail: added,
  contactAddress: added,
  goodFaith: v.optional(v.boolean(), false),
  registryId: v.string(),
});
export type Draft = v.InferOutput<typeof DraftSchema>;

/** Fields that may be wrong; the first are always shown, those of `MORE_FIELDS` may be folded. */
const FIRST_FIELDS = ['category', 'stage', 'remedy', 'facts'] as const;
export const MORE_FIELDS = [
  'claim',
  'orderNumber',
  'purchasedOn',
  'promisedOn',
  'amount',
  'name',
  'address',
  'url',
  'identifiers',
  'courier',
  'contactName',
  'contactPhone',
  'contactEmail',
  'contactAddress',
] as const;
const FIELDS = [...FIRST_FIELDS, ...MORE_FIELDS] as const;
export type DraftField = (typeof FIELDS)[number];

/** An empty complaint about a page's merchant: all that was seen is ticked, but the address of a marketplace that names the seller. */
export function draftOf(
  report: PageReport,
  registryId: string,
  key: string,
  seen: { title: string | null; at: number },
): Draft {
  const all = seenOn(report);
  const isSellers = all.some(({ evidence }) => evidence === 'platform');
  const market = report.sighting?.platform ?? '';
  const platform = namedParty(`platform:${market}`) ? market : '';
  return {
    key,
    kind: 'complaint',
    identifiers: all.map((one) => ({ seen: one, ticked: !(isSellers && one.evidence === 'address') })),
    whom: platform !== '' && report.sighting?.facts.soldByPlatform ? 'platform' : 'merchant',
    courier: '',
    platform,
    name: report.sighting?.facts.merchantName ?? '',
    address: '',
    url: report.url,
    category: '',
    stage: '',
    facts: '',
    remedy: '',
    claim: '',
    orderNumber: '',
    purchasedOn: '',
    promisedOn: '',
    amount: '',
    currency: report.sighting?.facts.currency ?? '',
    page: frozenFacts(report, seen.title, seen.at),
    withPage: true,
    contactName: '',
    contactPhone: '',
    contactEmail: '',
    contactAddress: '',
    goodFaith: false,
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
  const asks = draft.kind === 'complaint';
  const accused = accusedIn(draft, language);
  const parsed = v.safeParse(ComplaintSchema, {
    kind: draft.kind,
    against: {
      identifiers: accused.identifiers,
      ...filled('name', accused.name),
      ...filled('address', accused.address),
      url: draft.url.trim(),
    },
    category: draft.category,
    stage: draft.stage,
    facts: draft.facts,
    ...(asks ? { remedy: draft.remedy, ...filled('claim', draft.claim) } : {}),
    ...filled('orderNumber', draft.orderNumber),
    ...filled('purchasedOn', draft.purchasedOn),
    ...filled('promisedOn', draft.promisedOn),
    ...(draft.amount.trim() === '' ? {} : { amount: { value: plainAmount(draft.amount), currency: draft.currency } }),
    ...(draft.withPage && draft.page ? { page: draft.page } : {}),
    ...contactIn(draft),
    ...(draft.goodFaith ? { goodFaith: true } : {}),
    language,
  });
  if (parsed.success) return { complaint: parsed.output };
  const refused = new Set(parsed.issues.flatMap(refusedBy));
  if (draft.whom === 'courier' && refused.delete('identifiers')) refused.add('courier');
  return { problems: FIELDS.filter((field) => refused.has(field)) };
}

/** What is said of who complains; nothing where nothing is. */
function contactIn({ contactName, contactPhone, contactEmail, contactAddress }: Draft): { contact?: object } {
  const contact = {
    ...filled('name', contactName),
    ...filled('phone', contactPhone),
    ...filled('email', contactEmail),
    ...filled('address', contactAddress),
  };
  return Object.keys(contact).length === 0 ? {} : { contact };
}

const OF_CONTACT: Record<string, DraftField> = {
  name: 'contactName',
  phone: 'contactPhone',
  email: 'contactEmail',
  address: 'contactAddress',
};

/** Which fields an issue is about; those of the contact are called as other fields are. */
function refusedBy({ path, issues }: v.BaseIssue<unknown>): unknown[] {
  const keys = path?.map((item) => item.key) ?? [];
  if (keys[0] !== 'contact') return keys;
  // One text or fields: where neither fits, what is wrong with each stands below.
  const inner = issues?.map((one) => one.path?.at(-1)?.key) ?? [];
  return [...keys.slice(1), ...inner].map((key) => OF_CONTACT[String(key)]);
}

function filled<K extends string>(key: K, value: string): Partial<Record<K, string>> {
  return value.trim() === '' ? {} : ({ [key]: value } as Record<K, string>);
}

/** `１,299.00` as `1299.00`: only where commas can be nothing but groups of thousands. */
export function plainAmount(text: string): string {
  const plain = text.normalize('NFKC').trim();
  return /^\d{1,3}(,\d{3})+\.\d+$|^\d{1,3}(,\d{3}){2,}$/.test(plain) ? plain.replaceAll(',', '') : plain;
}
