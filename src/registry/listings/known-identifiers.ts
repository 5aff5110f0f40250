import { asc, gt } from 'drizzle-orm';
import type { Identifier } from '../../core/identifier';
import type { Database } from '../db/connect';
import { complaint } from '../db/casework-schema';
import { chooseListing } from './choose-listing';
import { listingPages, OWN_WORD } from './stream-listings';

const PAGE = 1000;

/**
 * The identifiers that this registry knows and may not list: those that it cleared or whose term has ended, and all that
 * complaints name. One may come twice, and some of the latter are listed.
 */
export async function* knownIdentifiers(db: Database, now: Date): AsyncGenerator<Identifier> {
  for await (const listed of listingPages(db, OWN_WORD)) {
    for (const { identifier, claims } of listed) if (!chooseListing(claims, now)) yield identifier;
  }
  for (let after = 0; ;) {
    const page = await db
      .select({ id: complaint.id, content: complaint.content })
      .from(complaint)
      .where(gt(complaint.id, after))
      .orderBy(asc(complaint.id))
      .limit(PAGE);
    for (const { content } of page) for (const { identifier } of content.against.identifiers) yield identifier;
    if (page.length < PAGE) return;
    after = page.at(-1)?.id ?? after;
  }
}
