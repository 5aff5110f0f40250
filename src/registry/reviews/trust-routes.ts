import * as v from 'valibot';
import { ProductPrefixSchema, ReviewTrustSchema } from '../../core/review-trust';
import type { Deps } from '../deps';
import type { App } from '../schema-routes';
import { trustByProduct } from './finding-repository';

const HOUR_MS = 3_600_000;
const READS = 600;

/** What is known of products' reviews, for everyone, asked for by a part of a hash so that the question tells of no product. */
export function trustRoutes(app: App, { db }: Deps): void {
  app.get(
    '/v1/review-trust/:prefix',
    {
      config: { rateLimit: { max: READS, timeWindow: HOUR_MS } },
      schema: {
        summary:
          'Review trust of products whose address, host and path, has this SHA-256 prefix; only where a case was decided.',
        params: v.object({ prefix: ProductPrefixSchema }),
        response: { 200: v.object({ products: v.array(ReviewTrustSchema) }) },
      },
    },
    async ({ params }, reply) => {
      reply.header('cache-control', 'public, max-age=300');
      return { products: await trustByProduct(db, params.prefix) };
    },
  );
}
