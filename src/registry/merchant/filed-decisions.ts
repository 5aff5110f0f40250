import { MAX_DECISIONS, MAX_REASONS, type FiledDecision } from '../../core/merchant-file';
import type { Identifier } from '../../core/identifier';
import type { Outcome } from '../../core/complaint';
import { decidedByFile } from '../cases/case-lists';
import { monthsLater, seenSurely } from '../cases/ruling';
import type { Database } from '../db/connect';
import type { PublicDecision } from '../decisions/public-decision';
import { inPublic } from '../decisions/read-decisions';
import { groupBy } from '../group-by';
import type { ListingRow } from '../listings/choose-listing';

/** Months for which a decision is told that lists nobody any more: what was put right shorter than the rest (SAMR Order 45). */
const TOLD_MONTHS: Record<Outcome, number> = {
  unfounded: 12,
  'upheld-remedied': 12,
  'upheld-late': 12,
  'upheld-unremedied': 36,
  'entry-cleared': 12,
  'entry-stands': 36,
};

/**
 * What was decided about each name whose file has the prefix, the newest first: also what lists nothing, or did once. About a name that a
 * page only claimed nothing was. `listings`: all of these names, whether they hold or not.
 */
export async function filedDecisions(
  db: Database,
  prefix: string,
  { listings, now }: { listings: readonly ListingRow[]; now: Date },
): Promise<Map<Identifier, FiledDecision[]>> {
  const entries = listings.filter(({ list, caseId }) => list !== 'removed' && caseId !== null);
  const rows = await decidedByFile(db, prefix, [...new Set(entries.map(({ caseId }) => caseId ?? 0))]);
  const decisions = new Map((await inPublic(db, rows, now)).map((one) => [one.case, one]));
  const named = rows.flatMap(({ file, content }): [Identifier, FiledDecision][] => {
    const decision = decisions.get(file.id);
    if (!decision) return [];
    const listed = entries.filter(({ caseId }) => caseId === file.id).map(({ identifier }) => identifier);
    const own = file.merchant !== null && seenSurely(content).sure.includes(file.merchant) ? [file.merchant] : [];
    return [...new Set([...own, ...listed])]
      .map((name): [Identifier, FiledDecision] => [name, filed(decision, name, listed)])
      .filter(([, { lists }]) => lists === 'now' || isTold(decision, now));
  });
  return new Map(
    [...groupBy(named, ([name]) => name)].map(([name, all]) => [
      name,
      all.slice(0, MAX_DECISIONS).map(([, one]) => one),
    ]),
  );
}

function filed(decision: PublicDecision, name: Identifier, once: readonly Identifier[]): FiledDecision {
  const { case: id, decidedAt, outcome, categories, listed, facts, ground, appeal, notified } = decision;
  const lists = listed.some(({ identifier }) => identifier === name) ? 'now' : once.includes(name) ? 'once' : 'never';
  return {
    case: id,
    decidedAt,
    outcome,
    categories,
    lists,
    facts: facts.slice(0, MAX_REASONS),
    ground: ground.slice(0, MAX_REASONS),
    appeal,
    ...(notified && { notified }),
  };
}

function isTold({ decidedAt, outcome }: PublicDecision, now: Date): boolean {
  return monthsLater(new Date(decidedAt), TOLD_MONTHS[outcome]) > now;
}
