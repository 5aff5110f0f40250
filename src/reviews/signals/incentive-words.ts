import { keysOf, NOTHING, type ReviewTest } from './signal';
import { binomialTail } from './tail-probability';

/** What says that something was given for the review, in Chinese and English. */
const WORDS: readonly RegExp[] = [
  /\b(?:in (?:exchange|return) for (?:an? |my |this )?(?:\w+[ ,]+){0,3}(?:review|opinion|feedback)|in exchange for my honest)/i,
  /\b(?:received|got|given|sent|provided)\b.{0,50}\b(?:free|discount(?:ed)?|no charge|complimentary)\b.{0,60}\b(?:review|evaluat|feedback|test)/i,
  /\b(?:gift ?card|amazon card|cash ?back|refund(?:ed)?|rebate|coupon|voucher)\b.{0,40}\b(?:for|if|after|to) (?:\w+ ){0,4}(?:review|5 ?stars?|five ?stars?|rating|feedback)/i,
  /\b(?:review|5 ?stars?|five ?stars?|rating|feedback)\b.{0,40}\b(?:get|receive|got|for) (?:\w+ ){0,3}(?:gift ?card|cash ?back|refund|rebate|coupon|voucher)\b/i,
  /好评(?:就)?(?:返|送(?!给)|有(?:礼|奖)|领)|五星(?:好评)?(?:返|送(?!给)|领)|(?:晒[图单]|评价|截图)(?:后)?(?:返|送|领|找客服|联系客服)|返(?:现|红包|微信红包)|红包返|好评卡|返现卡|为了(?:返现|红包)(?:才|而)?/,
];
/** Of honest reviews fewer than this hold such words: 2 in 1,000 were counted in English ones, the test is told five times as many. */
const USUAL = 0.01;

/** Reviews that say that something was given, or promised, for them. */
export const incentiveWords: ReviewTest = {
  name: 'incentive-words',
  minimum: 10,
  literature: 'ReviewMeta, incentivized reviews; He, Hollenbeck and Proserpio 2022, The Market for Fake Reviews',
  usable: ({ reviews }) => reviews.filter(({ text }) => text !== ''),
  look(reviews) {
    const found = reviews.filter(({ text, title = '' }) =>
      WORDS.some((words) => words.test(text) || words.test(title)),
    );
    if (found.length === 0) return NOTHING;
    const p = binomialTail(found.length, reviews.length, USUAL);
    const state = found.length >= 3 && p < 1e-4 ? (p < 1e-8 ? 'very-unusual' : 'unusual') : 'hint';
    return { state, reviews: keysOf(found), facts: { count: found.length, of: reviews.length } };
  },
};
