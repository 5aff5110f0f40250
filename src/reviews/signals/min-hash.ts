import { isUnspaced, plainText } from './plain-words';

const BINS = 128;
const ROWS = 4;
const EMPTY = 0xffffffff;
const BASE = 0x01000193;
/** Of sets that are alike enough, hardly any share less of their sketches: three deviations below .6. */
const LEAST_SHARED = 0.47 * BINS;

/** The shingles of a text as 32-bit hashes, in its order: runs of 5 characters, of 3 where it has no spaces between words. */
export function shinglesOf(text: string): Uint32Array {
  const plain = plainText(text);
  const size = isUnspaced(plain) ? 3 : 5;
  const hashes = new Uint32Array(Math.max(0, plain.length - size + 1));
  let gone = 1;
  for (let step = 0; step < size; step += 1) gone = Math.imul(gone, BASE);
  let rolling = 0;
  for (let at = 0; at < plain.length; at += 1) {
    rolling = (Math.imul(rolling, BASE) + plain.charCodeAt(at)) | 0;
    if (at >= size) rolling = (rolling - Math.imul(gone, plain.charCodeAt(at - size))) | 0;
    if (at < size - 1) continue;
    // The rolling hash alone leaves the upper bits, which choose the bin, too much alike.
    let hash = Math.imul(rolling ^ (rolling >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hashes[at - size + 1] = (hash ^ (hash >>> 16)) >>> 0;
  }
  return hashes;
}

/**
 * Pairs of sets whose Jaccard similarity is at least `least`, as indices. One-permutation MinHash (Li, Owen and Zhang 2012) with empty
 * bins filled from their neighbour (Shrivastava and Li 2014), candidates by locality-sensitive hashing in bands of 4, each then
 * compared exactly; of pairs that are just similar enough 1 in 100 is missed. At most `most` pairs.
 */
export function similarPairs(sets: readonly Uint32Array[], least: number, most: number): [number, number][] {
  const sketches = sets.map(sketchOf);
  const seen = new Set<number>();
  const pairs: [number, number][] = [];
  for (let band = 0; band < BINS; band += ROWS) {
    const buckets = new Map<number, number[]>();
    for (const [index, sketch] of sketches.entries()) {
      if (!sketch) continue;
      let key = band + 1;
      for (let at = band; at < band + ROWS; at += 1) key = Math.imul(key ^ sketch[at]!, 0x01000193) ^ (key >>> 15);
      const bucket = buckets.get(key);
      if (!bucket) buckets.set(key, [index]);
      else {
        // Of a great many that are alike, each with the newest few before it is enough to join them all.
        for (let back = Math.max(0, bucket.length - 8); back < bucket.length; back += 1) {
          const other = bucket[back]!;
          const pair = other * sets.length + index;
          if (seen.has(pair)) continue;
          seen.add(pair);
          if (shared(sketches[other]!, sketch) >= LEAST_SHARED && jaccard(sets[other]!, sets[index]!) >= least)
            pairs.push([other, index]);
          if (pairs.length >= most) return pairs;
        }
        bucket.push(index);
      }
    }
  }
  return pairs;
}

function sketchOf(set: Uint32Array): Uint32Array | null {
  if (set.length === 0) return null;
  const bins = new Uint32Array(BINS).fill(EMPTY);
  for (const hash of set) {
    const bin = hash >>> 25;
    const rest = Math.imul(hash, 0x9e3779b1) >>> 0;
    if (rest < bins[bin]!) bins[bin] = rest;
  }
  const filled = bins.slice();
  for (let bin = 0; bin < BINS; bin += 1) {
    if (bins[bin] !== EMPTY) continue;
    let step = 1;
    while (bins[(bin + step) % BINS] === EMPTY) step += 1;
    filled[bin] = (bins[(bin + step) % BINS]! + Math.imul(step, 0x9e3779b9)) >>> 0;
  }
  return filled;
}

function shared(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  for (let bin = 0; bin < BINS; bin += 1) if (a[bin] === b[bin]) count += 1;
  return count;
}

/** Members of both by members of either; repetitions count once. */
export function jaccard(a: Uint32Array, b: Uint32Array): number {
  const [one, other] = [new Set(a), new Set(b)];
  let both = 0;
  for (const member of one) if (other.has(member)) both += 1;
  const either = one.size + other.size - both;
  return either === 0 ? 0 : both / either;
}
