import type { CaseState } from '../../../src/core/complaint';
import { ago, who, type Language } from './account-answers';

const SHOPS = {
  'zh-CN': ['海棠家纺旗舰店', '朔吉奥莱', '光语数码专营', '漫香茶业'],
  en: ['Haitang Textiles', 'Veldmark Outlet', 'Quillon Audio', 'Mere and Hallow'],
};
const HOSTS = ['haitang-sale.example', 'veldmark-outlet.example', 'quillon.example', 'mere-hallow.example'];
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

const NOTIFIED = { way: 'platform-message', recipient: 'platform-seller', sentAt: ago(17) };

const FACTS = {
  'zh-CN':
    '2026 年 3 月 2 日下单四件套，付款 1,299 元，商家承诺 48 小时内发货。至今未发货，客服不回复，退款申请被拒。\n三次联系均未得到答复。',
  en: 'Ordered on 2 March 2026, paid 1,299. Promised dispatch within 48 hours. Nothing came, nobody answers, the refund was turned down.\nThree letters were not answered.',
};
const REPLY = {
  'zh-CN': '包裹因仓库调整延误，将于本周发出。',
  en: 'The parcel was delayed in the warehouse. It leaves this week.',
};
const GROUND = {
  'zh-CN': '商家承诺 48 小时内发货而未履行，属于未按承诺提供商品或服务。',
  en: 'Dispatch within 48 hours was promised and did not happen: goods not delivered as promised.',
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
    due: { clock: 'decide', at: ago(-30), overdue: false },
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
      page: { title: SHOPS[language][0], price: '1299.00', seenAt: ago(20) },
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
      { clock: 'accept', startedAt: ago(20), dueAt: ago(11), stoppedAt: ago(18), urgency: 'ended', assumedYears: [] },
      { clock: 'reply', startedAt: ago(17), dueAt: ago(3), stoppedAt: ago(9), urgency: 'ended', assumedYears: [] },
      {
        clock: 'decide',
        startedAt: ago(18),
        dueAt: ago(-1),
        stoppedAt: null,
        urgency: 'due-soon',
        assumedYears: [2027],
      },
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
      { at: ago(18), by: 'handler', party: 'complainant', text: REPLY[language] },
      { at: ago(16), by: 'complainant', party: 'complainant', text: FACTS[language] },
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

const content = (language: Language) => ({
  outcome: 'upheld-unremedied',
  reason: FACTS[language],
  ground: GROUND[language],
  evidence: [1, 2],
  term: 12,
});

export function proposed(language: Language) {
  return caseFile(language, {
    state: 'proposed',
    can: ['return', 'approve', 'add-evidence'],
    contact: null,
    proposals: [
      { id: 2, at: ago(1), by: 'x', content: content(language), result: null, note: null, resolvedBy: null },
      {
        id: 1,
        at: ago(3),
        by: 'x',
        content: content(language),
        result: 'returned',
        note: REPLY[language],
        resolvedBy: 'y',
      },
    ],
  });
}

export function appealed(language: Language) {
  return caseFile(language, {
    state: 'appealed',
    assignee: null,
    assignedAt: null,
    cannotTake: 'had-a-part',
    outcome: 'upheld-unremedied',
    can: ['uphold', 'annul', 'remit'],
    listings: [{ identifier: `domain:${HOSTS[0]}`, list: 'blacklist', listedAt: ago(9), expiresAt: ago(-356) }],
    statement: {
      outcome: 'upheld-unremedied',
      measure: { list: 'blacklist', identifiers: [`domain:${HOSTS[0]}`], until: ago(-356) },
      notified: NOTIFIED,
      correctedAt: ago(1),
      facts: FACTS[language],
      evidence: [1, 2],
      category: 'service-default',
      ground: GROUND[language],
      automated: { detection: false, decision: false },
      redress: { appealUntil: ago(-170), ways: ['receipt-code', 'claim-link'] },
    },
    submissions: [
      {
        id: 2,
        kind: 'appeal',
        by: 'merchant',
        text: REPLY[language],
        at: ago(2),
        answer: null,
        answerReason: null,
        answeredAt: null,
        answeredBy: null,
        redacted: null,
      },
    ],
  });
}
