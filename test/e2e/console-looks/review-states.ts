import type { Page } from 'puppeteer-core';
import { ago, type Language } from './account-answers';
import { inside, type State } from './states';

const SHOP = 'domain:haitang-sale.example';
const QUORUM = { keys: 3, days: 7, reliability: 0.7 };
const goods = (name: string) => `haitang-sale.example/products/${name}`;

const WORDS = {
  'zh-CN': {
    copied: '东西很好，物流很快，包装也很仔细，家里人都说值，下次还会再来买。',
    other: '用了两周，灯罩边缘有点松，客服寄来了新的卡扣。',
    short: '颜色比图片略深，尺寸正合适。',
    remark: '四条评价只换了姓名。',
  },
  en: {
    copied:
      'Very good lamp, fast delivery, packed with care; the whole family says it is worth it and I shall buy again.',
    other: 'After two weeks the rim of the shade came a little loose; they sent a new clip.',
    short: 'The colour is a little darker than the picture, the size is right.',
    remark: 'Four reviews differ only in the name.',
  },
};

const cluster = (product: string, change: object = {}) => ({
  product,
  merchant: SHOP,
  direction: 'praise',
  volunteers: 4,
  batches: 5,
  quarantined: 0,
  admitted: 0,
  newest: ago(1),
  decided: { suspect: 4, genuine: 1, unsettled: 0 },
  independent: 3,
  case: null,
  inCase: false,
  lacks: null,
  not: null,
  ...change,
});
const TOGETHER = { suspect: 6, goods: 3, reporters: 2 };
const lamp = cluster(goods('lamp'));
const few = { decided: { suspect: 1, genuine: 0, unsettled: 0 }, independent: 2, lacks: 'suspect', not: '' };

const list = () => ({
  'GET /v1/review-clusters': {
    clusters: [
      lamp,
      cluster(goods('shade'), { ...few, batches: 9, volunteers: 0, quarantined: 9 }),
      cluster(goods('clip'), { ...few, volunteers: 1, batches: 1 }),
      cluster('blue-cup.example/cup', {
        merchant: 'domain:blue-cup.example',
        direction: 'attack',
        independent: 2,
        lacks: 'quorum',
        not: '',
      }),
      cluster('night-owl.example/a', { merchant: 'domain:night-owl.example', case: 57 }),
      cluster('market.example/item/882310', { merchant: null, independent: 3, lacks: 'merchant', not: '' }),
    ],
    merchants: [
      {
        merchant: SHOP,
        direction: 'praise',
        products: ['lamp', 'shade', 'clip'].map(goods),
        batches: 15,
        quarantined: 9,
        admitted: 0,
        newest: ago(1),
        decided: { suspect: 6, genuine: 1, unsettled: 0 },
        suspected: 3,
        independent: 4,
        cases: [],
        lacks: null,
      },
      {
        merchant: 'domain:blue-cup.example',
        direction: 'attack',
        products: ['blue-cup.example/cup'],
        batches: 5,
        quarantined: 0,
        admitted: 0,
        newest: ago(1),
        decided: { suspect: 4, genuine: 1, unsettled: 0 },
        suspected: 1,
        independent: 2,
        cases: [],
        lacks: 'goods',
      },
      {
        merchant: 'domain:night-owl.example',
        direction: 'praise',
        products: ['night-owl.example/a', 'night-owl.example/b'],
        batches: 4,
        quarantined: 0,
        admitted: 2,
        newest: ago(2),
        decided: { suspect: 1, genuine: 0, unsettled: 0 },
        suspected: 1,
        independent: 2,
        cases: [41, 57],
        lacks: 'suspect',
      },
    ],
    quorum: QUORUM,
    together: TOGETHER,
  },
});

const one = (l: Language) => {
  const { copied, other, short, remark } = WORDS[l];
  const review = (id: number, text: string, outcome: number | null, change: object = {}) => ({
    id,
    text,
    stars: 5,
    date: '2026-02-11',
    counts: true,
    outcome,
    answers: 3,
    ...change,
  });
  const report = (handle: string, days: number, state: string, comment: string | null = null) => ({
    handle,
    receivedAt: ago(days),
    merchant: SHOP,
    reviews: 4,
    state,
    comment,
  });
  return {
    'GET /v1/review-clusters/one': {
      cluster: cluster(goods('lamp'), { quarantined: 2, admitted: 3 }),
      quorum: QUORUM,
      reviews: [
        review(1, copied, 1),
        review(2, copied, 1),
        review(3, other, 0),
        review(4, short, 2, { answers: 7, stars: 4 }),
        review(5, copied, null, { answers: 1 }),
        review(6, short, null, { answers: 0, counts: false }),
      ],
      reports: [
        report('amber-heron-4021', 0, 'waiting'),
        report('slate-wren-0177', 2, 'admitted', remark),
        report('maple-otter-9310', 9, 'counted', remark),
        report('birch-plum-7744', 10, 'reverted'),
      ],
    },
    'POST /v1/review-cases': 409,
  };
};

const ONE = `#/reviews/praise/${encodeURIComponent(goods('lamp'))}`;
const ask = (button: number) => async (page: Page) => {
  await page.locator(`.loaded > .row .button:nth-child(${button})`).click();
  await page.waitForSelector('dialog[open]');
};

/** What volunteers reported about reviews: by merchant, and one product. */
export const REVIEW_STATES: State[] = [
  { name: 'reviews', hash: '#/reviews', shows: 'tbody', answers: inside(list) },
  {
    name: 'reviews-none-narrow',
    hash: '#/reviews',
    shows: '.loaded p',
    answers: inside(() => ({
      'GET /v1/review-clusters': { clusters: [], merchants: [], quorum: QUORUM, together: TOGETHER },
    })),
    width: 400,
  },
  {
    name: 'reviews-open-together',
    hash: '#/reviews',
    shows: 'tbody',
    answers: inside(list),
    reach: async (page) => {
      await page.locator('.loaded .row .button-primary').click();
      await page.waitForSelector('dialog[open]');
    },
  },
  { name: 'reviews-one', hash: ONE, shows: 'tbody', answers: inside(one) },
  {
    name: 'reviews-one-read-only-narrow',
    hash: ONE,
    shows: 'tbody',
    answers: inside(one, ['auditor']),
    width: 400,
  },
  {
    name: 'reviews-open',
    hash: ONE,
    shows: 'tbody',
    answers: inside(one),
    reach: async (page) => {
      await ask(1)(page);
      await page.type('dialog [name=reason]', WORDS.en.remark);
      await page.locator('dialog .button-primary').click();
      await page.waitForSelector('dialog .notice-failure');
    },
  },
  { name: 'reviews-admit', hash: ONE, shows: 'tbody', answers: inside(one), reach: ask(2) },
  { name: 'reviews-take-back', hash: ONE, shows: 'tbody', answers: inside(one), reach: ask(4) },
];
