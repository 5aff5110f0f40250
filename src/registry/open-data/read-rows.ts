import type { Calendar } from '../../core/casework/calendars/calendar';
import type { Identifier } from '../../core/identifier';
import { isDemoted } from '../../core/rating/source-error';
import { committedAfter } from '../commitments/commitment-repository';
import { filedCommitments } from '../commitments/commitment-view';
import type { DecisionPlace } from '../cases/case-lists';
import type { Database } from '../db/connect';
import type { PublicDecision } from '../decisions/public-decision';
import { readDecisions } from '../decisions/read-decisions';
import { newestImports } from '../feeds/feed-repository';
import { groupBy } from '../group-by';
import { bindingsAt } from '../listings/bindings-of';
import { OWN_SOURCE, speakingListings } from '../listings/choose-listing';
import { trailsForPublication } from '../listings/credit-for-publication';
import { allSources, examinedBySource, listingsOf, ownClaims } from '../listings/listing-repository';
import { recordOf } from '../listings/publish-listings';
import { listingPages } from '../listings/stream-listings';
import { creditHistories, gradedAfter } from '../ratings/credit-repository';
import { ratingsAfter, type RatingPlace } from '../ratings/evaluator-repository';
import { measuredEvaluators, measuredFeeds, measuredRegistry } from '../ratings/measured-sources';
import { withState } from '../redlist/active-red';
import { allRed } from '../redlist/red-listing-repository';
import { redEntry } from '../redlist/red-view';
import { keptClocks } from '../statistics/kept-clocks';
import { MONTHS } from '../statistics/routes';
import type { FileName, Row } from './row-schemas';
import * as make from './rows';

const PAGE = 1000;

/** One look at the registry: all that is read is of the same moment if `db` is a transaction. */
export interface Look {
  db: Database;
  now: Date;
  calendar: Calendar;
  publisher: make.Publisher;
}

type Reader<N extends FileName> = (look: Look) => AsyncGenerator<Row<N>>;

/** The lines of each file, in an order that depends on nothing but what they say; no more than a page of each is held. */
export const READERS: { [N in FileName]: Reader<N> } = {
  async *merchants({ db, now, publisher }) {
    const trails = await trailsForPublication(db, now, recordOf);
    const shops = groupBy([...trails], ([, { shop }]) => shop);
    const claims = await ownClaims(db, [...shops.keys()]);
    for (const [shop, reached] of sorted(shops)) {
      const made = speakingListings(claims.get(shop) ?? [], now).at(-1);
      if (!made || made.caseId === null) continue;
      const names = reached.toSorted(([a], [b]) => (a < b ? -1 : 1));
      yield make.reachedRow(shop, names, { caseId: made.caseId, at: made.listedAt }, publisher);
    }
    for (const binding of await bindingsAt(db, now)) {
      const row = make.boundRow(binding, publisher);
      if (row.names.length > 0) yield row;
    }
  },

  async *listings({ db, now, publisher }) {
    const sources = await listingSources(db, publisher);
    for await (const page of listingPages(db)) {
      const decided = page.filter(({ claims }) => claims.some(({ sourceId }) => sourceId === OWN_SOURCE));
      const own =
        decided.length === 0
          ? new Map()
          : await ownClaims(
              db,
              decided.map(({ identifier }) => identifier),
            );
      for (const { identifier, claims } of page) {
        // Which case decided it stands only in the row itself.
        const ofFeeds = claims.filter(({ sourceId }) => sourceId !== OWN_SOURCE);
        const rows = [
          ...(own.get(identifier) ?? []),
          ...ofFeeds
            .toSorted((a, b) => a.sourceId - b.sourceId || (a.list < b.list ? -1 : 1))
            .map((claim) => ({ ...claim, identifier, caseId: null })),
        ];
        for (const row of speakingListings(rows, now)) {
          const source = sources.get(row.sourceId);
          const line = source && make.listingRow(row, source);
          if (line) yield line;
        }
      }
    }
  },

  async *decisions(look) {
    for await (const decision of allDecisions(look)) yield make.decisionRow(decision, look.publisher);
  },

  async *replies(look) {
    for await (const decision of allDecisions(look)) yield* make.replyRows(decision);
  },

  async *ratings({ db, now, publisher }) {
    for (let after: Identifier | '' = ''; ;) {
      const page: Awaited<ReturnType<typeof gradedAfter>> = await gradedAfter(db, after, PAGE);
      const names = page.map(({ identifier }) => identifier);
      const claims = await listingsOf(db, names);
      // That a merchant has cases that are not decided must not be told by what is told of its grade.
      const listed = names.filter((one) => speakingListings(claims.get(one) ?? [], now).some(({ list }) => list !== 'removed')); // prettier-ignore
      const histories = await creditHistories(db, listed);
      for (const row of page) yield make.ratingRow(row, histories.get(row.identifier) ?? null, publisher);
      if (page.length < PAGE) return;
      after = page.at(-1)?.identifier ?? after;
    }
  },

  async *'red-list'({ db, now, publisher }) {
    for (const one of await withState(db, await allRed(db), now))
      if (one.entry.approvedAt) yield make.redRow(redEntry(one), publisher);
  },

  async *'third-party-ratings'({ db }) {
    for (let after: RatingPlace | null = null; ;) {
      const page: Awaited<ReturnType<typeof ratingsAfter>> = await ratingsAfter(db, after, PAGE);
      for (const { rating, evaluator } of page) yield make.thirdPartyRow(rating, evaluator);
      if (page.length < PAGE) return;
      after = page.at(-1)?.rating ?? after;
    }
  },

  async *promises({ db }) {
    for (let after = ''; ;) {
      const page: Identifier[] = await committedAfter(db, after, PAGE);
      for (const [identifier, promise] of sorted(await filedCommitments(db, { identifiers: page })))
        yield make.promiseRow(identifier, promise);
      if (page.length < PAGE) return;
      after = page.at(-1) ?? after;
    }
  },

  async *sources({ db, now, publisher }) {
    const imports = await newestImports(db);
    const feeds = new Map((await allSources(db)).map(({ id, name }) => [name, imports.get(id)]));
    const today = new Date(now.toISOString().slice(0, 10));
    yield make.sourceRow(await measuredRegistry(db, publisher.name), { licence: publisher.licence, at: today });
    for (const one of await measuredFeeds(db))
      yield make.sourceRow(one, feeds.get(one.name) ?? { licence: null, at: today });
    for (const { row, standing } of await measuredEvaluators(db)) yield make.sourceRow(standing, row);
  },

  async *statistics({ db, now, calendar, publisher }) {
    for (const month of await keptClocks(db, calendar, now, MONTHS)) yield* make.monthRows(month, publisher);
  },
};

/** The decisions that the public feed gives, by the very same way. */
async function* allDecisions({ db, now }: Look): AsyncGenerator<PublicDecision> {
  for (let before: DecisionPlace | null = null; ;) {
    const page: Awaited<ReturnType<typeof readDecisions>> = await readDecisions(db, { before, limit: PAGE, now });
    yield* page.decisions;
    if (page.next === null) return;
    before = page.next;
  }
}

async function listingSources(db: Database, publisher: make.Publisher): Promise<Map<number, make.ListingSource>> {
  const imports = await newestImports(db);
  const examined = await examinedBySource(db);
  return new Map(
    (await allSources(db)).map(({ id, name }): [number, make.ListingSource] => {
      if (id === OWN_SOURCE) return [id, { ...publisher, isFeed: false, demoted: false }];
      const seen = examined.get(id);
      const licence = imports.get(id)?.licence ?? null;
      return [id, { name, licence, isFeed: true, demoted: seen !== undefined && isDemoted(seen) }];
    }),
  );
}

function sorted<K extends string, T>(map: ReadonlyMap<K, T>): [K, T][] {
  return [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));
}
