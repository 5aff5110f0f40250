import type { ShownReview } from '../shown-review';
import { shinglesOf, similarPairs } from './min-hash';
import { isDefaultText, plainText } from './plain-words';
import { keysOf, NOTHING, type ReviewTest } from './signal';

const LEAST_ALIKE = 0.6;
const SHORTEST = 20;
const MAX_PAIRS = 20_000;
/** Nobody changes what comes after that much. */
const MAX_COMPARED = 2000;

/** Texts of different reviews that are nearly the same. Two may be one shopper who wrote twice; three are worth a look. */
export const nearDuplicates: ReviewTest = {
  name: 'near-duplicates',
  minimum: 8,
  literature:
    'Jindal and Liu 2008, Opinion Spam and Analysis; Broder 1997; Li, Owen and Zhang 2012, One Permutation Hashing',
  usable: ({ reviews }) => reviews.filter(({ text }) => plainText(text).length >= SHORTEST && !isDefaultText(text)),
  look(reviews) {
    const groups = groupsOf(
      reviews,
      similarPairs(
        reviews.map(({ text }) => shinglesOf(text.slice(0, MAX_COMPARED))),
        LEAST_ALIKE,
        MAX_PAIRS,
      ),
    );
    const large = groups.filter((group) => group.length >= 3);
    const found = large.flat();
    if (found.length === 0) return NOTHING;
    const [largest = []] = large.toSorted((a, b) => b.length - a.length);
    const very = largest.length >= 6 || found.length >= Math.max(6, 0.1 * reviews.length);
    return {
      state: very ? 'very-unusual' : 'unusual',
      reviews: keysOf(found),
      facts: { count: found.length, of: reviews.length, largest: largest.length },
    };
  },
};

/** What hangs together by pairs. */
function groupsOf(reviews: readonly ShownReview[], pairs: readonly [number, number][]): ShownReview[][] {
  const parents = reviews.map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parents[root] !== root) root = parents[root] = parents[parents[root]!]!;
    return root;
  };
  for (const [a, b] of pairs) parents[rootOf(a)] = rootOf(b);
  const groups = new Map<number, ShownReview[]>();
  for (const at of new Set(pairs.flat())) {
    const root = rootOf(at);
    groups.set(root, [...(groups.get(root) ?? []), reviews[at]!]);
  }
  return [...groups.values()];
}
