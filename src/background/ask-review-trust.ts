import * as v from 'valibot';
import { ofRegistry } from '../core/registry-name';
import { productOf } from '../core/goods-address';
import { productPrefix, ReviewTrustSchema } from '../core/review-trust';
import type { TrustKnown } from '../messages/review-messages';
import { subscriptions } from '../store/lists';
import { askFor } from './ask-registry';
import type { World } from './world';

/** The facts of all products with one prefix; more is not read. */
const MAX_LENGTH = 1_000_000;
const AnswerSchema = v.object({ products: v.pipe(v.array(ReviewTrustSchema), v.maxLength(1000)) });

/**
 * What each registry has decided about the reviews of a page's goods. Each is asked for all products of one prefix, so that it does
 * not learn which of them is meant; nothing of it is kept.
 */
export async function askReviewTrust(world: World, url: string): Promise<TrustKnown[]> {
  const product = productOf(new URL(url));
  const registries = await subscriptions(await world.store());
  return await Promise.all(
    registries.map(async (registry): Promise<TrustKnown> => {
      const answer = await askFor(
        world.fetch,
        `${registry.url}/v1/review-trust/${productPrefix(product)}`,
        {},
        AnswerSchema,
        {
          maxLength: MAX_LENGTH,
        },
      );
      if (answer.kind === 'answer')
        return { ...ofRegistry(registry), trust: answer.answer.products.filter((one) => one.product === product) };
      return { ...ofRegistry(registry), cause: answer.kind === 'refused' ? answer.reason : answer.error };
    }),
  );
}
