import type { CaseState } from '../../../src/core/complaint';
import { ago, who, type Language } from './account-answers';
import { ended, runs } from './periods';

const SHOPS = {
  'zh-CN': ['海棠家纺旗舰店', '朔吉奥莱', '光语数码专营', '漫香茶业'],
  en: ['Haitang Textiles', 'Veldmark Outlet', 'Quillon Audio', 'Mere and Hallow'],
};
export const HOSTS = ['haitang-sale.example', 'veldmark-outlet.example', 'quillon.example', 'mere-hallow.example'];
const STATES: CaseState[] = ['received', 'appealed', 'accepted', 'decided'];
const CLOCKS = ['accept', 'judge', 'decide', 'triage'];

export function cases(language: Language) {
  const row = (index: number) => ({
    id: 41 - index,
    kind: index === 2 ? 'tip' : 'complaint',
    state: STATES[index],
    category: index === 2 ? 'credit-faking' : 'service-default',
    openedAt: ago(12 + index * 3),
    outcome: index === 1 || index === 3 ? 'upheld-unremedied' : null,
    decidedAt: null,
    due: { clock: CLOCKS[index], at: ago(index === 0 ? 1 : -index * 3), overdue: index === 0 },
    quarantined: null,
    assignee: [who(language).id, 'y', null, 'x'][index],
    name: index === 2 ? null : SHOPS[language][index],
    url: `https://${HOSTS[index]}/p/1024`,
  });
  return { cases: [0, 1, 2, 3].map(row), next: null, people: PEOPLE[language] };
}

const PEOPLE = { 'zh-CN': { x: '林薇', y: '何舟' }, en: { x: 'Lin Wei', y: 'He Zhou' } };

export const NOTIFIED = { way: 'platform-message', recipient: 'platform-seller', sentAt: ago(17) };

export const FACTS = {
  'zh-CN':
    '2026 年 3 月 2 日下单四件套，付款 1,299 元，商家承诺 48 小时内发货。至今未发货，客服不回复，退款申请被拒。\n三次联系均未得到答复。',
  en: 'Ordered on 2 March 2026, paid 1,299. Promised dispatch within 48 hours. Nothing came, nobody answers, the refund was turned down.\nThree letters were not answered.',
};
const REPLY = {
  'zh-CN': '包裹因仓库调整延误，将于本周发出。',
  en: 'The parcel was delayed in the warehouse. It leaves this week.',
};
const MESSAGES = {
  'zh-CN': ['请补充付款的银行记录。', '付款记录已在证据 2 中。'],
  en: ['Please add the bank’s record of the payment.', 'The payment is in evidence no. 2.'],
};
export function caseFile(language: Language, changes: object = {}) {
  const host = HOSTS[0];
  const hash = '9f'.repeat(32);
  return {
    id: 41,
    kind: 'complaint',
    byRegistry: false,
    state: 'replied',
    category: 'service-default',
    openedAt: ago(20),
    outcome: null,
    decidedAt: null,
    due: { clock: 'decide', at: ago(-1), overdue: false },
    quarantined: null,
    assignee: 'x',
    assignedAt: ago(18),
    cannotTake: null,
    complaint: {
      kind: 'complaint',
      against: {
        identifiers: [
          { identifier: `domain:${host}`, evidence: 'address', seenIn: 'address', validity: 'valid' },
          { identifier: 'uscc:911101085513850820', evidence: 'claimed', seenIn: 'footer', validity: 'doubtful' },
        ],
        name: SHOPS[language][0],
        url: `https://${host}/p/1024?ref=ad`,
      },
      category: 'service-default',
      stage: 'delivery',
      facts: FACTS[language],
      remedy: 'refund',
      orderNumber: 'HT-20260302-118',
      purchasedOn: '2026-03-02',
      amount: { value: '1299.00', currency: 'CNY' },
      page: { title: SHOPS[language][0], price: '¥1,299.00', seenAt: ago(20) },
      language,
    },
    events: [
      { at: ago(20), event: 'receive', actor: 'complainant', person: null, detail: {} },
      { at: ago(18), event: 'accept', actor: 'handler', person: 'x', detail: {} },
      { at: ago(17), event: 'notify', actor: 'handler', person: 'y', detail: NOTIFIED },
      { at: ago(9), event: 'reply', actor: 'merchant', person: null, detail: {} },
    ],
    listings: [],
    contact: { name: '兰心', phone: '138 0013 8000', email: 'lan@example.org', address: '杭州市西湖区龙井路 1 号' },
    can: ['propose', 'mediate', 'add-evidence', 'message', 'redact'],
    clocks: [
      ended('accept', 20, 11, 18),
      ended('reply', 17, 3, 9),
      { ...runs('decide', 18, -1, 'due-soon'), assumedYears: [2027] },
    ],
    evidence: [
      {
        seq: 1,
        kind: 'page',
        by: 'complainant',
        name: 'page.json',
        type: 'application/json',
        size: 912,
        sha256: hash,
        at: ago(20),
      },
      {
        seq: 2,
        kind: 'file',
        by: 'complainant',
        name: 'payment.png',
        type: 'image/png',
        size: 482_113,
        sha256: hash,
        at: ago(19),
      },
    ],
    messages: [
      { at: ago(18), by: 'handler', party: 'complainant', text: MESSAGES[language][0] },
      { at: ago(16), by: 'complainant', party: 'complainant', text: MESSAGES[language][1] },
    ],
    submissions: [
      {
        id: 1,
        kind: 'reply',
        by: 'merchant',
        text: REPLY[language],
        at: ago(9),
        answer: null,
        answerReason: null,
        answeredAt: null,
        answeredBy: null,
        redacted: null,
      },
    ],
    statement: null,
    proposals: [],
    corrections: [],
    claims: [
      {
        id: 1,
        createdAt: ago(17),
        provenAt: null,
        provenBy: null,
        identifier: `domain:${host}`,
        challenge: 'probity-proof=6sYc2mN8wq',
      },
    ],
    merchant: 'domain:haitang-sale.example',
    sameMatter: [],
    group: [38, 29],
    people: PEOPLE[language],
    ...changes,
  };
}
