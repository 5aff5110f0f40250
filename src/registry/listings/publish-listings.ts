import { sql } from 'drizzle-orm';
import * as v from 'valibot';
import { monthOf, type ListRecord } from '../../core/listing';
import type { Database } from '../db/connect';
import { runClocks } from '../cases/run-clocks';
import type { Deps } from '../deps';
import { Problem } from '../problem';
import type { Listing } from '../publish/listing-rows';
import { publishedBindings } from '../publish/published-bindings';
import { publishedLinks } from '../publish/published-links';
import { readSiteRules, type SiteRules } from '../publish/site-rules';
import { previewList, type Preview } from '../publish/preview-list';
import { ChangedSincePreviewError } from '../publish/publication-digest';
import { publishList, type Published, type PublishOptions } from '../publish/publish-list';
import { measuredEvaluators } from '../ratings/measured-sources';
import { noteDemotions } from '../ratings/note-demotions';
import { namedPanelKeys } from '../reviews/panel-keys';
import { refreshCredit } from '../ratings/refresh-credit';
import { errorRate } from '../../core/rating/source-error';
import { asDemoted, composeRecord } from '../../core/compose-record';
import type { Identifier } from '../../core/identifier';
import { chooseListing, OWN_SOURCE, type Claim } from './choose-listing';
import { bindingsAt } from './bindings-of';
import { creditForPublication, trailsForPublication } from './credit-for-publication';
import { creditPages, creditReader } from './credit-pages';
import { knownIdentifiers } from './known-identifiers';
import { allSources, examinedBySource } from './listing-repository';
import { listingPages } from './stream-listings';

/** Any number, the same in every process: who holds this lock publishes. */
const PUBLISH_LOCK = 7_716_503;
/** Identifiers whose grades are looked up at once. */
const PAGE = 1000;
const LockSchema = v.object({ rows: v.tuple([v.object({ free: v.boolean() })]) });

/** How one publication is made. */
export interface Publishing {
  /** The digest of the preview that was approved: whatever else would be published now is refused. */
  expect?: string | undefined;
  /** Seconds, in place of the registry's setting. */
  retryAfter?: number | undefined;
}

/**
 * Publishes what is listed now as the next version of the list. Throws a Problem if one is under way, or if it is not what
 * `expect` names; then nothing is published.
 */
export async function publishListings(
  deps: Deps,
  { expect, retryAfter = deps.retryAfter }: Publishing = {},
): Promise<Published> {
  const panelKeys = await namedPanelKeys(deps);
  try {
    return await withListings(deps, (options) => publishList({ ...options, panelKeys, expect, retryAfter }));
  } catch (error) {
    if (error instanceof ChangedSincePreviewError) throw new Problem('conflict', error.message);
    throw error;
  }
}

/** What `publishListings` would change now. */
export function previewListings(deps: Deps): Promise<Preview> {
  return withListings(deps, previewList);
}

/** Does something with all listings, from one consistent look at the database, one at a time. */
async function withListings<T>(deps: Deps, act: (options: PublishOptions) => Promise<T>): Promise<T> {
  const { db, now, registry, keys, listsDir, rulesFile } = deps;
  // What time alone has done to cases counts from now on, whoever looks.
  await runClocks(deps);
  await db.transaction(async (tx) => {
    await refreshCredit(deps, tx, now());
    await noteDemotions(tx, now());
  });
  return db.transaction(
    async (tx) => {
      const lock = v.parse(
        LockSchema,
        await tx.execute(sql`select pg_try_advisory_xact_lock(${PUBLISH_LOCK}) as free`),
      );
      if (!lock.rows[0].free)
        throw new Problem('conflict', 'The list is being published already. Try again when that is done.');
      const time = now();
      const examined = await examinedBySource(tx);
      const sources = (await allSources(tx)).map(({ id, name }) => ({
        id,
        name: id === OWN_SOURCE ? registry.name : name,
        errorRate: errorRate(examined.get(id) ?? { examined: 0, overturned: 0 }),
      }));
      const evaluators = (await measuredEvaluators(tx))
        .filter(({ row }) => row.kind === 'evaluator' && row.withdrawnAt === null)
        .map(({ standing: { name, errorRate: error, weightLeft } }) => ({
          name,
          errorRate: error,
          weightLeft: weightLeft ?? 1,
        }));
      return act({
        listings: { [Symbol.asyncIterator]: () => listingsForPublication(tx, time) },
        known: { [Symbol.asyncIterator]: () => knownIdentifiers(tx, time) },
        sources,
        evaluators,
        registry,
        keys,
        outDir: listsDir,
        rules: await rulesOf(rulesFile),
        bindings: publishedBindings(await bindingsAt(tx, time)),
        links: publishedLinks(await trailsForPublication(tx, time, recordOf)),
        now: time.getTime(),
      });
    },
    { isolationLevel: 'repeatable read' },
  );
}

/** The operator's rules; a Problem that says what to mend, where they may not be published. */
async function rulesOf(path: string): Promise<SiteRules | null> {
  return readSiteRules(path).catch((error: unknown) => {
    throw new Problem('invalid', error instanceof Error ? error.message : String(error));
  });
}

/**
 * One record for each identifier of which something is to be said at `now`: those that are listed, in the order of identifiers, and then
 * the others that have a link, a red-list entry or a grade, likewise.
 */
export async function* listingsForPublication(db: Database, now: Date): AsyncGenerator<Listing> {
  const { linked, red, demoted } = await creditForPublication(db, now, recordOf);
  const credit = await creditReader(db);
  const records = new WeakMap<Claim, ListRecord>();
  const reused = new Map<string, ListRecord>();
  const spoken = (identifier: Identifier, listed: ListRecord | null, cleared: boolean) =>
    composeRecord({
      listed,
      linked: linked.get(identifier) ?? null,
      red: red.get(identifier) ?? null,
      rating: credit.of(identifier),
      cleared,
    });
  const left = new Set([...linked.keys(), ...red.keys()]);
  for await (const page of listingPages(db)) {
    await credit.load(page.map(({ identifier }) => identifier));
    for (const { identifier, claims } of page) {
      left.delete(identifier);
      const chosen = chooseListing(claims, now);
      let listed = chosen && records.get(chosen);
      if (chosen && !listed) {
        const record = recordOf(chosen);
        records.set(chosen, (listed = demoted.has(chosen.sourceId) ? asDemoted(record) : record));
      }
      const record = spoken(identifier, listed ?? null, !chosen && isCleared(claims));
      if (record) yield { identifier, record: record === listed ? record : reuse(record) };
    }
  }
  for await (const page of creditPages(db, left, PAGE)) {
    await credit.load(page);
    for (const identifier of page) {
      const record = spoken(identifier, null, false);
      if (record) yield { identifier, record: reuse(record) };
    }
  }

  /** There are few different records, and later steps are quick where equal ones are the same object. */
  function reuse(record: ListRecord): ListRecord {
    const key = JSON.stringify(record);
    const known = reused.get(key);
    if (!known) reused.set(key, record);
    return known ?? record;
  }
}

function isCleared(claims: readonly Claim[]): boolean {
  return claims.some(({ sourceId, list }) => sourceId === OWN_SOURCE && list === 'removed');
}

/** A listing as the list holds it. */
export function recordOf({
  list,
  grade,
  confidence,
  categories,
  stages,
  sourceId,
  listedAt,
  expiresAt,
  flags,
}: Claim): ListRecord {
  return {
    list,
    grade,
    confidence,
    categories,
    stages,
    source: sourceId,
    listed: monthOf(listedAt.getTime()),
    expires: expiresAt === null ? null : monthOf(expiresAt.getTime()),
    flags,
  };
}
