import { ago, type Language } from './account-answers';
import { caseFile } from './case-answers';

/** A refusal to which its complainant objects; the answer is another person's. */
export function contested(language: Language) {
  const [ground, objection] =
    language === 'en'
      ? ['The same purchase is in case 17.', 'It is another purchase: the order numbers differ.']
      : ['同一笔交易已在案件 17 中处理。', '这是另一笔交易，订单号不同。'];
  const words = { id: 3, kind: 'contest', by: 'complainant', text: objection, at: ago(1) };
  return caseFile(language, {
    state: 'refused',
    due: { clock: 'reconsider', at: ago(-6), overdue: false },
    quarantined: null,
    can: ['reopen', 'keep-closed'],
    events: [
      { at: ago(20), event: 'receive', actor: 'complainant', person: null, detail: {} },
      { at: ago(18), event: 'refuse', actor: 'handler', person: 'x', detail: { ground: 'duplicate', reason: ground } },
      { at: ago(1), event: 'contest', actor: 'complainant', person: null, detail: {} },
    ],
    clocks: [
      { clock: 'reconsider', startedAt: ago(1), dueAt: ago(-6), stoppedAt: null, urgency: 'in-time', assumedYears: [] },
    ],
    submissions: [{ ...words, answer: null, answerReason: null, answeredAt: null, answeredBy: null, redacted: null }],
  });
}
