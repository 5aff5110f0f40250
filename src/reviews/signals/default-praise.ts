import { isDefaultText } from './plain-words';
import { keysOf, NOTHING, type ReviewTest } from './signal';

/** Texts that the platform wrote because the buyer wrote none (默认好评): they say nothing of the goods, and nobody bought them. */
export const defaultPraise: ReviewTest = {
  name: 'default-praise',
  minimum: 10,
  literature: 'No study: the platform, not a buyer, wrote these texts, so that they say nothing',
  usable: ({ reviews }) => reviews.filter(({ text }) => text !== ''),
  look(reviews) {
    const found = reviews.filter(({ text }) => isDefaultText(text));
    return found.length < 0.2 * reviews.length
      ? NOTHING
      : { state: 'hint', reviews: keysOf(found), facts: { count: found.length, of: reviews.length } };
  },
};
