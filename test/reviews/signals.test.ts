import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustedStars } from '../../src/reviews/adjusted-stars';
import { judgeReviews, type ReviewsJudged } from '../../src/reviews/judge-reviews';
import type { ShownReview } from '../../src/reviews/shown-review';
import { jaccard, shinglesOf, similarPairs } from '../../src/reviews/signals/min-hash';
import { SIGNAL_NAMES, type Sample, type SignalName } from '../../src/reviews/signals/signal';
import { binomialTail, hypergeometricTail, normalTail } from '../../src/reviews/signals/tail-probability';
import { seeded } from '../bench/reviews/random';
import { rewordedPool } from '../bench/reviews/reworded-pool';

const WORDS =
  'lamp table light wood cable box switch corner evening paper glass shade metal screw bulb window shelf colour room desk'.split(
    ' ',
  );
/** A text of its own for each number. */
const ownText = (at: number) => {
  const random = seeded(at + 1);
  return Array.from({ length: 14 }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ');
};
const day = (at: number) => new Date(Date.UTC(2025, 0, 1) + at * 86_400_000).toISOString().slice(0, 10);
/** Reviews as honest as invented ones can be: one every third day, newest first. */
const honest = (count: number): ShownReview[] =>
  Array.from({ length: count }, (_, at) => ({
    key: `k${at}`,
    text: ownText(at),
    stars: [5, 4, 5, 3, 5, 1, 5, 4, 5, 2][at % 10]!,
    date: day(3 * (count - at)),
    photos: [],
    author: `a${at}`,
  }));
/** Honest ones, some of them changed. */
const changed = (count: number, from: number, to: number, change: (at: number) => Partial<ShownReview>): Sample => ({
  source: 'test',
  reviews: honest(count)
    .map((review, at) => (at >= from && at < to ? { ...review, ...change(at) } : review))
    .toSorted((a, b) => b.date!.localeCompare(a.date!)),
});
const signal = ({ signals }: ReviewsJudged, name: SignalName) => signals.find((one) => one.name === name)!;

describe('what each test sees', () => {
  const praise = (at: number) =>
    `I bought this ${WORDS[at % 20]} for my mother and it is great! Delivery was fast and the seller answered my questions.`;
  const random = seeded(3);
  const zh = ['第一次', '第二次', '第三次', '又一次', '再一次', '最后一次'];
  const cases: [SignalName, string, Sample, number][] = [
    ['near-duplicates', 'very-unusual', changed(40, 5, 11, (at) => ({ text: praise(at) })), 6],
    ['near-duplicates', 'unusual', changed(60, 5, 8, (at) => ({ text: praise(at) })), 3],
    [
      'near-duplicates',
      'very-unusual',
      changed(40, 0, 6, (at) => ({
        text: `${zh[at]}在这家店买东西，宝贝收到了，质量非常好，物流也很快，卖家服务态度很好，值得购买。`,
      })),
      6,
    ],
    [
      'repeated-phrases',
      'unusual',
      changed(60, 0, 4, (at) => ({ text: `the quality is much better than i expected ${WORDS[at]} ${WORDS[at + 3]}` })),
      4,
    ],
    ['burst', 'very-unusual', changed(80, 0, 30, () => ({ date: day(100), stars: 5 })), 30],
    ['star-burst', 'unusual', changed(80, 0, 14, (at) => ({ date: day(100 + (at % 2)), stars: 1 })), 15],
    ['incentive-words', 'unusual', changed(40, 0, 6, () => ({ text: '商家说好评返现五元，所以我来评价一下。' })), 6],
    // Five stars that somebody gives are no gift that somebody got.
    ['incentive-words', 'usual', changed(40, 0, 6, () => ({ text: '五星好评送给卖家，东西很满意。' })), 0],
    [
      'incentive-words',
      'hint',
      changed(40, 0, 1, () => ({ text: 'I received this for free in exchange for my honest review.' })),
      1,
    ],
    [
      'verified-gap',
      'very-unusual',
      changed(60, 0, 60, (at) => ({ verified: at >= 30, stars: at >= 30 ? 2 + (at % 2) : 5 })),
      30,
    ],
    [
      'text-against-stars',
      'unusual',
      changed(20, 0, 20, (at) => ({ text: `excellent perfect ${ownText(at)} wonderful`, stars: at < 6 ? 1 : 5 })),
      6,
    ],
    ['shared-photos', 'unusual', changed(20, 0, 8, (at) => ({ photos: [at < 3 ? 'p/same.jpg' : `p/${at}.jpg`] })), 3],
    ['default-praise', 'hint', changed(20, 0, 10, () => ({ text: '此用户没有填写评价。' })), 10],
    ['all-praise-at-once', 'unusual', changed(30, 0, 30, (at) => ({ stars: 5, date: day(at % 4) })), 30],
    [
      'other-product',
      'hint',
      {
        ...changed(20, 0, 20, (at) => ({ product: at < 4 ? 'Garden hose' : 'Desk lamp' })),
        product: 'Desk lamp of wood',
      },
      4,
    ],
    [
      'reworded-texts',
      'unusual',
      changed(60, 0, 60, (at) => ({
        text: at < 9 ? rewordedPool(random) : `${ownText(at)} `.replace(/(?<= )/g, `${at}`),
      })),
      9,
    ],
    [
      'minutes-apart',
      'unusual',
      changed(60, 0, 60, (at) => ({ minute: 300 + 13 * at, ...(at < 7 ? { date: day(90), minute: 700 + at } : {}) })),
      7,
    ],
    [
      'variant-burst',
      'unusual',
      changed(60, 0, 60, (at) => ({
        variant: `v${at % 5}`,
        ...(at < 16 ? { date: day(90), stars: 5, variant: 'v1' } : {}),
      })),
      16,
    ],
    ['order-words', 'unusual', changed(40, 0, 4, () => ({ text: '订单号：260318123456789，好评', stars: 5 })), 4],
    [
      'stock-praise',
      'very-unusual',
      changed(40, 0, 15, (at) => ({
        text: `${zh[at % 6]}买，宝贝收到了，质量很好，和卖家描述的一样，物流非常快，客服态度特别好，值得推荐`,
        stars: 5,
      })),
      15,
    ],
    ['histogram', 'hint', { ...changed(20, 0, 0, () => ({})), histogram: [1, 0, 0, 3, 96], total: 900 }, 0],
  ];
  it.each(cases)('%s: %s', (name, state, sample, count) => {
    const found = signal(judgeReviews(sample), name);
    expect({ state: found.state, count: found.reviews.length }).toEqual({ state, count });
  });

  it('each test is shown at work', () => {
    expect(new Set(cases.map(([name]) => name))).toEqual(new Set(SIGNAL_NAMES));
  });
});

describe('what honest reviews look like', () => {
  it.each([8, 20, 60, 200])('%i of them: nothing unusual', (count) => {
    expect(judgeReviews({ source: 'test', reviews: honest(count) }).verdict).toBe('nothing-unusual');
  });

  it('says nothing about a few, whatever they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7 }), (count) => {
        const reviews = honest(count).map((review) => ({
          ...review,
          text: 'The very same long text in each of them.',
          stars: 5,
          date: day(1),
        }));
        expect(judgeReviews({ source: 'test', reviews }).verdict).toBe('not-enough');
      }),
    );
  });

  it('a test below its minimum is silent', () => {
    for (const { state, n, minimum, reviews } of judgeReviews({ source: 'test', reviews: honest(9) }).signals)
      if (n < minimum) expect([state, reviews]).toEqual(['not-enough', []]);
  });

  it('a burst means nothing where the page is not sorted by date', () => {
    const { reviews } = changed(80, 0, 30, () => ({ date: day(100), stars: 5 }));
    const mixed = reviews.toSorted((a, b) => a.text.localeCompare(b.text));
    expect(signal(judgeReviews({ source: 'test', reviews: mixed }), 'burst').state).toBe('not-enough');
  });

  it('what the platform wrote is no near-duplicate', () => {
    const sample = changed(40, 0, 20, () => ({ text: '评价方未及时做出评价,系统默认好评!' }));
    expect(signal(judgeReviews(sample), 'near-duplicates').state).toBe('usual');
  });
});

describe('the parts', () => {
  it('finds the pairs that comparing all with all finds', () => {
    const texts = Array.from({ length: 120 }, (_, at) =>
      at % 4 === 0 ? ownText(at - (at % 8)) + ` ${WORDS[at % 20]}` : ownText(at),
    );
    const sets = texts.map(shinglesOf);
    const exact: string[] = [];
    for (let a = 0; a < sets.length; a += 1)
      for (let b = a + 1; b < sets.length; b += 1) if (jaccard(sets[a]!, sets[b]!) >= 0.6) exact.push(`${a} ${b}`);
    const found = new Set(similarPairs(sets, 0.6, 10_000).map(([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`));
    expect(exact.length).toBeGreaterThan(10);
    expect(exact.filter((pair) => found.has(pair)).length).toBeGreaterThanOrEqual(0.98 * exact.length);
    expect([...found].every((pair) => exact.includes(pair))).toBe(true);
  });

  it('tail probabilities agree with tables', () => {
    expect(binomialTail(8, 10, 0.5)).toBeCloseTo(56 / 1024, 10);
    expect(hypergeometricTail(4, 5, 5, 10)).toBeCloseTo(26 / 252, 10);
    expect(normalTail(1.96)).toBeCloseTo(0.025, 4);
  });

  it('leaves marked reviews out of the adjusted stars, and says how sure they are', () => {
    const { reviews } = changed(60, 0, 10, (at) => ({
      text: `I bought this ${WORDS[at]} for my mother and it is great! Delivery was fast and the seller was kind.`,
      stars: 5,
    }));
    const sample = { source: 'test', reviews };
    const stars = adjustedStars(reviews, judgeReviews(sample))!;
    expect(stars.left).toBe(10);
    expect(stars.adjusted).toBeLessThan(stars.mean);
    expect(stars.low).toBeLessThan(stars.adjusted);
    expect(stars.high).toBeLessThanOrEqual(5);
    expect(adjustedStars(honest(4), judgeReviews({ source: 'test', reviews: honest(4) }))).toBeNull();
  });
});

it('a page with as much as can be read is judged within seconds', { timeout: 120_000 }, () => {
  const text = 'the same lamp again and again '.repeat(166);
  const reviews = Array.from({ length: 5000 }, (_, at): ShownReview => ({
    key: `k${at}`,
    text: `${at % 2 ? text : ownText(at).repeat(50)}`,
    stars: 1 + (at % 5),
    date: day(at % 700),
    photos: Array.from({ length: 20 }, (__, photo) => `p/${photo}`),
  }));
  const before = process.cpuUsage();
  expect(judgeReviews({ source: 'test', reviews }).signals).toHaveLength(SIGNAL_NAMES.length);
  // The processor's time, which the machine's other work does not lengthen; microseconds.
  expect(process.cpuUsage(before).user).toBeLessThan(15_000_000);
});
