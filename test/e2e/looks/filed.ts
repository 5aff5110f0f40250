import { fault } from '../../../src/core/fault';
import type { CaseView } from '../../../src/core/casework/case-view';
import type { FileInfo, FilingKnown, FollowUp, OutboxItem } from '../../../src/messages/protocol';
import { BUSY } from './faults';
import { complaintOf, outboxItem } from './reports';
import type { Language } from './states';

const DAY = 86_400_000;
const at = (days: number) => new Date(Date.now() + days * DAY).toISOString();

export const NOTHING_KNOWN: FilingKnown = { own: null, registry: { matter: null, decided: [] } };
export const MUCH_KNOWN: FilingKnown = {
  own: { filedAt: Date.now() - 12 * DAY, receipt: 'K7QF-9D2M-4T0X-RB3W', by: 'number' },
  registry: {
    matter: 'open',
    decided: [{ identifier: 'domain:haitang-sale.example', list: 'blacklist', since: '2026-03', until: '2028-03' }],
  },
};
export const NOT_KNOWN: FilingKnown = {
  own: null,
  registry: { cause: fault('unreachable', { url: 'https://registry.example/v1/complaints/check' }) },
};

const WORDS = {
  'zh-CN': {
    file: '聊天记录.png',
    ask: '请补充付款凭证，并说明最后一次联系客服的日期。',
    answer: '已补充付款凭证。最后一次联系客服是 3 月 12 日。',
    reply: '因仓库搬迁延误，我们已为该订单安排补发。',
    facts: '商户承认未发货，且未在期限内退款。',
    ground: '承诺的交付没有履行，属于不履行约定。',
    reason: '商户承认未发货，且未在期限内退款。投诉成立。',
  },
  en: {
    file: 'chat with the shop.png',
    ask: 'Please add proof of payment, and tell us when you last wrote to the shop.',
    answer: 'I have added it. I last wrote to them on 12 March.',
    reply: 'Our warehouse moved. We have arranged for the order to be sent again.',
    facts: 'The merchant admits that nothing was sent and did not refund in time.',
    ground: 'What was promised was not delivered.',
    reason: 'The merchant admits that nothing was sent and did not refund in time. Upheld.',
  },
};

/** A picture of invented chat, small. */
export const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=';

export const files = (language: Language): FileInfo[] => [
  { name: WORDS[language].file, format: 'image/png', size: 348_211, sha256: 'a3'.repeat(32) },
  { name: 'invoice-118.pdf', format: 'application/pdf', size: 1_204_118, sha256: '5e'.repeat(32) },
];

const followUp = (id: string, act: FollowUp['act'], change: Partial<FollowUp> = {}): FollowUp => ({
  id,
  act,
  state: 'sent',
  at: Date.now(),
  attempts: 1,
  lastError: null,
  ...change,
});

const evidence = (language: Language): CaseView['evidence'] => [
  { seq: 1, kind: 'page', name: 'page.json', size: 812, sha256: '9c'.repeat(32), at: at(-20), chain: '0'.repeat(64) },
  ...files(language)
    .slice(0, 1)
    .map(({ name, size, sha256 }) => ({
      seq: 2,
      kind: 'file' as const,
      name,
      size,
      sha256,
      at: at(-20),
      chain: '1'.repeat(64),
    })),
];

/** A case that runs, with talk, files on their way, and the merchant's reply. */
export function runningCase(language: Language): OutboxItem {
  const { ask, answer, reply } = WORDS[language];
  const item = outboxItem(language);
  const complaint = { ...complaintOf(language), kind: 'complaint' as const, sealedContact: 'A'.repeat(90) };
  return {
    ...item,
    key: '7b0e2a52-6f6e-4d5e-9d53-0c7c0f4d3c11',
    complaint,
    receipt: item.receipt && { ...item.receipt, state: 'replied' },
    case: {
      state: 'replied',
      outcome: null,
      statement: null,
      can: ['withdraw', 'add-evidence', 'message'],
      clocks: [
        { clock: 'accept', dueAt: at(-11), stoppedAt: at(-15), urgency: 'ended' },
        { clock: 'decide', dueAt: at(31), stoppedAt: null, urgency: 'in-time' },
      ],
      evidence: evidence(language),
      messages: [
        { at: at(-6), by: 'handler', text: ask },
        { at: at(-5), by: 'complainant', text: answer },
      ],
      submissions: [{ kind: 'reply', by: 'merchant', text: reply, at: at(-3) }],
    },
    followUps: files(language).map((file, index) =>
      followUp(
        file.sha256,
        { kind: 'file', ...file },
        index === 0 ? {} : { state: 'queued', attempts: 2, lastError: BUSY },
      ),
    ),
  };
}

/** A case that is decided and can be appealed. */
export function decidedCase(language: Language): OutboxItem {
  const { facts, ground, reason, reply } = WORDS[language];
  const item = runningCase(language);
  return {
    ...item,
    receipt: item.receipt && {
      ...item.receipt,
      state: 'decided',
      outcome: 'upheld-unremedied',
      reason,
      decidedAt: at(-1),
    },
    case: {
      state: 'decided',
      outcome: 'upheld-unremedied',
      statement: {
        outcome: 'upheld-unremedied',
        measure: { list: 'blacklist', identifiers: ['domain:haitang-sale.example'], until: at(700) },
        facts,
        evidence: [1, 2],
        category: 'service-default',
        ground,
        automated: { detection: false, decision: false },
        redress: { appealUntil: at(180), ways: ['receipt-code', 'claim-link'] },
      },
      can: ['appeal', 'message'],
      clocks: [{ clock: 'appeal-window', dueAt: at(180), stoppedAt: null, urgency: 'in-time' }],
      evidence: evidence(language),
      messages: [],
      submissions: [{ kind: 'reply', by: 'merchant', text: reply, at: at(-9) }],
    },
    followUps: [],
  };
}

/** A case that was refused and can be objected to. */
export function refusedCase(language: Language): OutboxItem {
  const reason = language === 'en' ? 'The same purchase is in case 17.' : '同一笔交易已在案件 17 中处理。';
  const item = runningCase(language);
  return {
    ...item,
    receipt: item.receipt && { ...item.receipt, state: 'refused', reason },
    case: item.case && {
      ...item.case,
      state: 'refused',
      can: ['contest'],
      clocks: [{ clock: 'contest-window', dueAt: at(170), stoppedAt: null, urgency: 'in-time' }],
      messages: [],
      submissions: [],
    },
    followUps: [],
  };
}
