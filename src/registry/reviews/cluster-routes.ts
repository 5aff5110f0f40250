import * as v from 'valibot';
import { DIRECTIONS } from '../../core/review-report';
import type { Deps } from '../deps';
import { Problem } from '../problem';
import type { App } from '../schema-routes';
import { byMerchant } from './by-merchant';
import { reportedOf, reviewsOf } from './cluster-repository';
import { mostNamed } from './find';
import { campaignProgress, progressOf } from './progress-of';
import { reliabilities } from './reliability-repository';
import { clusters } from './report-repository';

const MOST = 200;
const count = v.number();
const time = v.pipe(v.string(), v.isoTimestamp());
const DecidedSchema = v.object({ suspect: count, genuine: count, unsettled: count });
const LACKS = ['suspect', 'majority', 'merchant', 'quorum'] as const;
const ClusterSchema = v.object({
  product: v.string(),
  /** Whom more than half of its reports name; null: nobody. */
  merchant: v.nullable(v.string()),
  direction: v.picklist(DIRECTIONS),
  volunteers: count,
  batches: count,
  /** Of these how many wait in a burst, and how many a handler let in. */
  quarantined: count,
  admitted: count,
  newest: time,
  /** What panels decided of its reviews. */
  decided: DecidedSchema,
  /** How many independent volunteers who count stand behind what was found suspect. */
  independent: count,
  /** The case that was opened for it last. */
  case: v.nullable(count),
  /** What is lacking for a case, and the same in words; null: nothing. */
  lacks: v.nullable(v.picklist(LACKS)),
  not: v.nullable(v.string()),
});
const CampaignSchema = v.object({
  merchant: v.string(),
  direction: v.picklist(DIRECTIONS),
  products: v.array(v.string()),
  batches: count,
  quarantined: count,
  newest: time,
  decided: DecidedSchema,
  independent: count,
  lacks: v.nullable(v.picklist(LACKS)),
});
const QuorumSchema = v.object({ keys: count, days: count, reliability: count });

export const ClustersSchema = v.object({
  clusters: v.array(ClusterSchema),
  /** The same by merchant: what was reported about all their products. */
  merchants: v.array(CampaignSchema),
  /** How many independent volunteers a case takes, known for how many days, right how often (0 to 1). */
  quorum: QuorumSchema,
});
export const OneClusterSchema = v.object({
  cluster: ClusterSchema,
  quorum: QuorumSchema,
  reviews: v.array(
    v.object({
      id: count,
      text: v.string(),
      stars: v.optional(v.number()),
      date: v.optional(v.string()),
      /** Whether a report that counts names it. */
      counts: v.boolean(),
      /** 0 genuine, 1 suspect, 2 without agreement; null: not decided. */
      outcome: v.nullable(count),
      answers: count,
    }),
  ),
  reports: v.array(
    v.object({
      handle: v.string(),
      receivedAt: time,
      merchant: v.nullable(v.string()),
      reviews: count,
      state: v.picklist(['counted', 'admitted', 'waiting', 'reverted']),
      comment: v.nullable(v.string()),
    }),
  ),
});

/** Handlers see what is reported and what panels found. */
export function clusterRoutes(app: App, deps: Deps): void {
  const { db, limits } = deps;

  async function all() {
    const reliabilityOf = await reliabilities(db);
    const products = await Promise.all(
      (await clusters(db, MOST)).map(async ({ named, ...one }) => ({
        ...one,
        merchant: mostNamed(named),
        newest: new Date(one.newest).toISOString(),
        ...(await progressOf(db, one, reliabilityOf, deps)),
      })),
    );
    return { products, reliabilityOf };
  }

  app.get(
    '/v1/review-clusters',
    {
      config: { permission: 'view-cases' },
      schema: {
        summary: 'What volunteers reported, by product and direction, most reported first, and by merchant.',
        security: 'handler',
        response: { 200: ClustersSchema },
      },
    },
    async () => {
      const { products, reliabilityOf } = await all();
      const merchants = await Promise.all(
        byMerchant(products).map(async ({ of, ...one }) => ({
          ...one,
          ...(await campaignProgress(db, of, reliabilityOf, deps)),
        })),
      );
      return { clusters: products, merchants, quorum: limits.quorum };
    },
  );

  app.get(
    '/v1/review-clusters/one',
    {
      config: { permission: 'view-cases' },
      schema: {
        summary: 'What was reported about one product: its reviews with what panels found, and the reports.',
        security: 'handler',
        querystring: v.strictObject({
          product: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)),
          direction: v.picklist(DIRECTIONS),
        }),
        queryExample: { product: 'shop.example/products/lamp', direction: 'praise' },
        response: { 200: OneClusterSchema },
      },
    },
    async ({ query }) => {
      const { products } = await all();
      const cluster = products.find((one) => one.product === query.product && one.direction === query.direction);
      if (!cluster) throw new Problem('not-found', 'Nothing that counts was reported about this product.');
      return {
        cluster,
        quorum: limits.quorum,
        reviews: await reviewsOf(db, query),
        reports: await reportedOf(db, query),
      };
    },
  );
}
