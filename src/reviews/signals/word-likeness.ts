import { isUnspaced, wordsOf } from './plain-words';

/** How far apart two words of a pair may stand; without spaces, two pieces of two characters, and no nearer than side by side. */
const REACH = { spaced: 3, unspaced: 8 };
const MAX_WORDS = 300;
const MAX_LETTERS = 3000;
/** What so large a share of all texts holds is how people write, and tells nothing. */
const COMMON = 0.5;
/** More different words than the texts can have: what makes a pair of their numbers one number. */
const PAIR = 2 ** 24;

/**
 * How like each text is to the `neighbour`th that is most like it, 0 to 1: the cosine of their pairs of near words, each weighed by how few of
 * the texts hold it (tf-idf of skip-grams; Salton and Buckley 1988, Guthrie et al. 2006). What stands in `title` counts for nothing.
 * Takes time by the square of the number of texts.
 */
export function likeness(texts: readonly string[], title: string, neighbour: number): number[] {
  const pairs = pairsIn(texts, new Set(wordsOf(title)));
  const holders = new Map<number, number[]>();
  for (const [at, those] of pairs.entries())
    for (const pair of those) {
      const known = holders.get(pair);
      if (known) known.push(at);
      else holders.set(pair, [at]);
    }
  const lengths = new Float64Array(texts.length);
  const shared = texts.map(() => new Float64Array(texts.length));
  for (const those of holders.values()) {
    const weight = Math.log(texts.length / those.length) ** 2;
    for (const at of those) lengths[at]! += weight;
    if (those.length > COMMON * texts.length) continue;
    for (let a = 1; a < those.length; a += 1) for (let b = 0; b < a; b += 1) shared[those[a]!]![those[b]!]! += weight;
  }
  const alike = texts.map(() => new Float64Array(texts.length));
  for (const [a, row] of shared.entries())
    for (let b = 0; b < a; b += 1)
      if (row[b]! > 0) alike[a]![b] = alike[b]![a] = row[b]! / Math.sqrt(lengths[a]! * lengths[b]!);
  return alike.map((row) => row.sort().at(-neighbour) ?? 0);
}

/** The words of a text out of their order, always in the same way: what is left of a likeness is that of the words alone. */
export function scattered(text: string): string {
  return wordsOf(text.slice(0, MAX_LETTERS))
    .map((word, at) => ({ word, place: Math.imul(at + 1, 0x9e3779b1) >>> 0 }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ word }) => word)
    .join(isUnspaced(text) ? '' : ' ');
}

/** Of each text the pairs of words that stand near each other, as numbers. */
function pairsIn(texts: readonly string[], known: ReadonlySet<string>): Set<number>[] {
  const numbers = new Map<string, number>();
  const numberOf = (piece: string) => {
    const number = numbers.get(piece) ?? numbers.size;
    numbers.set(piece, number);
    return number;
  };
  return texts.map((text) => {
    const words = wordsOf(text.slice(0, MAX_LETTERS)).slice(0, MAX_WORDS);
    const isBare = isUnspaced(text);
    const [least, most] = isBare ? [2, REACH.unspaced] : [1, REACH.spaced];
    const pieces = isBare ? words.slice(1).map((word, at) => words[at]! + word) : words;
    const ids = pieces.map(numberOf);
    const isKnown = pieces.map((piece, at) =>
      isBare ? known.has(words[at]!) && known.has(words[at + 1]!) : known.has(piece),
    );
    const pairs = new Set<number>();
    for (let at = 0; at < ids.length; at += 1)
      for (let other = at + least; other < ids.length && other - at <= most; other += 1)
        if (!(isKnown[at] && isKnown[other])) pairs.add(ids[at]! * PAIR + ids[other]!);
    return pairs;
  });
}
