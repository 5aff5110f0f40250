import type { Identifier } from '../../core/identifier';
import { dayOf } from '../../core/rating/day';
import { gradeOn, withItsInterval, type Graded } from '../../core/rating/rate';
import { settleItems } from '../../core/rating/settle-items';
import { tallyOf } from '../../core/rating/tally';
import type { Database } from '../db/connect';
import type { Deps } from '../deps';
import { creditFiles, reducedWeights } from './credit-files';
import { newestCredit, ratedSubjects, saveCredit, type CreditRow } from './credit-repository';

const PAGE = 1000;
/** A score that moved less than this, by time alone, is no new point of the chart. */
const POINT = 0.01;

/** Rates everyone of whom anything is known, as of today. It may run as often as one likes. */
export async function refreshCredit(deps: Pick<Deps, 'calendar'>, tx: Database, now: Date): Promise<number> {
  let changed = 0;
  const reduced = await reducedWeights(tx);
  for (let after = ''; ;) {
    const page = await ratedSubjects(tx, after, PAGE);
    changed += await refreshCreditOf(deps, tx, page, now, reduced);
    if (page.length < PAGE) return changed;
    after = page.at(-1) ?? after;
  }
}

/** Rates these merchants anew, and keeps what came out otherwise. Gives the number of those. */
export async function refreshCreditOf(
  { calendar }: Pick<Deps, 'calendar'>,
  tx: Database,
  identifiers: readonly Identifier[],
  now: Date,
  reduced?: ReadonlyMap<number, number>,
): Promise<number> {
  const day = dayOf(now.getTime());
  const known = await newestCredit(tx, identifiers);
  const changed: CreditRow[] = [];
  for (const [identifier, file] of await creditFiles(tx, identifiers, calendar, reduced)) {
    const graded = gradeOn(tallyOf(settleItems(file).items), file, day);
    const before = known.get(identifier);
    if (before && !isNews(before, graded)) continue;
    const since = before?.grade === graded.grade ? before.since : day;
    const { grade, score, low, high, confidence, band, caps } = withItsInterval(graded);
    changed.push({ identifier, day, grade, score, low, high, confidence, band, caps, since });
  }
  await saveCredit(tx, changed);
  return changed.length;
}

function isNews(before: CreditRow, { grade, band, score, caps }: Graded): boolean {
  return (
    before.grade !== grade ||
    before.band !== band ||
    Math.abs(before.score - score) >= POINT ||
    before.caps.map(({ reason }) => reason).join() !== caps.map(({ reason }) => reason).join()
  );
}
