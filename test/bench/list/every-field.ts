import { CATEGORIES, STAGES } from '../../../src/core/category';
import type { Flag, Grade, ListRecord } from '../../../src/core/listing';
import type { Listing } from '../../../src/registry/publish/listing-rows';
import { inventedShop } from '../../published-list-fixture';
import { seeded, type Random } from '../reviews/random';

/** Of the month in which the list is made. */
const NOW = 2026 * 12 + 5;

/** What may come out, up to which share of all draws, and how many bits it tells. */
interface Chances<T> {
  values: readonly T[];
  upTo: number[];
  bits: number[];
}

/** After what registries of this kind list, in percent: mostly feeds and grades, and decisions of their own. */
const KINDS = chances({ feed: 50, rating: 35, decision: 10, redlist: 5 });
const GRADES_OF_RATED = chances<Grade>({ AAA: 4, AA: 10, A: 22, BBB: 24, BB: 16, B: 10, CCC: 7, CC: 4, C: 3 });
const GRADES_OF_FED = chances<Grade>({ NR: 85, BBB: 3, BB: 4, B: 3, CCC: 3, CC: 1, C: 1 });
const GRADES_OF_RED = chances<Grade>({ AAA: 35, AA: 65 });
const CONFIDENCE = spread([1, 2, 3] as const, [35, 45, 20]);
/** A decision's term in months; most take what is proposed to them. */
const TERMS = spread([12, 6, 24, 36, 3], [80, 7, 7, 4, 2]);
const CATEGORY = falling(CATEGORIES);
const STAGE = falling(STAGES);
const SOURCE = falling(upTo(24));
const OTHER_CATEGORY = spread([0, 1, 2, 3, 4, 5, 6, 7], [90, 2, 2, 2, 1, 1, 1, 1]);
const AGE_OF_FED = falling(upTo(48));
const AGES = new Map([3, 6, 12, 24, 36].map((months) => [months, even(upTo(months))]));
const FLAG_CHANCES: readonly [Flag, Chances<boolean>][] = [
  ['under-appeal', yes(6)],
  ['reply-exists', yes(45)],
  ['softened', yes(2)],
  ['under-rectification', yes(5)],
  ['identity-link', yes(20)],
];

function chances<K extends string>(percent: Partial<Record<K, number>>): Chances<K> {
  return spread(Object.keys(percent) as K[], Object.values(percent));
}

function spread<T>(values: readonly T[], weights: readonly number[]): Chances<T> {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  const ends = weights.map((weight) => (sum += weight) / total);
  return { values, upTo: ends, bits: weights.map((weight) => -Math.log2(weight / total)) };
}

/** As likely as 1, 1/2, 1/3 … */
function falling<T>(values: readonly T[]): Chances<T> {
  return spread(
    values,
    values.map((_, at) => 1 / (at + 1)),
  );
}

function even<T>(values: readonly T[]): Chances<T> {
  return spread(
    values,
    values.map(() => 1),
  );
}

function yes(percent: number): Chances<boolean> {
  return spread([true, false], [percent, 100 - percent]);
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at);
}

/** Draws with known chances, and counts the bits that tell what came out. */
class Draws {
  bits = 0;
  constructor(readonly random: Random) {}

  one<T>({ values, upTo: ends, bits }: Chances<T>): T {
    const share = this.random();
    const at = Math.min(
      values.length - 1,
      Math.max(
        0,
        ends.findIndex((end) => share < end),
      ),
    );
    this.bits += bits[at] ?? 0;
    return values[at]!;
  }

  age(months: number): number {
    return this.one(AGES.get(months) ?? AGE_OF_FED);
  }
}

/** A record in which whatever a list can say of an entry may occur, always the same for a number, and the bits of information in it. */
export function recordWithEveryField(n: number): { record: ListRecord; bits: number } {
  const draws = new Draws(seeded(n + 1));
  const record = RECORDS[draws.one(KINDS)](draws);
  return { record, bits: draws.bits };
}

/** The bits of information in a record, on average over so many entries. */
export function everyFieldBits(entries: number): number {
  let bits = 0;
  for (let n = 0; n < entries; n++) bits += recordWithEveryField(n).bits;
  return bits / entries;
}

const RECORDS: Record<(typeof KINDS.values)[number], (draws: Draws) => ListRecord> = {
  feed(draws) {
    const grade = draws.one(GRADES_OF_FED);
    const source = draws.one(SOURCE);
    const demoted = source % 12 === 7;
    return {
      ...EMPTY,
      list: source % 4 === 3 || demoted ? 'watch' : 'blacklist',
      grade,
      confidence: grade === 'NR' ? 0 : draws.one(CONFIDENCE),
      // Most entries of a source are of its own category.
      categories: [CATEGORIES[(source + draws.one(OTHER_CATEGORY)) % 8]!],
      source: source + 1,
      listed: month(NOW - draws.one(AGE_OF_FED)),
      flags: demoted ? ['softened'] : [],
    };
  },
  rating: (draws) => ({
    ...EMPTY,
    list: 'rating',
    grade: draws.one(GRADES_OF_RATED),
    confidence: draws.one(CONFIDENCE),
    listed: month(NOW - draws.age(36)),
  }),
  decision(draws) {
    const term = draws.one(TERMS);
    const listed = NOW - draws.age(term);
    return {
      list: 'blacklist',
      grade: 'D',
      confidence: draws.one(CONFIDENCE),
      categories: [draws.one(CATEGORY)],
      stages: [draws.one(STAGE)],
      source: 0,
      listed: month(listed),
      expires: month(listed + term),
      flags: FLAG_CHANCES.flatMap(([flag, chance]) => (draws.one(chance) ? [flag] : [])),
    };
  },
  redlist(draws) {
    const listed = NOW - draws.age(12);
    return {
      ...EMPTY,
      list: 'redlist',
      grade: draws.one(GRADES_OF_RED),
      confidence: draws.one(CONFIDENCE),
      listed: month(listed),
      expires: month(listed + 12),
    };
  },
};

const EMPTY = { categories: [], stages: [], source: 0, expires: null, flags: [] } satisfies Partial<ListRecord>;

function month(number: number): string {
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
}

/** Invented shops `from` to `to` with such records, made as they are asked for. */
export function shopsWithEveryField(from: number, to: number): Iterable<Listing> {
  return {
    *[Symbol.iterator]() {
      for (let n = from; n < to; n++) yield { identifier: inventedShop(n), record: recordWithEveryField(n).record };
    },
  };
}
