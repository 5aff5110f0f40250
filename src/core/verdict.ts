import type { Category, Stage } from './category';
import type { Identifier } from './identifier';
import { monthOf, type Flag, type Grade, type ListName, type ListRecord } from './listing';
import type { Evidence, SightedIdentifier, Sighting } from './sighting';
import { agreed, trustOf, type Agreement } from './verdict/agreement';

/** What the shopper is told, gravest first. `checking`: no list is ready yet, so nothing is known either way. */
export const LEVELS = ['danger', 'caution', 'good', 'unknown', 'checking'] as const;
export type Level = (typeof LEVELS)[number];

/** How far a list can be trusted to be up to date: an `expired` one warns softly and never blocks. */
export type ListAge = 'current' | 'old' | 'expired';

/** A registry's list as it stands on this device. Times in ms since 1970. */
export interface ListState {
  registry: { id: string; name: string; url: string };
  version: number;
  issued: number;
  expires: number;
}

/** A record that a list holds for one identifier. */
export interface Found {
  identifier: Identifier;
  record: ListRecord;
  /** The name behind `record.source`. */
  sourceName: string;
  list: ListState;
}

export type ReasonCode =
  | 'blacklisted'
  | 'blacklisted-softened'
  /** By too few of the registries that are followed, or by one that may not alarm. */
  | 'blacklisted-alone'
  | 'claims-blacklisted'
  | 'watched'
  | 'claims-watched'
  | 'red-listed'
  | 'rated';

/** One reason: which identifier matched, how it was seen, and what which list says of it. */
export interface Reason {
  code: ReasonCode;
  /** What this reason alone would bring the verdict to. */
  level: Level;
  identifier: Identifier;
  evidence: Evidence;
  seenIn: string;
  list: ListName;
  grade: Grade;
  categories: Category[];
  stages: Stage[];
  flags: Flag[];
  source: string;
  /** Months, `YYYY-MM`. */
  listed: string;
  expires: string | null;
  registry: ListState['registry'];
  listAge: ListAge;
}

export interface Verdict {
  level: Level;
  /** Whether the page is to be stopped before it can be used: only for the page's own address, on a list that is in date. */
  block: boolean;
  reasons: Reason[];
  lists: (ListState & { age: ListAge })[];
}

/** What the shopper has decided. `allowed`: identifiers whose blocking page is off, with the time (ms) until when. */
export interface JudgeSettings extends Agreement {
  allowed: Record<string, number>;
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
 * identifiers of the sighting; records that expired or that no sighted identifier carries say nothing. Gravest reason first.
 */
export function judge(
  sighting: Sighting,
  found: readonly Found[],
  lists: readonly ListState[],
  settings: JudgeSettings,
  now: number,
): Verdict {
  const asked = lists.filter(({ registry }) => trustOf(settings, registry) !== 'none');
  const aged = asked.map((list) => ({ ...list, age: listAge(list, now) }));
  if (aged.length === 0) return { level: 'checking', block: false, reasons: [], lists: [] };

  const merchants = sighting.identifiers.filter((one) => !isOneOfMany(sighting, one));
  const said = found
    .filter(({ list }) => trustOf(settings, list.registry) !== 'none')
    .flatMap((entry) => reasonFor(entry, merchants, now) ?? []);
  const reasons = agreed(said, asked, settings).sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
  const block = reasons.some((reason) => blocks(reason) && !((settings.allowed[reason.identifier] ?? 0) > now));
  return { level: reasons[0]?.level ?? 'unknown', block, reasons, lists: aged };
}

/** The sellers on a marketplace's page of results are not who stands behind the page: each is judged alone, beside its name. */
export function isOneOfMany({ kind }: Pick<Sighting, 'kind'>, { evidence }: SightedIdentifier): boolean {
  return kind === 'search' && evidence === 'platform';
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
  const spoken = speak(record, seen, age);
  if (!spoken) return null;
  return {
    ...spoken,
    identifier: entry.identifier,
    evidence: seen.evidence,
    seenIn: seen.seenIn,
    list: record.list,
    grade: record.grade,
    categories: record.categories,
    stages: record.stages,
    flags: record.flags,
    source: entry.sourceName,
    listed: record.listed,
    expires: record.expires,
    registry: entry.list.registry,
    listAge: age,
  };
}

/**
 * What a record may do to the verdict, by how its identifier was seen. Text that the page's author wrote (`claimed`) can
 * name someone else, so it never accuses beyond `caution`, and never praises: a fake shop can print an honest licence number.
 */
function speak(record: ListRecord, seen: SightedIdentifier, age: ListAge): Pick<Reason, 'code' | 'level'> | null {
  const claimed = seen.evidence === 'claimed' || seen.validity === 'doubtful';
  const soft = age === 'expired' || record.flags.includes('softened') || record.flags.includes('under-appeal');
  switch (record.list) {
    case 'blacklist':
      if (claimed) return { code: 'claims-blacklisted', level: 'caution' };
      return soft ? { code: 'blacklisted-softened', level: 'caution' } : { code: 'blacklisted', level: 'danger' };
    case 'watch':
      return claimed ? { code: 'claims-watched', level: 'unknown' } : { code: 'watched', level: 'caution' };
    case 'redlist':
      return claimed || age === 'expired' ? null : { code: 'red-listed', level: 'good' };
    case 'rating':
      return claimed ? null : { code: 'rated', level: 'unknown' };
    case 'removed':
      return null;
  }
}

const STRENGTH: Record<Evidence, number> = { address: 2, platform: 1, claimed: 0 };

/** The best sighting of one identifier: a well-formed one before a doubtful one, then by evidence. */
function strongest(sighted: readonly SightedIdentifier[]): SightedIdentifier | null {
  const rank = (one: SightedIdentifier) => (one.validity === 'valid' ? 10 : 0) + STRENGTH[one.evidence];
  return sighted.reduce<SightedIdentifier | null>((best, one) => (best && rank(best) >= rank(one) ? best : one), null);
}
