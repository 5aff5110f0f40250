import { monthOf } from './listing';
import type { Binding } from './published-list/bindings-file';
import type { Evidence, SightedIdentifier, Sighting } from './sighting';
import { agreed, trustOf, type Agreement } from './verdict/agreement';
import { impersonationsOn, type Impersonation } from './verdict/impersonation';
import { holds, type Choice } from './verdict/choice';
import { isOneOfMany } from './verdict/one-of-many';
import { LEVELS, type Found, type ListAge, type ListState, type Reason, type Verdict } from './verdict/reason';
import { speak } from './verdict/speak';

export { LEVELS } from './verdict/reason';
export type { Found, Level, ListAge, ListState, Reason, Verdict } from './verdict/reason';

/** What the shopper has decided. `allowed`: the identifiers whose blocking page is off, as long as that choice holds. */
export interface JudgeSettings extends Agreement {
  allowed: Record<string, Choice>;
}

/** The domains that a registry's list binds to merchants of good record. */
export interface BoundDomains {
  list: ListState;
  bindings: readonly Binding[];
}

const DAY = 86_400_000;
const OLD_AFTER = 7 * DAY;

/** How old a list is at `now` (ms): `expired` by its own word, `old` when it was issued over 7 days ago. */
export function listAge(list: Pick<ListState, 'issued' | 'expires'>, now: number): ListAge {
  if (now >= list.expires) return 'expired';
  return now - list.issued > OLD_AFTER ? 'old' : 'current';
}

/**
 * Judges one page: pure, so any verdict can be replayed. `found` are the records that the lists on the device hold for
 * identifiers of the sighting; records that expired or that no sighted identifier carries say nothing. `bound` are the lists' tables of
 * whose domains are whose. Gravest reason first.
 */
export function judge(
  sighting: Sighting,
  found: readonly Found[],
  lists: readonly ListState[],
  settings: JudgeSettings,
  now: number,
  bound: readonly BoundDomains[] = [],
): Verdict {
  const asked = lists.filter(({ registry }) => trustOf(settings, registry) !== 'none');
  const aged = asked.map((list) => ({ ...list, age: listAge(list, now) }));
  if (aged.length === 0) return { level: 'checking', block: false, reasons: [], lists: [] };

  const isAsked = ({ list }: { list: ListState }) => trustOf(settings, list.registry) !== 'none';
  const merchants = sighting.identifiers.filter((one) => !isOneOfMany(sighting, one));
  const said = found.filter(isAsked).flatMap((entry) => reasonFor(entry, merchants, now) ?? []);
  // Who has a record of its own needs no hint about whom it may be taken for.
  const isKnown = said.some(({ evidence, level }) => evidence === 'address' && level !== 'unknown');
  const hints = isKnown ? [] : bound.filter(isAsked).flatMap((one) => hintsFrom(sighting, one, now));
  const reasons = [...agreed(said, asked, settings), ...hints].sort(
    (a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level),
  );
  const block = reasons.some((reason) => blocks(reason) && !holds(settings.allowed[reason.identifier], reason, now));
  return { level: reasons[0]?.level ?? 'unknown', block, reasons, lists: aged };
}

function blocks(reason: Reason): boolean {
  return reason.level === 'danger' && reason.evidence === 'address' && reason.listAge !== 'expired';
}

function reasonFor(entry: Found, sighted: readonly SightedIdentifier[], now: number): Reason | null {
  const { record } = entry;
  if (record.expires !== null && record.expires < monthOf(now)) return null;
  const seen = strongest(sighted.filter((one) => one.identifier === entry.identifier));
  if (!seen) return null;
  const age = listAge(entry.list, now);
  const spoken = speak(record, seen, age, now);
  if (!spoken) return null;
  return {
    ...spoken,
    identifier: entry.identifier,
    evidence: seen.evidence,
    seenIn: seen.seenIn,
    list: record.list,
    grade: record.grade,
    confidence: record.confidence,
    categories: record.categories,
    stages: record.stages,
    flags: record.flags,
    source: entry.sourceName,
    listed: record.listed,
    expires: record.expires,
    registry: entry.list.registry,
    listAge: age,
    ...(entry.trail ? { trail: entry.trail } : {}),
  };
}

/** An expired list gives no hints: whose domains are whose may have changed. */
function hintsFrom(sighting: Sighting, { list, bindings }: BoundDomains, now: number): Reason[] {
  const age = listAge(list, now);
  return age === 'expired' ? [] : impersonationsOn(sighting, bindings).map((one) => hint(one, list, age));
}

function hint({ code, identifier, seen, binding }: Impersonation, list: ListState, age: ListAge): Reason {
  return {
    code,
    level: 'caution',
    identifier,
    evidence: seen.evidence,
    seenIn: seen.seenIn,
    list: binding.red ? 'redlist' : 'rating',
    grade: 'NR',
    categories: [],
    stages: [],
    flags: [],
    source: list.registry.name,
    listed: binding.since,
    expires: null,
    registry: list.registry,
    listAge: age,
    domains: binding.domains,
  };
}

const STRENGTH: Record<Evidence, number> = { address: 2, platform: 1, claimed: 0 };

/** The best sighting of one identifier: a well-formed one before a doubtful one, then by evidence. */
function strongest(sighted: readonly SightedIdentifier[]): SightedIdentifier | null {
  const rank = (one: SightedIdentifier) => (one.validity === 'valid' ? 10 : 0) + STRENGTH[one.evidence];
  return sighted.reduce<SightedIdentifier | null>((best, one) => (best && rank(best) >= rank(one) ? best : one), null);
}
