import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { Deps } from '../deps';
import type { App } from '../schema-routes';
import { decidedProducts, evidenceOf } from './report-repository';
import { reviewTrust } from './review-trust';

const count = v.number();
const TrustSchema = v.object({
  product: v.string(),
  sample: count,
  date: v.string(),
  reports: count,
  decided: v.object({ suspect: count, genuine: count, unsettled: count }),
  adjusted: v.nullable(v.object({ stars: count, low: count, high: count, left: count })),
});

/** What is known of products' reviews, for everyone, asked for by a part of a hash so that the question tells of no product. */
export function trustRoutes(app: App, { db }: Deps): void {
  app.get(
    '/v1/review-trust/:prefix',
    {
      schema: {
        summary:
          'Review trust of products whose address, host and path, has this SHA-256 prefix; only where a panel decided something.',
        params: v.object({ prefix: v.pipe(v.string(), v.regex(/^[0-9a-f]{5}$/)) }),
        response: { 200: v.object({ products: v.array(TrustSchema) }) },
      },
    },
    async ({ params }) => {
      const products = (await decidedProducts(db)).filter((product) =>
        createHash('sha256').update(product).digest('hex').startsWith(params.prefix),
      );
      const known = await Promise.all(
        products.map(async (product) => {
          const { batches, outcomes } = await evidenceOf(db, product);
          const trust = reviewTrust(batches, outcomes);
          return trust ? [{ product, ...trust }] : [];
        }),
      );
      return { products: known.flat() };
    },
  );
}
