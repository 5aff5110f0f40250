import { ago, type Language } from './account-answers';
import { caseFile, FACTS, HOSTS, NOTIFIED } from './case-answers';
import { ended, runs } from './periods';

const GROUND = {
  'zh-CN': '商家承诺 48 小时内发货而未履行，属于未按承诺提供商品或服务。',
  en: 'Dispatch within 48 hours was promised and did not happen: goods not delivered as promised.',
};

const RETURNED = {
  'zh-CN': '请写明商户何时收到通知。',
  en: 'Say when the merchant was notified.',
};
const APPEAL = {
  'zh-CN': '退款已于 3 月 21 日退回原账户，决定没有考虑这一点。',
  en: 'The price was paid back on 21 March, which the decision leaves out.',
};

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
        note: RETURNED[language],
        resolvedBy: 'y',
      },
    ],
  });
}

/** Just come in: nobody has it, and the merchant knows nothing of it. */
export function received(language: Language, changes: object = {}) {
  const at = ago(2);
  const file = caseFile(language);
  return {
    ...file,
    state: 'received',
    can: ['accept', 'refuse'],
    openedAt: at,
    due: { clock: 'accept', at: ago(-5), overdue: false },
    assignee: null,
    assignedAt: null,
    complaint: { ...file.complaint, page: { ...file.complaint.page, seenAt: at } },
    evidence: file.evidence.map((one) => ({ ...one, at })),
    events: [{ at, event: 'receive', actor: 'complainant', person: null, detail: {} }],
    clocks: [runs('accept', 2, -5)],
    messages: [],
    submissions: [],
    claims: [],
    ...changes,
  };
}

export const statement = (language: Language, correctedAt?: string) => ({
  outcome: 'upheld-unremedied',
  measure: { list: 'blacklist', identifiers: [`domain:${HOSTS[0]}`], until: ago(-356) },
  notified: NOTIFIED,
  ...(correctedAt ? { correctedAt } : {}),
  facts: FACTS[language],
  evidence: [1, 2],
  category: 'service-default',
  ground: GROUND[language],
  automated: { detection: false, decision: false },
  redress: { appealUntil: ago(-170), ways: ['receipt-code', 'claim-link'] },
});

export function appealed(language: Language) {
  return caseFile(language, {
    state: 'appealed',
    assignee: null,
    assignedAt: null,
    cannotTake: 'had-a-part',
    outcome: 'upheld-unremedied',
    due: { clock: 'judge', at: ago(-60), overdue: false },
    clocks: [ended('decide', 40, -20, 9), ended('tell', 9, 4, 8), runs('judge', 2, -60)],
    can: ['uphold', 'annul', 'remit'],
    listings: [{ identifier: `domain:${HOSTS[0]}`, list: 'blacklist', listedAt: ago(9), expiresAt: ago(-356) }],
    statement: statement(language, ago(1)),
    submissions: [
      {
        id: 2,
        kind: 'appeal',
        by: 'merchant',
        text: APPEAL[language],
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

/** A case that panels led to: nobody complained. */
export const found = (language: Language) => {
  const { evidence, complaint, events } = caseFile(language);
  const [page, file] = evidence.map((one) => ({ ...one, by: 'handler', type: 'application/json' }));
  return caseFile(language, {
    kind: 'tip',
    byRegistry: true,
    category: 'credit-faking',
    complaint: { kind: 'tip', against: complaint.against, category: 'credit-faking', stage: 'transaction', facts: complaint.facts, language }, // prettier-ignore
    evidence: [page, { ...file, name: 'panel-finding.json' }],
    messages: [],
    contact: null,
    events: events.slice(0, 3),
  });
};
