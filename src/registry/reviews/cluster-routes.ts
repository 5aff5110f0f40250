import * as v from 'valibot';
import { DIRECTIONS } from '../../core/review-report';
import type { Deps } from '../deps';
import { Problem } from '../problem';
import type { App } from '../schema-routes';
import { MerchantSchema, ProductSchema } from './about-schema';
import { byMerchant } from './by-merchant';
import { reportedOf, reviewsOf } from './cluster-repository';
import { mostNamed } from './find';
import { TOGETHER } from './find-together';
import { campaignProgress, progressOf } from './progress-of';
import { reliabilities } from './reliability-repository';
import { clusters, type About } from './report-repository';

/** So many products, and so many merchants, are shown. */
const MOST = 200;
/** Of so many products it is asked whose they are: each of a campaign’s goods may have been reported but once. */
const MOST_GOODS = 5000;
const count = v.number();
const time = v.pipe(v.string(), v.isoTimestamp());
const DecidedSchema = v.object({ suspect: count, genuine: count, unsettled: count });
const LACKS = ['suspect', 'goods', 'majority', 'merchant', 'quorum', 'reporters'] as const;
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
  /** That case keeps another from being opened. */
  inCase: v.boolean(),
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
  admitted: count,
  newest: time,
  /** What panels decided of reviews of those that are in no case, and of how many of them they found any suspect. */
  decided: DecidedSchema,
  suspected: count,
  independent: count,
  /** The cases that its goods are in. */
  cases: v.array(count),
  /** What is lacking for a case about these goods together, and the same in words; null: nothing. */
  lacks: v.nullable(v.picklist(LACKS)),
  not: v.nullable(v.string()),
});
const QuorumSchema = v.object({ keys: count, days: count, reliability: count });
/** What a case about several goods together takes: suspect reviews, on how many goods, from how many reporters. */
const TogetherSchema = v.object({ suspect: count, goods: count, reporters: count });

export const ClustersSchema = v.object({
  clusters: v.array(ClusterSchema),
  /** The same by merchant: what was reported about all their products. */
  merchants: v.array(CampaignSchema),
  /** How many independent volunteers a case takes, known for how many days, right how often (0 to 1). */
  quorum: QuorumSchema,
  together: TogetherSchema,
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

  async function reported(about?: About) {
    const products = (await clusters(db, about ? MOST : MOST_GOODS, about)).map(({ named, ...one }) => ({
      ...one,
      merchant: mostNamed(named),
    }));
    return { products, reliabilityOf: await reliabilities(db) };
  }

  app.get(
    '/v1/review-clusters',
    {
      config: { permission: 'view-cases' },
      schema: {
        summary:
          'What volunteers reported, by product and direction, most reported first, and by merchant; of one merchant, if it is named.',
        security: 'handler',
        querystring: v.strictObject({ merchant: v.optional(MerchantSchema) }),
        response: { 200: ClustersSchema },
      },
    },
    async ({ query }) => {
      const { products, reliabilityOf } = await reported(
        query.merchant === undefined ? undefined : { merchant: query.merchant },
      );
      const campaigns = await Promise.all(
        byMerchant(products)
          .slice(0, MOST)
          .filter(({ merchant }) => query.merchant === undefined || merchant === query.merchant)
          .map(async ({ of: _, ...one }) => ({ ...one, ...(await campaignProgress(db, one, reliabilityOf, deps)) })),
      );
      const own = await Promise.all(
        products
          .filter(({ merchant }) => query.merchant === undefined || merchant === query.merchant)
          .slice(0, MOST)
          .map(async (one) => ({ ...one, ...(await progressOf(db, one, reliabilityOf, deps)) })),
      );
      return { clusters: own, merchants: campaigns, quorum: limits.quorum, together: TOGETHER };
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
          product: ProductSchema,
          direction: v.picklist(DIRECTIONS),
        }),
        queryExample: { product: 'shop.example/products/lamp', direction: 'praise' },
        response: { 200: OneClusterSchema },
      },
    },
    async ({ query }) => {
      const { products, reliabilityOf } = await reported({ product: query.product });
      const one = products.find(({ direction }) => direction === query.direction);
      if (!one) throw new Problem('not-found', 'Nothing that counts was reported about this product.');
      return {
        cluster: { ...one, ...(await progressOf(db, one, reliabilityOf, deps)) },
        quorum: limits.quorum,
        reviews: await reviewsOf(db, query),
        reports: await reportedOf(db, query),
      };
    },
  );
}
