import { isDefaultText, isUnspaced, wordsOf } from './plain-words';
import { keysOf, NOTHING, type ReviewTest } from './signal';
import { likeness, scattered } from './word-likeness';

/** A text is taken for one of a group by its likeness to the fourth that is most like it: three alike may be chance. */
const NEIGHBOUR = 4;
const LEAST_GROUP = 5;
/** Of many reviews a larger group: a share, since the more there are, the more are alike by chance. */
const LEAST_SHARE = 0.08;
/** Words (characters) below which a text says too little to be like others. */
const SHORTEST = { spaced: 12, unspaced: 20 };
/**
 * How alike, 0 to 1, and how many times as alike as the page's middle review: goods give honest reviews words in common. Where most of a page
 * is one campaign, its middle review is of it: then `alone`, where the same words out of their order are far less alike.
 */
const LIMITS = {
  spaced: { alike: 0.05, times: 2.5, alone: 0.1 },
  unspaced: { alike: 0.085, times: 2.3, alone: 0.145 },
};
const BY_ORDER = 2.2;
/** More are not compared, all with all. */
const MAX_REVIEWS = 300;

/**
 * A group of reviews that say the same things in other words, by the pairs of words that they put near each other: as texts are whose
 * writer was given points to make, or whose words a program exchanged. No two need share a phrase.
 */
export const rewordedTexts: ReviewTest = {
  name: 'reworded-texts',
  minimum: 20,
  literature:
    'Lau et al. 2011, Text Mining and Probabilistic Language Modeling for Online Review Spam Detection; Mukherjee, Liu and Glance 2012 (group content similarity)',
  usable: ({ reviews }) => {
    const long = reviews.filter(({ text }) => !isDefaultText(text) && isLong(text.slice(0, 300)));
    // Texts in one manner are compared: the few in another are like none of them.
    const unspaced = long.filter(({ text }) => isUnspaced(text));
    return 2 * unspaced.length > long.length ? unspaced : long.filter(({ text }) => !isUnspaced(text));
  },
  look(reviews, { product = '' }) {
    const compared = reviews.slice(0, MAX_REVIEWS);
    const limit = LIMITS[mannerOf(compared[0]!.text)];
    const texts = compared.map(({ text }) => text);
    const alike = likeness(texts, product, NEIGHBOUR);
    const group = Math.max(LEAST_GROUP, Math.round(LEAST_SHARE * compared.length));
    const weakest = nth(alike, group);
    const isByOrder = () => weakest >= BY_ORDER * nth(likeness(texts.map(scattered), product, NEIGHBOUR), group);
    const apart = Math.max(limit.alike, limit.times * nth(alike, Math.ceil(alike.length / 2)));
    const least = weakest < apart && weakest >= limit.alone && isByOrder() ? limit.alone : apart;
    if (weakest < least) return NOTHING;
    const found = compared.filter((_, at) => alike[at]! >= least);
    return {
      state: weakest >= 2 * limit.alike && found.length >= 2 * LEAST_GROUP ? 'very-unusual' : 'unusual',
      reviews: keysOf(found),
      facts: { count: found.length, of: compared.length },
    };
  },
};

/** The `count`th largest. */
function nth(values: readonly number[], count: number): number {
  return values.toSorted((a, b) => b - a)[count - 1]!;
}

function isLong(begin: string): boolean {
  return wordsOf(begin).length >= SHORTEST[mannerOf(begin)];
}

function mannerOf(text: string): 'spaced' | 'unspaced' {
  return isUnspaced(text) ? 'unspaced' : 'spaced';
}
