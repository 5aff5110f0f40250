import type { Calendar } from '../../core/casework/calendars/calendar';
import type { CaseState } from '../../core/complaint';
import type { Identifier } from '../../core/identifier';
import { MAX_TRUST } from '../../core/review-trust';
import {
  MAX_POINTS,
  MAX_REPLIES,
  MAX_REPLY_LENGTH,
  type FiledDecision,
  type FiledListing,
  type MerchantFile,
  type MerchantReply,
} from '../../core/merchant-file';
import { complaintsByFile, outcomesOf } from '../cases/case-repository';
import { seenSurely } from '../cases/ruling';
import { withoutComplainant, type ToldInConfidence } from '../../core/casework/without-complainant';
import { repliesOf, type SubmissionRow } from '../cases/submission-repository';
import { filedDecisions } from './filed-decisions';
import { filedNames } from './filed-names';
import { filedObjections, type FiledObjection } from './filed-objections';
import { filedCommitments } from '../commitments/commitment-view';
import type { Database } from '../db/connect';
import { toldInCases } from '../decisions/told-in-confidence';
import { OWN_SOURCE, speakingListings, type ListingRow } from '../listings/choose-listing';
import { trustByMerchant } from '../reviews/finding-repository';
import { listingsByFile } from '../listings/listing-repository';
import { dayOf } from '../../core/rating/day';
import { creditFiles } from '../ratings/credit-files';
import { creditPoint } from '../ratings/credit-point';
import { creditByFile } from '../ratings/credit-repository';
import { explainedGrade } from '../ratings/explained-grade';
import { ratedByFile } from '../ratings/evaluator-repository';
import { othersOf } from '../ratings/others-of';
import { filedRed } from '../redlist/filed-red';

/** A complaint that nobody has looked at yet counts for nothing: anyone can send one. */
export const UNDECIDED: readonly CaseState[] = ['accepted', 'notified', 'replied', 'mediation', 'proposed'];

const UNKNOWN: ToldInConfidence = { marks: [], words: [], isSecret: true };

/**
 * What is public about each identifier whose file has the prefix. Of complaints it tells how many wait, and nothing else, so a reply
 * is told without what it says of the complainant; a grade is told with its history, where there is one now.
 */
export async function merchantFiles(
  db: Database,
  prefix: string,
  { registryName, now, calendar }: { registryName: string; now: Date; calendar: Calendar },
): Promise<MerchantFile[]> {
  const listings = await listingsByFile(db, prefix);
  const rows = groupedBy(listings, ({ identifier }) => identifier);
  const decisions = await filedDecisions(db, prefix, { listings, now });
  const speaking = [...rows].map(([identifier, claims]) => ({ identifier, claims: speakingListings(claims, now) }));
  const hasFeeds = listings.some(({ sourceId }) => sourceId !== OWN_SOURCE);
  const objections = hasFeeds ? await filedObjections(db, prefix) : new Map<Identifier, FiledObjection>();
  const answered = [...objections.values()].filter(({ state }) => state !== 'open');
  const ids = [...new Set(speaking.flatMap(({ claims }) => claims.flatMap(({ caseId }) => caseId ?? [])))];
  const outcomes = ids.length === 0 ? new Map() : await outcomesOf(db, ids);
  // What a merchant says of a feed's entry is public as of a decision: once somebody has looked at it, and it stands.
  const repliedIn = [...ids, ...answered.map((one) => one.case)];
  const replies = groupedBy(repliedIn.length === 0 ? [] : await repliesOf(db, repliedIn), ({ caseId }) => caseId);
  const told = await toldInCases(db, [...replies.keys()]);
  const asReply = ({ caseId, at, text }: SubmissionRow): MerchantReply => ({
    at: at.toISOString(),
    text: withoutComplainant(text, told.get(caseId) ?? UNKNOWN).slice(0, MAX_REPLY_LENGTH),
  });
  const undecided = await countUndecided(db, prefix);
  const trust = groupedBy(await trustByMerchant(db, prefix), ({ merchant }) => merchant);
  const commitments = await filedCommitments(db, { prefix });
  const credit = new Map(
    [...groupedBy(await creditByFile(db, prefix), ({ identifier }) => identifier)].filter(
      ([, history]) => history.at(-1)?.grade !== 'NR',
    ),
  );

  const listingOf = (row: ListingRow & { sourceName: string | null }): FiledListing[] => {
    const { list, sourceId, sourceName, caseId, categories, stages, flags, listedAt, expiresAt } = row;
    if (list === 'removed') return [];
    const own = sourceId === OWN_SOURCE;
    const objection = caseId === null ? objections.get(row.identifier) : undefined;
    const speaks = caseId ?? (objection?.state === 'open' ? null : (objection?.case ?? null));
    return [
      {
        list,
        source: own ? registryName : (sourceName ?? ''),
        case: caseId,
        categories,
        stages,
        flags,
        since: listedAt.toISOString(),
        until: expiresAt?.toISOString() ?? null,
        outcome: caseId === null ? null : (outcomes.get(caseId) ?? null),
        ...notifiedOf(decisions.get(row.identifier)?.find((one) => one.case === caseId)),
        ...(objection && { objection }),
        replies: speaks === null ? [] : (replies.get(speaks) ?? []).slice(-MAX_REPLIES).map(asReply),
      },
    ];
  };
  const filed = new Map(speaking.map(({ identifier, claims }) => [identifier, claims.flatMap(listingOf)]));
  const spokenOf = [filed, decisions, undecided, credit, trust, commitments].flatMap((byName) => [...byName.keys()]);
  const red = await filedRed(db, prefix, now);
  const names = [...new Set([...spokenOf, ...red.keys(), ...(await ratedByFile(db, prefix))])];
  if (names.length === 0) return [];
  const others = await othersOf(db, names);
  // Who has more than complaints that wait: of those nothing is said but how many.
  const isNamed = (one: Identifier) =>
    (filed.get(one) ?? []).length > 0 || decisions.has(one) || red.has(one) || commitments.has(one);
  const further = await filedNames(db, names.filter(isNamed));
  const explained = new Map(
    [...(await creditFiles(db, [...credit.keys()], calendar))].map(([identifier, file]) => {
      const cases = [...(filed.get(identifier) ?? []), ...(decisions.get(identifier) ?? [])];
      return [identifier, explainedGrade(file, dayOf(now.getTime()), new Set(cases.flatMap((one) => one.case ?? [])))];
    }),
  );
  return names
    .map((identifier) => ({
      identifier,
      listings: filed.get(identifier) ?? [],
      ...(decisions.has(identifier) && { decisions: decisions.get(identifier) }),
      ...(further.has(identifier) && { names: further.get(identifier) }),
      undecided: undecided.get(identifier) ?? 0,
      ...(trust.has(identifier) && { reviews: trust.get(identifier)?.slice(0, MAX_TRUST) }),
      ...(credit.has(identifier) && { credit: (credit.get(identifier) ?? []).slice(-MAX_POINTS).map(creditPoint) }),
      ...(explained.has(identifier) && { explained: explained.get(identifier) }),
      ...(others.has(identifier) && { others: others.get(identifier) }),
      ...(red.has(identifier) && { red: red.get(identifier) }),
      commitment: commitments.get(identifier) ?? null,
    }))
    .filter(
      ({
        listings: entries,
        decisions: made,
        undecided: waiting,
        reviews,
        credit: points,
        others: said,
        commitment,
        red: entry,
      }) => entries.length > 0 || made || waiting > 0 || reviews || points || said || commitment || entry,
    )
    .toSorted((a, b) => (a.identifier < b.identifier ? -1 : 1));
}

/** A name that a page only claims may be anyone's, so no complaint counts against it. */
async function countUndecided(db: Database, prefix: string): Promise<Map<Identifier, number>> {
  const counts = new Map<Identifier, number>();
  for (const { merchant, content } of await complaintsByFile(db, prefix, UNDECIDED))
    if (seenSurely(content).sure.includes(merchant)) counts.set(merchant, (counts.get(merchant) ?? 0) + 1);
  return counts;
}

function notifiedOf(decision: FiledDecision | undefined): Pick<FiledListing, 'notified'> {
  return decision?.notified ? { notified: decision.notified } : {};
}

function groupedBy<T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}
