import type { Identifier } from '../../../src/core/identifier';
import { filePrefix } from '../../../src/core/merchant-file';
import { findingWords } from '../../../src/registry/reviews/finding-words';
import { ago, type Language } from './account-answers';

export const CHALLENGE = 'probity-3f9a0c1d7be24f6588a1c04d92be7710';
export const SHOP: Identifier = 'domain:haitang-sale.example';
export const TOKEN = 'K7QF-9D2M-4T0X-RB3W';

export const WORDS = {
  'zh-CN': {
    registry: '城西登记处',
    shop: '海棠家纺旗舰店',
    facts:
      '2026 年 3 月 2 日下单四件套，付款 1,299 元，商家承诺 48 小时内发货。\n至今未发货，客服不回复，退款申请被拒。',
    claim: '退还全部货款 1,299 元。',
    reply: '包裹在途中遗失，我们已于 3 月 20 日全额退款，并向买家致歉。\n退款凭证见附件。',
    reason: '商户未在答复期内说明发货情况，也未退款。订单、付款记录与聊天记录相互印证，投诉成立。',
    ground: '承诺 48 小时内发货而未履行，属于未按承诺交付商品或服务。',
    triage: '付款日期确为 3 月 2 日，记录无误。',
    message: '请补充退款的银行回单。',
    opened: '四条评价文字相同，只是换了人名。',
    praise: ['质量特别好，家人都很喜欢，会再来。', '质量特别好，妈妈都很喜欢，会再来。'],
  },
  en: {
    registry: 'West City Registry',
    shop: 'Haitang Textiles',
    facts:
      'Ordered bedding on 2 March 2026 and paid 1,299. Promised dispatch within 48 hours.\nNothing came, nobody answers, the refund was turned down.',
    claim: 'Pay back all of the price, 1,299.',
    reply:
      'The parcel was lost on its way. We paid the whole price back on 20 March and said that we are sorry.\nThe proof is attached.',
    reason:
      'The merchant did not say in time whether anything was sent, and paid nothing back. Order and payment agree.',
    ground: 'Dispatch within 48 hours was promised and did not happen: goods not delivered as promised.',
    triage: 'The day of payment is 2 March as recorded.',
    message: 'Please add the bank’s confirmation of the refund.',
    opened: 'Four reviews are one text with other names in it.',
    praise: ['Very good, all my family love it, will buy again.', 'Very good, my mother loves it, will buy again.'],
  },
};

export const registry = (language: Language) => ({
  'GET /v1/registry': { id: 'west', name: WORDS[language].registry },
});

export const reviewTrust = {
  product: 'haitang-sale.example/p/1024',
  merchant: SHOP,
  direction: 'praise' as const,
  sample: 214,
  date: ago(40),
  reports: 6,
  decided: { suspect: 23, genuine: 4, unsettled: 1 },
  adjusted: { stars: 3.8, low: 3.6, high: 4, mean: 4.2, left: 23, of: 208 },
  case: 118,
  decidedAt: ago(9),
  appealed: false,
};

const clock = (name: string, days: number, urgency = 'in-time') => ({
  clock: name,
  dueAt: ago(-days),
  stoppedAt: null,
  urgency,
});

export const closed = {
  case: 12,
  kind: 'complaint',
  byRegistry: false,
  state: 'notified',
  category: 'service-default',
  stage: 'delivery',
  proven: false,
  proof: {
    challenge: CHALLENGE,
    asked: null,
    of: [
      {
        identifier: SHOP,
        dns: '_probity.haitang-sale.example',
        file: 'https://haitang-sale.example/.well-known/probity.txt',
      },
    ],
  },
  can: [],
  clocks: [clock('decide', 50), clock('reply', 9)],
  alleged: null,
  outcome: null,
  statement: null,
  listings: [],
  evidence: [],
  messages: [],
  submissions: [],
};

export const open = (language: Language) => ({
  ...closed,
  proven: true,
  can: ['reply', 'add-evidence', 'message', 'object'],
  alleged: {
    name: WORDS[language].shop,
    url: 'https://haitang-sale.example/p/1024',
    facts: WORDS[language].facts,
    remedy: 'refund',
    claim: WORDS[language].claim,
    orderNumber: 'HT-20260302-118',
    purchasedOn: '2026-03-02',
    promisedOn: '2026-03-04',
    amount: { value: '1299.00', currency: 'CNY' },
    findings: null,
  },
});

/** A tip: neither its words nor a purchase. */
export const tipped = (language: Language) => ({
  ...open(language),
  kind: 'tip',
  category: 'credit-faking',
  stage: 'transaction',
  alleged: {
    name: WORDS[language].shop,
    url: 'https://haitang-sale.example/',
    facts: null,
    remedy: null,
    claim: null,
    orderNumber: null,
    purchasedOn: null,
    promisedOn: null,
    amount: null,
    findings: null,
  },
});

/** A case that panels led to: nobody complained, and all of it is read. */
export const found = (language: Language) => ({
  ...tipped(language),
  byRegistry: true,
  alleged: {
    ...tipped(language).alleged,
    url: 'https://haitang-sale.example/p/1024',
    facts: findingWords([reviewTrust], WORDS[language].opened, language),
    findings: [
      { ...reviewTrust, suspect: WORDS[language].praise.map((text) => ({ text, stars: 5, date: '2026-03-02' })) },
    ],
  },
});

export const decided = (language: Language) => {
  const { reply, reason, ground, triage, message } = WORDS[language];
  const until = ago(-300);
  return {
    ...open(language),
    state: 'decided',
    can: ['appeal', 'message', 'correct', 'rectify'],
    clocks: [clock('tell', -1, 'overdue'), clock('appeal-window', 170)],
    outcome: 'upheld-unremedied',
    statement: {
      outcome: 'upheld-unremedied',
      measure: { list: 'blacklist', identifiers: [SHOP], until },
      facts: reason,
      evidence: [1],
      category: 'service-default',
      ground,
      automated: { detection: false, decision: false },
      redress: { appealUntil: ago(-170), ways: ['receipt-code', 'claim-link'] },
    },
    listings: [
      { identifier: SHOP, list: 'blacklist', flags: ['reply-exists', 'under-rectification'], since: ago(10), until },
    ],
    evidence: [{ seq: 2, name: 'refund.pdf', size: 2000, at: ago(20) }],
    messages: [{ at: ago(18), by: 'handler', text: message }],
    submissions: [
      { kind: 'reply', text: reply, at: ago(20), answer: null, answerReason: null, answeredAt: null, redacted: null },
      {
        kind: 'correction',
        text: reply,
        at: ago(8),
        answer: 'refused',
        answerReason: triage,
        answeredAt: ago(7),
        redacted: null,
      },
    ],
  };
};

export const claim = (answer: unknown) => ({
  [`GET /v1/claims/${TOKEN}`]: answer,
  [`GET /v1/claims/${TOKEN}/commitment`]: { commitment: null },
});

/** A public promise with one breach. */
export const promise = (language: Language) => ({
  version: 2,
  promises: [
    { promise: 'genuine-goods', days: null },
    { promise: 'ships-in-time', days: 3 },
    { promise: 'refunds-in-time', days: 7 },
  ],
  signatory: language === 'en' ? 'Li Wei, managing director' : '李薇，总经理',
  signedAt: ago(90),
  digest: 'b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9',
  withdrawnAt: null,
  breaches: [{ version: 1, promise: 'ships-in-time', case: 12, at: ago(20) }],
});

export const listing = (language: Language, change: object = {}) => ({
  list: 'blacklist',
  source: WORDS[language].registry,
  case: 12,
  categories: ['service-default'],
  stages: ['delivery'],
  flags: ['reply-exists'],
  since: ago(20),
  until: ago(-700),
  outcome: 'upheld-unremedied',
  replies: [{ at: ago(30), text: WORDS[language].reply }],
  ...change,
});

export const files = (listings: object[], undecided = 0, commitment: object | null = null) => ({
  [`GET /v1/merchants/${filePrefix(SHOP)}`]: {
    files: [
      { identifier: 'domain:stranger.example', listings: [], undecided: 7 },
      { identifier: SHOP, listings, undecided, commitment },
    ],
  },
});

export const feed = {
  source: 'Consumer Watch',
  case: null,
  until: null,
  outcome: null,
  flags: [],
  stages: [],
  replies: [],
};
