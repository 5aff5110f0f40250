import { feelingOf } from './feeling-words';
import { keysOf, NOTHING, type ReviewTest } from './signal';
import { binomialTail } from './tail-probability';

const CLEAR = 0.8;
/** Of honest hotel reviews 1 to 2 in 100 read the other way than they were meant. */
const USUAL = 0.03;

/** Words that clearly say the opposite of the stars, as where reviews were moved from other goods or stars were paid for. */
export const textAgainstStars: ReviewTest = {
  name: 'text-against-stars',
  minimum: 10,
  literature:
    'Jindal and Liu 2008 (rating deviation); Hu and Liu 2004, Mining and Summarizing Customer Reviews (lexicon)',
  usable: ({ reviews }) => reviews.filter(({ text, stars }) => stars !== undefined && feelingOf(text) !== undefined),
  look(reviews) {
    const found = reviews.filter(({ text, stars }) => {
      const feeling = feelingOf(text)!;
      return (stars! >= 4.5 && feeling <= -CLEAR) || (stars! <= 1.5 && feeling >= CLEAR);
    });
    if (found.length === 0) return NOTHING;
    const p = binomialTail(found.length, reviews.length, USUAL);
    const state = found.length >= 3 && p < 1e-4 ? (p < 1e-9 ? 'very-unusual' : 'unusual') : 'hint';
    return { state, reviews: keysOf(found), facts: { count: found.length, of: reviews.length } };
  },
};
