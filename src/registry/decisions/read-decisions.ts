import { listDecided, type DecisionPlace } from '../cases/case-lists';
import { writtenByComplainants } from '../cases/message-repository';
import { submissionsOfCases } from '../cases/submission-repository';
import type { Database } from '../db/connect';
import { groupBy } from '../group-by';
import { speakingListings, type ListingRow } from '../listings/choose-listing';
import { listingsOfCases, ownClaims } from '../listings/listing-repository';
import { toldByRegistry } from './told-by-registry';
import { publicDecision, type PublicDecision } from './public-decision';

export interface DecisionPage {
  decisions: PublicDecision[];
  /** After which the next page begins; null: there is nothing older. */
  next: DecisionPlace | null;
}

/** Public decisions, the newest first, `limit` at most. */
export async function readDecisions(
  db: Database,
  { before, limit, now }: { before: DecisionPlace | null; limit: number; now: Date },
): Promise<DecisionPage> {
  const rows = await listDecided(db, { before, limit });
  const last = rows.at(-1)?.file;
  const isFull = rows.length === limit;
  const next = isFull && last?.decidedAt ? { at: last.decidedAt, id: last.id } : null;
  return { decisions: await inPublic(db, rows, now), next };
}

/** What of these decided cases is public, in their order. */
export async function inPublic(
  db: Database,
  rows: Awaited<ReturnType<typeof listDecided>>,
  now: Date,
): Promise<PublicDecision[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ file }) => file.id);
  const submissions = groupBy(await submissionsOfCases(db, ids), ({ caseId }) => caseId);
  const messages = groupBy(await writtenByComplainants(db, ids), ({ caseId }) => caseId);
  const own = await toldByRegistry(db, ids);
  const listings = groupBy(await holdingListings(db, ids, now), ({ caseId }) => caseId);
  return rows.flatMap(({ file, content }) => {
    const decided = {
      file,
      content,
      submissions: submissions.get(file.id) ?? [],
      messages: (messages.get(file.id) ?? []).map(({ text }) => text),
      byRegistry: own.has(file.id),
      listings: listings.get(file.id) ?? [],
    };
    return publicDecision(decided, now) ?? [];
  });
}

/** What these cases list at `now`: neither what has run out nor what was cleared since. */
async function holdingListings(db: Database, ids: readonly number[], now: Date): Promise<ListingRow[]> {
  const identifiers = new Set((await listingsOfCases(db, ids)).map(({ identifier }) => identifier));
  const claims = await ownClaims(db, [...identifiers]);
  return [...claims.values()].flatMap((all) => speakingListings(all, now).filter(({ list }) => list !== 'removed'));
}
