import { isDefaultText, isUnspaced, plainText, wordsOf } from './plain-words';
import { keysOf, NOTHING, type ReviewTest } from './signal';

const LEAST_REVIEWS = 3;
const LEAST_COVERED = 0.5;
const PHRASE = { spaced: 6, unspaced: 12 };
/** Twelve characters may be all that a short Chinese review has to say of one part, in the words that everybody uses: it takes twice that. */
const LEAST_UNSPACED = 24;
/** What a page can make the test hold in memory: of very many reviews only their beginnings are compared. */
const MAX_WORDS = 400_000;
const MAX_WORDS_EACH = 600;

/**
 * Long phrases, of 6 words or 12 characters, that stand in three reviews or more. Honest reviews share a phrase now and then; the test
 * asks for reviews that consist of them by half, as texts put together from a pool of sentences do.
 */
export const repeatedPhrases: ReviewTest = {
  name: 'repeated-phrases',
  minimum: 15,
  literature:
    'ReviewMeta, phrase repetition; Mukherjee, Liu and Glance 2012, Spotting Fake Reviewer Groups (content similarity)',
  usable: ({ reviews }) => reviews.filter(({ text }) => !isDefaultText(text) && plainText(text).length >= 20),
  look(reviews, { product }) {
    const title = new Set(wordsOf(product ?? ''));
    const most = Math.min(MAX_WORDS_EACH, Math.floor(MAX_WORDS / reviews.length));
    const texts = reviews.map(({ text }) => ({
      words: wordsOf(text).slice(0, most),
      size: PHRASE[isUnspaced(text) ? 'unspaced' : 'spaced'],
    }));
    const seenIn = new Map<string, { last: number; count: number }>();
    for (const [at, { words, size }] of texts.entries())
      for (const phrase of phrasesOf(words, size)) {
        const known = seenIn.get(phrase);
        if (!known) seenIn.set(phrase, { last: at, count: 1 });
        else if (known.last !== at) Object.assign(known, { last: at, count: known.count + 1 });
      }
    const isShared = (phrase: string) =>
      (seenIn.get(phrase)?.count ?? 0) >= LEAST_REVIEWS && !phrase.split(' ').every((word) => title.has(word));
    const found = reviews.filter((_, at) => {
      const { words, size } = texts[at]!;
      const shared = covered(words, size, isShared);
      return shared >= LEAST_COVERED * words.length && shared >= (size === PHRASE.unspaced ? LEAST_UNSPACED : 1);
    });
    if (found.length < LEAST_REVIEWS) return NOTHING;
    return {
      state: found.length >= Math.max(6, 0.1 * reviews.length) ? 'very-unusual' : 'unusual',
      reviews: keysOf(found),
      facts: { count: found.length, of: reviews.length },
    };
  },
};

function* phrasesOf(words: readonly string[], size: number): Generator<string> {
  for (let at = 0; at + size <= words.length; at += 1) yield words.slice(at, at + size).join(' ');
}

/** How many words stand in a phrase that is shared. */
function covered(words: readonly string[], size: number, isShared: (phrase: string) => boolean): number {
  const within = new Set<number>();
  let at = 0;
  for (const phrase of phrasesOf(words, size)) {
    if (isShared(phrase)) for (let word = at; word < at + size; word += 1) within.add(word);
    at += 1;
  }
  return within.size;
}
