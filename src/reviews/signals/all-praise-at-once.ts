import { dated } from './days';
import { keysOf, NOTHING, type ReviewTest } from './signal';
import { plainText } from './plain-words';

const MOST_DAYS = 7;

/**
 * Nothing but full praise, all of it within days: the first signs that platforms name of bought sales (刷单). Of goods that are new
 * and good the same may be true, so that it needs 25 without one lower.
 */
export const allPraiseAtOnce: ReviewTest = {
  name: 'all-praise-at-once',
  minimum: 25,
  literature: '刷单 signs named by platforms: all within days, no middling or bad ratings, hardly a word',
  usable: ({ reviews }) => reviews.filter(({ date, stars }) => date && stars !== undefined),
  look(reviews) {
    const entries = dated(reviews);
    const days = entries.at(-1)!.day - entries[0]!.day + 1;
    if (days > MOST_DAYS || reviews.some(({ stars }) => stars! < 5)) return NOTHING;
    const short = reviews.filter(({ text }) => plainText(text).length < 20).length;
    return {
      state: short >= 0.8 * reviews.length ? 'very-unusual' : 'unusual',
      reviews: keysOf(reviews),
      facts: { count: reviews.length, days },
    };
  },
};
