import * as v from 'valibot';
import { addressIdentifiers } from '../../core/address';
import { MAX_TERM, MIN_REASON } from '../../core/casework/guards';
import { ENTRY_OUTCOMES, kindOf, OUTCOMES, type Complaint } from '../../core/complaint';
import type { Identifier } from '../../core/identifier';
import { mayBeListed } from '../../core/listable';
import { namesAParty } from '../../core/named-party';
import { parseIdentifier } from '../../core/schemes';
import type { SightedIdentifier } from '../../core/sighting';
import { invalid, type FieldError } from '../problem';

export const DEFAULT_TERM = 12;

/** A handler's decision on a case. */
export const DecisionSchema = v.strictObject({
  outcome: v.picklist(OUTCOMES),
  /** The statement of reasons, which the complainant reads. */
  reason: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(MIN_REASON, 'a decision needs reasons, of at least 10 characters'),
    v.maxLength(20_000),
  ),
  /** Months for which the merchant is listed. */
  term: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_TERM))),
  /** Identifiers to list that were not seen by address or platform. */
  alsoList: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.maxLength(50))),
  /** The answer to the merchant's objection, which must be given where it has objected. */
  objection: v.optional(v.pipe(v.string(), v.trim(), v.minLength(MIN_REASON), v.maxLength(20_000))),
  /** Clears the merchant: feeds no longer list it, until a later decision does. */
  clear: v.optional(v.boolean()),
});
export type Decision = v.InferOutput<typeof DecisionSchema>;

export interface Ruling {
  listed: Identifier[];
  cleared: Identifier[];
  /** Identifiers of the complaint that are not listed by this decision, and why. */
  notListed: { identifier: Identifier; reason: string }[];
  expiresAt: Date | null;
}

/** What a decision does to the lists. Throws a Problem where the decision does not fit itself. */
export function ruling(complaint: Complaint, decision: Decision, now: Date): Ruling {
  const errors = [...misfits(decision), ...otherKind(complaint, decision)];
  const also = (decision.alsoList ?? []).map((text, at) => namedByHandler(text, `alsoList.${at}`, errors));
  if (errors.length > 0) throw invalid(errors);
  if (decision.outcome !== 'upheld-unremedied') {
    return {
      listed: [],
      cleared: decision.clear || decision.outcome === 'entry-cleared' ? seenSurely(complaint).sure : [],
      notListed: [],
      expiresAt: null,
    };
  }
  const { sure, others } = seenSurely(complaint);
  const listed = [...new Set([...sure, ...also.filter((one) => one !== null)])];
  return {
    listed,
    cleared: [],
    notListed: others.filter(({ identifier }) => !listed.includes(identifier)),
    expiresAt: monthsLater(now, decision.term ?? DEFAULT_TERM),
  };
}

/** Only a complaint that is upheld and not remedied lists anyone; only an unfounded one clears. */
function misfits({ outcome, term, alsoList, clear }: Decision): FieldError[] {
  const lists = outcome === 'upheld-unremedied';
  return [
    ...(term !== undefined && !lists
      ? [{ field: 'term', detail: `"${outcome}" lists nobody, so it has no term` }]
      : []),
    ...(alsoList?.length && !lists ? [{ field: 'alsoList', detail: `"${outcome}" lists nobody` }] : []),
    ...(clear && outcome !== 'unfounded' ? [{ field: 'clear', detail: 'only "unfounded" can clear a merchant' }] : []),
  ];
}

/** Whether a feed's entry stands is the question of an objection to it, and of nothing else. */
function otherKind(complaint: Complaint, { outcome }: Decision): FieldError[] {
  const isOfEntry = ENTRY_OUTCOMES.some((one) => one === outcome);
  if (isOfEntry === (kindOf(complaint) === 'objection')) return [];
  const detail = isOfEntry
    ? 'only an objection to an entry of a feed ends like that'
    : `an objection to an entry ends with "${ENTRY_OUTCOMES.join('" or "')}"`;
  return [{ field: 'outcome', detail }];
}

function namedByHandler(text: string, field: string, errors: FieldError[]): Identifier | null {
  const checked = parseIdentifier(text);
  const reason = checked.validity === 'valid' ? whyNotListed(checked.identifier) : checked.reason;
  if (reason !== null)
    errors.push({ field, detail: `"${text}" ${checked.validity === 'valid' ? 'may not be listed: ' : ''}${reason}` });
  return checked.validity === 'valid' && reason === null ? checked.identifier : null;
}

/** The complaint's identifiers, parted by whether they were seen surely enough to carry a listing by themselves. */
export function seenSurely({ against }: Complaint): { sure: Identifier[]; others: Ruling['notListed'] } {
  const ofAddress = new Set(addressIdentifiers(against.url).map(({ identifier }) => identifier));
  // Where a marketplace names one of its sellers, its own address speaks of all of them.
  const isSellers = against.identifiers.some(
    ({ evidence, validity }) => evidence === 'platform' && validity === 'valid',
  );
  const sure = new Set<Identifier>();
  const others: Ruling['notListed'] = [];
  for (const sighted of against.identifiers) {
    const isMarketplace = isSellers && sighted.evidence === 'address';
    const reason = isMarketplace
      ? 'the page is of a marketplace, which names the seller'
      : (whyUnsure(sighted, ofAddress) ?? whyNotListed(sighted.identifier));
    if (reason === null) sure.add(sighted.identifier);
    else others.push({ identifier: sighted.identifier, reason });
  }
  return { sure: [...sure], others: others.filter(({ identifier }) => !sure.has(identifier)) };
}

function whyUnsure(
  { identifier, evidence, validity, reason }: SightedIdentifier,
  ofAddress: ReadonlySet<Identifier>,
): string | null {
  if (namesAParty(identifier)) return 'the complainant chose it; name it to list it';
  if (evidence === 'claimed') return 'the page only claims it';
  if (validity === 'doubtful') return reason ?? 'a check of its scheme fails';
  const isOther = evidence === 'address' && mayBeListed(identifier).ok && !ofAddress.has(identifier);
  return isOther ? 'it is not the address of the page complained of' : null;
}

function whyNotListed(identifier: Identifier): string | null {
  const listable = mayBeListed(identifier);
  return listable.ok ? null : listable.reason;
}

/** The same day so many months later (UTC), or the last day of a month that has no such day. */
export function monthsLater(time: Date, months: number): Date {
  const later = new Date(time);
  later.setUTCMonth(later.getUTCMonth() + months);
  if (later.getUTCDate() !== time.getUTCDate()) later.setUTCDate(0);
  return later;
}

/** The identifier that names the merchant of a complaint most surely. */
export function surestIdentifier(complaint: Complaint): Identifier | null {
  return seenSurely(complaint).sure[0] ?? complaint.against.identifiers[0]?.identifier ?? null;
}
