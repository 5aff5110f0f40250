import type { Identifier } from '../../core/identifier';
import { dayOf } from '../../core/rating/day';
import { rate, type Rating } from '../../core/rating/rate';
import { settleItems } from '../../core/rating/settle-items';
import { tallyOf } from '../../core/rating/tally';
import type { Database } from '../db/connect';
import type { Deps } from '../deps';
import { creditFiles, reducedWeights } from './credit-files';
import { namesAround } from './names-around';
import { creditUntil, dropCredit, ratedSubjects, saveCredit, type CreditRow } from './credit-repository';

const PAGE = 4000;
/** A score that moved less than this, by time alone, is no new point of the chart. */
const POINT = 0.01;

/** Rates everyone of whom anything is known, and all who are surely the same merchants, as of today. It may run as often as one likes. */
export async function refreshCredit(deps: Pick<Deps, 'calendar'>, tx: Database, now: Date): Promise<number> {
  let changed = 0;
  const reduced = await reducedWeights(tx);
  for (let after = ''; ;) {
    const page = await ratedSubjects(tx, after, PAGE);
    changed += await refreshCreditOf(deps, tx, await namesAround(tx, page), now, reduced);
    if (page.length < PAGE) return changed;
    after = page.at(-1) ?? after;
  }
}

/**
 * Rates these merchants anew, and keeps what came out otherwise. What is kept of a day rests on what was kept before that day and on what is
 * known now, so it is the same whether it was reckoned once or after each change. Gives the number of rows that changed.
 */
export async function refreshCreditOf(
  { calendar }: Pick<Deps, 'calendar'>,
  tx: Database,
  identifiers: readonly Identifier[],
  now: Date,
  reduced?: ReadonlyMap<number, number>,
): Promise<number> {
  const day = dayOf(now.getTime());
  const known = await creditUntil(tx, identifiers, day);
  const changed: CreditRow[] = [];
  const gone: Identifier[] = [];
  for (const [identifier, file] of await creditFiles(tx, identifiers, calendar, reduced)) {
    const rating = rate(tallyOf(settleItems(file).items), file, day);
    const [before, today] = [known.before.get(identifier), known.today.get(identifier)];
    if (!isNews(before, rating)) {
      if (today) gone.push(identifier);
      continue;
    }
    const { grade, score, confidence, band, caps } = rating;
    const since = before?.grade === grade ? before.since : day;
    const row = { identifier, day, grade, score, confidence, band, caps, since };
    if (!today || !isSame(today, row)) changed.push(row);
  }
  await dropCredit(tx, gone, day);
  await saveCredit(tx, changed);
  return changed.length + gone.length;
}

/** Of whom nothing weighs yet, there is nothing to keep. */
function isNews(before: CreditRow | undefined, { grade, band, score, confidence, caps }: Rating): boolean {
  if (!before) return grade !== 'NR' || confidence > 0;
  return (
    before.grade !== grade ||
    before.band !== band ||
    Math.abs(before.score - score) >= POINT ||
    reasonsOf(before) !== reasonsOf({ caps })
  );
}

/** All that is told of a rating follows from these. */
function isSame(one: CreditRow, other: CreditRow): boolean {
  return (
    one.grade === other.grade &&
    one.score === other.score &&
    one.confidence === other.confidence &&
    one.since === other.since &&
    reasonsOf(one) === reasonsOf(other)
  );
}

function reasonsOf({ caps }: Pick<Rating, 'caps'>): string {
  return caps.map(({ reason }) => reason).join();
}
