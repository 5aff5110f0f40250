import { isUnspaced, wordsOf } from './plain-words';

const set = (words: string) => new Set(words.split(' '));

// Words that mean one thing about nearly any goods, chosen by hand and not learnt from any collection.
const GOOD = set(
  'excellent perfect perfectly love loved loves wonderful amazing great fantastic awesome best delighted superb happy beautiful recommend recommended comfortable enjoyed delicious friendly helpful spotless',
);
const BAD = set(
  'terrible awful horrible worst broken broke defective useless waste disappointed disappointing disappointment garbage junk poor poorly rude dirty refund returned returning stopped failed cheaply unacceptable disgusting filthy nightmare overpriced never avoid worse',
);
const NOT = set('not no never isn wasn don didn doesn won can couldn wouldn hardly nothing without t');
const GOOD_HAN = /很好|非常好|满意|喜欢|不错|完美|推荐|超值|物美价廉|好用|舒服|漂亮/g;
const BAD_HAN = /差评|很差|太差|失望|垃圾|退货|坏了|破损|骗人|上当|质量差|难用|后悔|不推荐|不满意|不喜欢|不好/g;

/** What a text says of the goods, from -1 to 1, and undefined where it has too few such words to tell (English and Chinese). */
export function feelingOf(text: string): number | undefined {
  const [good, bad] = isUnspaced(text) ? countHan(text) : countWords(wordsOf(text));
  return good + bad < 3 ? undefined : (good - bad) / (good + bad);
}

function countHan(text: string): [number, number] {
  const bad = text.match(BAD_HAN)?.length ?? 0;
  return [text.replace(BAD_HAN, '').match(GOOD_HAN)?.length ?? 0, bad];
}

/** A word after "not" or near it counts for the other side only where it is good: "not bad" says little. */
function countWords(words: readonly string[]): [number, number] {
  let [good, bad] = [0, 0];
  for (const [at, word] of words.entries()) {
    const negated = words.slice(Math.max(0, at - 3), at).some((before) => NOT.has(before));
    if (BAD.has(word) && !negated) bad += 1;
    if (GOOD.has(word)) [good, bad] = negated ? [good, bad + 1] : [good + 1, bad];
  }
  return [good, bad];
}
