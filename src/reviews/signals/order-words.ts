import { keysOf, NOTHING, type ReviewTest } from './signal';
import { binomialTail } from './tail-probability';

/**
 * What who writes for money is told to note, or says of it: the number of the order, so that it can be paid back, and the words of the trade.
 * Never "tracking number", which honest buyers tell who wait for a parcel.
 */
const WORDS: readonly RegExp[] = [
  /(?:订单编?号|单号)\s*[:：是为]?\s*\d{8,}/,
  /\border (?:no|number|id|#)\W{0,3}(?:is )?\W?\d{3}-?\d{5,7}-?\d{5,7}/i,
  /(?<!\d)\d{3}-\d{7}-\d{7}(?!\d)/,
  /(?:刷单|补单|放单|做单|礼品单)(?!的?(?:骗|举报|别|不要|垃圾|太多|可耻|严重))|(?:垫付|先付后返|本金和?佣金|返本金|做任务的|任务单|试用任务|免费试用任务|空包)/,
  /\b(?:vp (?:review|order)|verified purchase (?:review|order) (?:done|completed|for)|(?:paypal|pp) refund(?:ed)? (?:after|for) (?:my |the )?review|review (?:club|task|job) (?:order|done|completed))\b/i,
];
/** Fewer than 1 in 2,000 honest reviews hold such words (none of 4,000); the test is told ten times as many. */
const USUAL = 0.005;

/** Reviews that hold an order's number, or words of the trade in orders (刷单). A complaint about others who do it counts for nothing. */
export const orderWords: ReviewTest = {
  name: 'order-words',
  minimum: 10,
  literature:
    'He, Hollenbeck and Proserpio 2022, The Market for Fake Reviews (refund against the order number); Xu et al. 2015, E-commerce Reputation Manipulation',
  usable: ({ reviews }) => reviews.filter(({ text, stars }) => text !== '' && (stars === undefined || stars >= 3)),
  look(reviews) {
    const found = reviews.filter(({ text, title = '' }) =>
      WORDS.some((words) => words.test(text) || words.test(title)),
    );
    if (found.length === 0) return NOTHING;
    const p = binomialTail(found.length, reviews.length, USUAL);
    const state = found.length >= 3 && p < 1e-4 ? (p < 1e-9 ? 'very-unusual' : 'unusual') : 'hint';
    return { state, reviews: keysOf(found), facts: { count: found.length, of: reviews.length } };
  },
};
