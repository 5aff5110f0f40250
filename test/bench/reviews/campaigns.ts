import type { Sample } from '../../../src/reviews/signals/signal';
import type { ShownReview } from '../../../src/reviews/shown-review';
import { brushed, sheet } from './brushing';
import { dayText } from './honest-page';
import { pick, sample, type Random } from './random';
import { looselyRewordedChinese, rewordedPool, rewordedPoolChinese } from './reworded-pool';
import { reworded } from './reworded-praise';

export type Plant = (random: Random, at: number) => Partial<ShownReview>;

const THINGS = ['lamp', 'kettle', 'bag', 'chair', 'watch', 'headset', 'blanket', 'knife'];
const NICE = ['great', 'wonderful', 'very good', 'excellent', 'fantastic', 'really nice', 'amazing', 'superb'];
const WHO = ['my mother', 'my wife', 'my husband', 'a friend', 'my son', 'my daughter', 'our neighbour', 'my sister'];
const TIME = ['two days', 'a week', 'three weeks', 'a month', 'ten days'];

/** One text with gaps. */
const templated: Plant = (random) => ({
  stars: 5,
  text: `I bought this ${pick(random, THINGS)} for ${pick(random, WHO)} and it is ${pick(random, NICE)}! Delivery was fast, the packaging was very careful and the seller answered all of my questions within minutes. After ${pick(random, TIME)} of daily use I can only say that it is worth every cent.`,
});

const POOL = [
  'The quality is much better than I expected for this price.',
  'It arrived two days early and was packed with great care.',
  'I have already ordered a second one for my parents at home.',
  'The colour is exactly the same as it looks in the pictures.',
  'Customer service answered my message within a few short minutes.',
  'Everyone in my family has asked me where I bought this one.',
  'I compared many other shops before and this one is the best.',
  'It is easy to clean and feels very solid in the hand.',
  'Five stars from me and I will certainly come back here soon.',
  'My friends were really surprised how good it looks in real life.',
  'I use it every single day and it still looks like new.',
  'The description on the page is honest and nothing was missing.',
  'You can give it to somebody as a present without any worry.',
  'For me this was the best purchase of the whole last year.',
];

/** Three or four sentences of a pool, each with a word of its own here and there. */
const pooled: Plant = (random) => ({
  stars: 5,
  text: sample(random, POOL, 3 + Math.floor(random() * 2))
    .map((sentence) => (random() < 0.3 ? sentence.replace(/\.$/, `, ${pick(random, NICE)}.`) : sentence))
    .join(' '),
});

const paid: Plant = (random) => ({
  stars: 5,
  text: `${pick(random, ['Nice', 'Good', 'Lovely', 'Useful'])} ${pick(random, THINGS)}, ${pick(random, NICE)}. ${pick(
    random,
    [
      'The seller promised a gift card for a review so here it is.',
      'I received this for free in exchange for my honest review.',
      'There was a card in the box: cash back after a 5 star review.',
      'They will refund me if I leave five stars and a picture.',
      '商家说好评返现五元，所以来评价。',
    ],
  )} ${pick(random, WHO)} liked it after ${pick(random, TIME)}.`,
});

const POOL_ZH = [
  '质量比我想象的好太多了，这个价格真的很划算。',
  '物流特别快，比预计早了两天，包装也很用心。',
  '我已经又下单了一个准备送给爸妈用。',
  '颜色跟图片上看到的一模一样，没有色差。',
  '客服回复消息特别及时，问什么都耐心解答。',
  '家里人都来问我是在哪里买的，都想要同款。',
  '对比了好多家店最后选了这家，果然没有失望。',
  '每天都在用，到现在看起来还跟新的一样。',
  '五星好评送给卖家，以后还会经常光顾的。',
  '送朋友也很有面子，完全不用担心质量问题。',
  '页面描述得很真实，收到货一样东西都不少。',
  '这是今年买过的最满意的一件东西了。',
];

/** The same in Chinese: three sentences of a pool. */
const pooledChinese: Plant = (random) => ({ stars: 5, text: sample(random, POOL_ZH, 3).join('') });

/** What a campaign is like: how it writes, and within how many days it comes; null: whenever honest ones come. */
interface Campaign {
  what: string;
  plant: Plant;
  days: number | null;
}

/** For the burst and the attack the planted texts are real ones of other pages: nothing but their time and stars is wrong. */
export const CAMPAIGNS: readonly (Campaign & { realTexts?: boolean; kind?: 'hotels' | 'chinese' })[] = [
  { what: 'templated praise', plant: templated, days: null },
  { what: 'sentences from a pool', plant: pooled, days: null },
  { what: 'sentences from a pool, in Chinese', plant: pooledChinese, days: null, kind: 'chinese' },
  {
    what: 'paraphrase from a pool',
    plant: (random) => ({ stars: 5, text: rewordedPool(random) }),
    days: null,
  },
  {
    what: 'paraphrase from a pool, in Chinese',
    plant: (random) => ({ stars: 5, text: rewordedPoolChinese(random) }),
    days: null,
    kind: 'chinese',
  },
  {
    what: 'the same points, no word fixed',
    plant: (random) => ({ stars: 5, text: reworded(random) }),
    days: null,
  },
  {
    what: 'the same points, hardly a word fixed, in Chinese',
    plant: (random) => ({ stars: 5, text: looselyRewordedChinese(random) }),
    days: null,
    kind: 'chinese',
  },
  { what: 'burst of praise', plant: () => ({ stars: 5 }), days: 3, realTexts: true },
  { what: 'incentive', plant: paid, days: null },
  {
    what: 'one set of photos',
    plant: (random) => ({ stars: 5, photos: [`photos.example/same-${Math.floor(3 * random())}.jpg`] }),
    days: null,
    realTexts: true,
  },
  { what: 'complaints with five stars', plant: () => ({ stars: 5 }), days: null, realTexts: true, kind: 'hotels' },
  { what: 'attack of one-star reviews', plant: () => ({ stars: 1, verified: false }), days: 3, realTexts: true },
  { what: 'praise from a sheet, in Chinese', plant: sheet, days: null, kind: 'chinese' },
  { what: 'orders of one variant within an hour', plant: brushed, days: 1, realTexts: true },
  {
    what: 'orders of one variant within 3 days',
    plant: () => ({ stars: 5, variant: 'variant 1' }),
    days: 3,
    realTexts: true,
  },
  {
    what: 'order numbers left in the text',
    plant: (random) => ({
      stars: 5,
      text: `${pick(random, NICE)} ${pick(random, THINGS)}, order number: 112-${digits(random)}-${digits(random)}`,
    }),
    days: null,
  },
];

function digits(random: Random): string {
  return String(1_000_000 + Math.floor(9_000_000 * random()));
}

/** The page with `share` of its reviews put there by a campaign; the page is as long as before. */
export function plantCampaign(
  random: Random,
  page: Sample,
  { plant, days, realTexts }: (typeof CAMPAIGNS)[number],
  share: number,
  texts: readonly string[],
): Sample {
  const count = Math.round(share * page.reviews.length);
  const kept = page.reviews.slice(count);
  const honest = page.reviews.map(({ date }) => date!);
  const first = Math.round((Date.parse(pick(random, honest)) - Date.UTC(2024, 0, 1)) / 86_400_000);
  const planted = Array.from({ length: count }, (_, at): ShownReview => ({
    key: `planted-${at}`,
    text: realTexts ? pick(random, texts) : '',
    photos: [],
    minute: pick(random, page.reviews).minute,
    variant: pick(random, page.reviews).variant,
    verified: random() < 0.8,
    author: `planted-${at}`,
    date: days === null ? pick(random, honest) : dayText(first + Math.floor(random() * days)),
    ...plant(random, at),
  }));
  const reviews = [...kept, ...planted].toSorted((a, b) => b.date!.localeCompare(a.date!));
  return { ...page, reviews };
}
