import type { Identifier } from '../../core/identifier';
import type { Candidate } from '../../core/inspection/weight';
import { mayBeListed } from '../../core/listable';
import { countCases } from '../cases/case-repository';
import type { Database } from '../db/connect';
import { UNDECIDED } from '../merchant/merchant-files';
import { Problem } from '../problem';
import { newestCredit, ratedSubjects } from '../ratings/credit-repository';
import { lastLooks } from './inspection-repository';

const PAGE = 1000;
const MOST = 20_000;
const DAY_MS = 86_400_000;

/**
 * Every merchant that a draw can take: those with a case, a grade or others' ratings, but for names that many share and those that are
 * being looked at now. Throws a Problem where there is none, or more than a list that people can check.
 */
export async function drawCandidates(db: Database, now: Date): Promise<Candidate[]> {
  const { ended, open } = await lastLooks(db);
  const found: Candidate[] = [];
  for (let after = ''; ;) {
    const names = await ratedSubjects(db, after, PAGE);
    const credit = await newestCredit(db, names);
    const complaints = await countCases(db, names, UNDECIDED);
    found.push(
      ...names
        .filter((identifier) => !open.has(identifier) && mayBeListed(identifier).ok)
        .map((identifier) => ({
          identifier,
          grade: credit.get(identifier)?.grade ?? 'NR',
          openComplaints: complaints.get(identifier) ?? 0,
          daysSinceLook: daysSince(ended.get(identifier), now),
        })),
    );
    if (found.length > MOST) throw new Problem('conflict', `More than ${MOST} merchants could be drawn.`);
    const last = names.at(-1);
    if (names.length < PAGE || last === undefined) break;
    after = last;
  }
  if (found.length === 0) throw new Problem('conflict', 'There is no merchant that could be drawn.');
  return found;
}

function daysSince(look: Date | undefined, now: Date): number | null {
  return look === undefined ? null : Math.max(0, Math.floor((now.getTime() - look.getTime()) / DAY_MS));
}

/** Those of the names that stand for one merchant. */
export function ofOneMerchant(names: readonly Identifier[]): Identifier[] {
  return names.filter((identifier) => mayBeListed(identifier).ok);
}
