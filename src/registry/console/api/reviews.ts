import * as v from 'valibot';
import { time } from './accounts';

const number = v.number();
const direction = v.picklist(['praise', 'attack']);
const decided = v.object({ suspect: number, genuine: number, unsettled: number });
const lacks = v.nullable(v.picklist(['suspect', 'goods', 'majority', 'merchant', 'quorum', 'reporters']));
const quorum = v.object({ keys: number, days: number, reliability: number });

const ClusterSchema = v.object({
  product: v.string(),
  merchant: v.nullable(v.string()),
  direction,
  volunteers: number,
  batches: number,
  quarantined: number,
  admitted: number,
  decided,
  independent: number,
  case: v.nullable(number),
  /** That case keeps another from being opened. */
  inCase: v.boolean(),
  lacks,
});
export type Cluster = v.InferOutput<typeof ClusterSchema>;

/** What was reported, by product and by merchant, and what stands behind it. */
export const ClustersSchema = v.object({
  clusters: v.array(ClusterSchema),
  merchants: v.array(
    v.object({
      merchant: v.string(),
      direction,
      products: v.array(v.string()),
      batches: number,
      quarantined: number,
      admitted: number,
      decided,
      suspected: number,
      independent: number,
      cases: v.array(number),
      lacks,
    }),
  ),
  quorum,
  together: v.object({ suspect: number, goods: number, reporters: number }),
});
export type Clusters = v.InferOutput<typeof ClustersSchema>;
export type Campaign = Clusters['merchants'][number];

/** What was reported about one product. */
export const OneClusterSchema = v.object({
  cluster: ClusterSchema,
  quorum,
  reviews: v.array(
    v.object({
      id: number,
      text: v.string(),
      stars: v.optional(number),
      date: v.optional(v.string()),
      counts: v.boolean(),
      outcome: v.nullable(v.picklist([0, 1, 2])),
      answers: number,
    }),
  ),
  reports: v.array(
    v.object({
      handle: v.string(),
      receivedAt: time,
      merchant: v.nullable(v.string()),
      reviews: number,
      state: v.picklist(['counted', 'admitted', 'waiting', 'reverted']),
      comment: v.nullable(v.string()),
    }),
  ),
});
export type OneCluster = v.InferOutput<typeof OneClusterSchema>;

export const CaseOpenedSchema = v.object({ case: number });
/** How many reports were let in or taken back. */
export const QuarantinedSchema = v.object({ batches: number });
