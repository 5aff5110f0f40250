import { describe, expect, it } from 'vitest';
import { reviewMinute } from '../../src/reviews/review-minute';
import type { ShownReview } from '../../src/reviews/shown-review';
import { minutesApart } from '../../src/reviews/signals/minutes-apart';
import { orderWords } from '../../src/reviews/signals/order-words';
import { rewordedTexts } from '../../src/reviews/signals/reworded-texts';
import type { ReviewTest, SignalState } from '../../src/reviews/signals/signal';
import { stockPraise } from '../../src/reviews/signals/stock-praise';
import { variantBurst } from '../../src/reviews/signals/variant-burst';
import { rewordedPool } from '../bench/reviews/reworded-pool';
import { seeded } from '../bench/reviews/random';

const day = (at: number) => new Date(Date.UTC(2025, 0, 1) + at * 86_400_000).toISOString().slice(0, 10);
const PARTS = 'ba ke li mo nu ra se ti vo zu'.split(' ');
/** A thousand words. */
const WORDS = PARTS.flatMap((one) => PARTS.flatMap((two) => PARTS.map((three) => one + two + three)));
const ownText = (at: number) => {
  const random = seeded(at + 1);
  return Array.from({ length: 14 }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ');
};
/** One every third day, at a time of its own, of one of four variants. */
const honest = (count: number): ShownReview[] =>
  Array.from({ length: count }, (_, at) => ({
    key: `k${at}`,
    text: ownText(at),
    stars: 5 - (at % 3),
    date: day(3 * at),
    minute: 480 + ((at * 37) % 800),
    variant: `size ${at % 4}`,
    photos: [],
  }));
const changed = (count: number, many: number, change: (at: number) => Partial<ShownReview>) =>
  honest(count).map((review, at) => (at < many ? { ...review, ...change(at) } : review));
/** `not-enough`, or the state and how many reviews it is about. */
function found(test: ReviewTest, reviews: readonly ShownReview[]): string {
  const sample = { source: 'test', reviews };
  const usable = test.usable(sample);
  if (usable.length < test.minimum) return 'not-enough' satisfies SignalState;
  const { state, reviews: marked } = test.look(usable, sample);
  return `${state} ${marked.length}`;
}

describe('minutes apart', () => {
  const atOnce = (at: number) => ({ date: day(30), minute: 1200 + 2 * at });
  it.each([
    ['eight within a quarter of an hour, the others over months', changed(40, 8, atOnce), 'unusual 8'],
    ['none', honest(40), 'usual 0'],
    ['four', changed(40, 4, atOnce), 'usual 0'],
    ['too few that tell the time', changed(40, 25, () => ({ minute: undefined })), 'not-enough'],
    [
      'what the platform writes for silent buyers',
      changed(40, 12, (at) => ({ ...atOnce(at), text: '此用户没有填写评价。' })),
      'usual 0',
    ],
    [
      'a platform that puts them up together',
      changed(40, 40, (at) => ({ date: day(7 * Math.floor(at / 4)), minute: 600 })),
      'not-enough',
    ],
    [
      'a shop so busy that all came within the hour',
      changed(40, 40, (at) => ({ date: day(1), minute: 600 + at })),
      'usual 0',
    ],
  ])('%s', (_, reviews, expected) => {
    expect(found(minutesApart, reviews)).toBe(expected);
  });
});

describe('one variant at one time', () => {
  const within = (at: number) => ({ date: day(60 + (at % 2)), stars: 5 });
  it.each([
    [
      'twelve of one variant within two days',
      changed(60, 12, (at) => ({ ...within(at), variant: 'size 1' })),
      'unusual 12',
    ],
    ['as many of all variants', changed(60, 12, within), 'usual 0'],
    [
      'a variant that is new and sells well',
      changed(60, 60, (at) => ({ variant: at < 30 ? `size ${at % 4}` : 'size 9', stars: 5 })),
      'usual 0',
    ],
    ['one variant only', changed(60, 60, () => ({ variant: 'size 1' })), 'not-enough'],
  ])('%s', (_, reviews, expected) => {
    expect(found(variantBurst, reviews)).toMatch(new RegExp(`^(?:very-)?${expected}`));
  });
});

describe('order numbers and words of the trade', () => {
  it.each([
    ['订单号：260318123456789，好评', 'unusual 5'],
    ['Nice lamp. Order number: 112-1234567-7654321', 'unusual 5'],
    ['做任务的，东西不错', 'unusual 5'],
    ['The tracking number was 1Z999AA10123456784.', 'usual 0'],
    ['I placed an order and it came in two days.', 'usual 0'],
  ])('%s', (text, expected) => {
    expect(
      found(
        orderWords,
        changed(40, 5, () => ({ text, stars: 5 })),
      ),
    ).toMatch(new RegExp(`^(?:very-)?${expected}`));
  });

  it('a complaint that others do it counts for nothing', () => {
    expect(
      found(
        orderWords,
        changed(40, 5, () => ({ text: '这家店刷单，订单号：260318123456789', stars: 1 })),
      ),
    ).toBe('usual 0');
  });
});

describe('praise that fits any goods', () => {
  const SHEET = '宝贝收到了，质量很好，和卖家描述的一样，物流非常快，客服态度特别好，值得推荐。';
  const OWN = '这盏台灯放在书桌左边，孩子写作业到九点半，换了两次色温，底座有点沉但是不晃。';
  const texts = (many: number) => changed(40, 40, (at) => ({ text: at < many ? SHEET : `${OWN}${at}`, stars: 5 }));
  it.each([
    [30, 'very-unusual 30'],
    [15, 'unusual 15'],
    [4, 'hint 4'],
    [0, 'usual 0'],
  ])('%i of 40', (many, expected) => {
    expect(found(stockPraise, texts(many))).toBe(expected);
  });
  it('short ones say nothing, since everybody says them', () => {
    expect(
      found(
        stockPraise,
        changed(40, 40, () => ({ text: '质量很好，物流很快' })),
      ),
    ).toBe('not-enough');
  });
});

describe('the same in other words', () => {
  const random = seeded(4);
  it('a pool of sentences with exchanged words and turned halves, of which no two texts share a long phrase', () => {
    expect(
      found(
        rewordedTexts,
        changed(60, 12, () => ({ text: rewordedPool(random) })),
      ),
    ).toMatch(/^(?:very-)?unusual 1[0-2]$/);
  });
  it('where the whole page is of one pool', () => {
    expect(
      found(
        rewordedTexts,
        changed(60, 60, () => ({ text: rewordedPool(random) })),
      ),
    ).toMatch(/^very-unusual [56]\d$/);
  });
  it('few words in any order are no likeness', () => {
    const few = (at: number) =>
      Array.from({ length: 14 }, (_, word) => WORDS[(at * 7919 + word * word * 31 + word * at) % 20]);
    expect(
      found(
        rewordedTexts,
        changed(60, 60, (at) => ({ text: few(at).join(' ') })),
      ),
    ).toBe('usual 0');
  });
  it('the words of the goods themselves are no likeness', () => {
    const product = WORDS.slice(0, 30).join(' ');
    const reviews = changed(60, 60, (at) => ({
      text: `${WORDS.slice(at % 3, 10 + (at % 3)).join(' ')} and so ${at} more words`,
    }));
    const sample = { source: 'test', product, reviews };
    expect(rewordedTexts.look(rewordedTexts.usable(sample), sample).state).toBe('usual');
  });
});

describe('the minute that a date tells as well', () => {
  it.each<[string, number | undefined]>([
    ['2020-02-21 14:33', 14 * 60 + 33],
    ['2024-03-01T08:05:09Z', 8 * 60 + 5],
    ['March 8, 2023 at 2:07 PM', 14 * 60 + 7],
    ['8 March 2023, 2:07 PM', 14 * 60 + 7],
    ['2023年3月8日 23:59', 23 * 60 + 59],
    ['12:15 am', 15],
    ['2024-03-01T00:00:00', undefined],
    ['2024-03-01 25:10', undefined],
    ['2024-03-01', undefined],
    ['ratio 3:2', undefined],
  ])('%s', (text, minute) => {
    expect(reviewMinute(text)).toBe(minute);
  });
});
