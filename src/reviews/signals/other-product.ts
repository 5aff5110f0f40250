import { wordsOf } from './plain-words';
import { keysOf, NOTHING, type ReviewTest } from './signal';

/** Sites that show the reviews of a whole shop beside each of its goods, and say so. */
const OF_A_SHOP = /^(etsy|ebay|trustpilot|aliexpress)$/;

/** Reviews that the page itself says are about other goods. Shops may show a family of goods together: a hint. */
export const otherProduct: ReviewTest = {
  name: 'other-product',
  minimum: 3,
  literature: 'He, Hollenbeck and Proserpio 2022; Swearingen 2019, Hijacked Reviews on Amazon (Consumer Reports)',
  usable: ({ reviews, product, source }) =>
    product && !OF_A_SHOP.test(source) ? reviews.filter((review) => review.product) : [],
  look(reviews, { product = '' }) {
    const own = new Set(wordsOf(product));
    const found = reviews.filter((review) => {
      const words = wordsOf(review.product!);
      return words.length > 0 && words.filter((word) => own.has(word)).length < 0.3 * words.length;
    });
    if (found.length < 3) return NOTHING;
    return { state: 'hint', reviews: keysOf(found), facts: { count: found.length, of: reviews.length } };
  },
};
