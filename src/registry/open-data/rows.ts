import type { Identifier } from '../../core/identifier';
import type { FiledCommitment } from '../../core/merchant-file';
import type { Binding } from '../../core/published-list/bindings-file';
import type { Trail } from '../../core/graph/trail';
import { dayText } from '../../core/rating/day';
import type { ThirdPartyRating } from '../../core/rating/evaluator';
import type { PublicDecision } from '../decisions/public-decision';
import type { ListingRow } from '../listings/choose-listing';
import { creditPoint } from '../ratings/credit-point';
import type { CreditRow } from '../ratings/credit-repository';
import type { EvaluatorRow } from '../ratings/evaluator-repository';
import type { Standing } from '../ratings/standing';
import type { redEntry } from '../redlist/red-view';
import type { MonthKept } from '../statistics/kept-clocks';
import type { Provenance, Row } from './row-schemas';

// Each maker takes what is public already and names the fields that go out, so that nothing else can: no maker sees a complaint.

/** Whose data these are, and on which terms. */
export interface Publisher {
  name: string;
  licence: string | null;
}

/** Who says what a listing says. */
export interface ListingSource extends Publisher {
  isFeed: boolean;
  demoted: boolean;
}

export function listingRow(
  { identifier, list, caseId, categories, stages, flags, listedAt, expiresAt }: ListingRow,
  { name, licence, isFeed, demoted }: ListingSource,
): Row<'listings'> | null {
  if (list === 'removed') return null;
  const since = listedAt.toISOString();
  const ref = caseId === null ? null : `case:${caseId}`;
  const provenance: Provenance = { source: name, by: isFeed ? 'feed' : 'decision', ref, at: since, licence };
  const until = expiresAt?.toISOString() ?? null;
  return {
    identifier,
    list,
    case: caseId,
    categories,
    stages,
    flags,
    since,
    until,
    sourceDemoted: demoted,
    provenance,
  };
}

/** The names that one decision's entry reaches; `listed`: which case made the entry, and when. */
export function reachedRow(
  identifier: Identifier,
  trails: readonly (readonly [Identifier, Trail])[],
  listed: { caseId: number; at: Date },
  { name, licence }: Publisher,
): Row<'merchants'> {
  return {
    identifier,
    because: 'listed',
    names: trails.map(([other, { shared, by }]) => ({ identifier: other, shared, by })),
    provenance: { source: name, by: 'decision', ref: `case:${listed.caseId}`, at: listed.at.toISOString(), licence },
  };
}

/** The names that surely belong together, of a merchant of good record. */
export function boundRow({ names, domains, red, since }: Binding, { name, licence }: Publisher): Row<'merchants'> {
  const [first = '', ...others] = [...domains.map((domain) => `domain:${domain}`), ...names];
  return {
    identifier: first,
    because: red ? 'red-list' : 'rating',
    names: others.map((identifier) => ({ identifier, shared: null, by: null })),
    provenance: { source: name, by: red ? 'red-list' : 'rating', ref: null, at: since, licence },
  };
}

export function decisionRow(decision: PublicDecision, { name, licence }: Publisher): Row<'decisions'> {
  const { case: id, decidedAt, outcome, categories, listed, facts, ground, appeal, appealUntil, notified } = decision;
  const provenance: Provenance = { source: name, by: 'decision', ref: `case:${id}`, at: decidedAt, licence };
  return {
    case: id,
    decidedAt,
    outcome,
    categories,
    listed,
    facts,
    ground,
    appeal,
    appealUntil,
    ...(notified && { notified }),
    provenance,
  };
}

/** A merchant's words are its own: the registry's licence is not theirs. */
export function replyRows({ case: id, replies }: PublicDecision): Row<'replies'>[] {
  return replies.map(({ at, text }) => {
    return {
      case: id,
      at,
      text,
      provenance: { source: 'merchant', by: 'reply', ref: `case:${id}`, at, licence: null },
    };
  });
}

/** `history`: null where nothing else of the merchant is public. */
export function ratingRow(
  { identifier, grade, band, since }: CreditRow,
  history: readonly CreditRow[] | null,
  { name, licence }: Publisher,
): Row<'ratings'> {
  return {
    identifier,
    grade,
    confidence: band,
    history: history?.map(creditPoint) ?? null,
    provenance: { source: name, by: 'rating', ref: null, at: dayText(since), licence },
  };
}

export function redRow(entry: ReturnType<typeof redEntry>, { name, licence }: Publisher): Row<'red-list'> {
  return { ...entry, provenance: { source: name, by: 'red-list', ref: `red:${entry.id}`, at: entry.approvedAt ?? '', licence } }; // prettier-ignore
}

export function thirdPartyRow(
  { identifier, value, worst, best, count, day }: ThirdPartyRating,
  evaluator: string,
): Row<'third-party-ratings'> {
  const provenance: Provenance = { source: evaluator, by: 'evaluator', ref: null, at: dayText(day), licence: null };
  return { identifier, value, worst, best, count, provenance };
}

export function promiseRow(identifier: Identifier, promise: FiledCommitment): Row<'promises'> {
  const { version, signedAt } = promise;
  const provenance: Provenance = { source: 'merchant', by: 'promise', ref: `version:${version}`, at: signedAt, licence: null }; // prettier-ignore
  return { identifier, ...promise, provenance };
}

/** A source: the registry itself, a feed with the day of its newest import, or an evaluator with what is registered of it. */
export function sourceRow(
  standing: Standing,
  known: { licence: string | null; at: Date } | EvaluatorRow,
): Row<'sources'> {
  const isEvaluator = 'method' in known;
  return {
    ...standing,
    method: isEvaluator ? known.method : null,
    since: isEvaluator ? known.since : null,
    conflicts: isEvaluator ? known.conflicts : null,
    withdrawn: isEvaluator ? (known.withdrawnAt?.toISOString() ?? null) : null,
    provenance: {
      source: standing.name,
      by: standing.kind === 'feed' ? 'feed' : standing.kind === 'registry' ? 'statistics' : 'registration',
      ref: null,
      at: (isEvaluator ? known.registeredAt : known.at).toISOString(),
      licence: isEvaluator ? null : known.licence,
    },
  };
}

export function monthRows({ month, clocks }: MonthKept, { name, licence }: Publisher): Row<'statistics'>[] {
  return clocks.map(({ clock, met, missed }) => {
    return { month, clock, met, missed, provenance: { source: name, by: 'statistics', ref: null, at: month, licence } };
  });
}
