import { describe, expect, it } from 'vitest';
import { AUDIT_ACTS } from '../../../src/core/audit-acts';
import { CASE_EVENTS } from '../../../src/core/casework/case-table';
import { auditLabel } from '../../../src/registry/console/pages/audit-labels';
import { subjectText } from '../../../src/registry/console/pages/audit-subject';
import { actText } from '../../../src/registry/console/pages/audit-table';
import { auditValue } from '../../../src/registry/console/pages/audit-values';
import { wordsFor } from '../../../src/registry/console/words';
import { translator } from '../../../src/ui/i18n/translate';

const LIN = '00000000-0000-4000-8000-000000000001';
const NAMES = new Map([[LIN, 'Lin Wei']]);

describe.each(['en', 'zh-CN'] as const)('the audit in %s', (locale) => {
  const w = wordsFor(locale);

  it('says each act in words of its own', () => {
    const acts = [...AUDIT_ACTS, ...CASE_EVENTS.map((event) => `case.${event}`)];
    const said = acts.map((act) => actText(act, w));
    expect(said.filter((text, index) => text === acts[index] || text.includes('act.'))).toEqual([]);
    expect(new Set(said.slice(0, AUDIT_ACTS.length)).size).toBe(AUDIT_ACTS.length);
    if (locale === 'zh-CN') expect(said.filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([]);
  });

  it('shows an act of a registry newer than this console as it is stored', () => {
    expect(actText('paint-blue', w)).toBe('paint-blue');
  });
});

/** What the registry stores with its acts; values that are words of the registry's, and none of people's. */
const DETAILS: [act: string, detail: Record<string, unknown>][] = [
  ['publish', { digest: 'a', entries: 1, added: 2, changed: 3, removed: 4, expected: null }],
  ['import-feed', { list: 'blacklist', format: 'csv', licence: 'CC0', force: false, read: 9, kept: 8, duplicates: 1, entries: 7, refused: 1, setAside: 2, exceptions: 0, added: 1, changed: 1, removed: 1, unchanged: 4 }], // prettier-ignore
  ['import-ratings', { taken: 9, refused: 1 }],
  ['save-evaluator', { name: '甲', kind: 'evaluator', method: '乙', since: '2025-01-01', conflicts: '丙', weight: 3 }],
  ['demote-source', { examined: 20, overturned: 15, errorRate: 0.75, weightLeft: 0 }],
  ['open-data', { rows: { merchants: 12, listings: 1204 } }],
  ['log-in', { by: 'passkey', session: LIN, replaced: null }],
  ['log-in', { by: 'password' }],
  ['log-in', { by: 'password-change' }],
  ['log-in-failed', { why: 'wrong name or password' }],
  ['log-in-failed', { why: 'the account is disabled' }],
  ['log-in-failed', { why: 'wrong password at its change' }],
  ['log-in-failed', { why: 'too many tries' }],
  ['accept-invitation', { loginName: '1', roles: ['intake', 'handler'], invitation: LIN }],
  ['reset-password', { sessionsEnded: 2, passkeysRemoved: 1 }],
  ['change-roles', { before: ['handler'], after: ['admin'], invitationsWithdrawn: 0, casesGivenBack: [12] }],
  ['add-passkey', { passkey: '1', name: '甲' }],
  ['case.take', { from: null, to: LIN }],
  ['case.let-go', { from: LIN, because: 'had-a-part', after: 'approve' }],
  ['case.accept', { from: 'received', to: 'accepted' }],
  ['case.accept', { from: 'review-panel', to: 'accepted' }],
  ['case.refuse', { from: 'received', to: 'refused', ground: 'too-old' }],
  ['case.notify', { way: 'email', recipient: 'shop-contact', sentAt: '2026-03-15T08:00:00.000Z', undelivered: true }],
  ['case.propose', { outcome: 'upheld-unremedied', listed: [] }],
  ['case.approve', { cleared: [], expiresAt: '2027-03-15T08:00:00.000Z' }],
  ['case.triage', { granted: true }],
  ['case.propose-correction', { corrects: ['outcome', 'category', 'unlist', 'term', 'facts', 'ground'] }],
  ['case.redact', { submission: 4, passages: 2 }],
  ['case.erase', { party: 'complainant', complaint: 1, messages: 2, submissions: 0, evidence: 3, others: 1, left: 0 }],
  ['case.forget', { complaint: 1, messages: 2, submissions: 0, proposals: 3, reasons: 1, left: 0 }],
  ['case.confirm-proof', { claim: 4, identifier: '1' }],
  ['case.object-entry', { sources: [3] }],
  ['contacts.forget', { complaints: 4, left: 0 }],
  ['evidence.forget', { pieces: 4, files: 3, left: 0 }],
  ['read.search', { text: '甲', found: 4 }],
  ['read.evidence', { seq: 2 }],
  ['add-edge', { a: '1', b: '2', relation: 'not-same', kind: 'official-record' }],
  ['set-identity-role', { role: 'courier', reason: '甲' }],
  ['propose-red-listing', { identifier: '1', criteria: ['identity-and-record', 'commitment-kept'], sponsor: '甲' }],
  ['record-breach', { promise: 'ships-in-time', identifier: '1' }],
  ['inspection.draw', { seed: '1', digest: '2', drawn: 12 }],
  ['inspection.examine', { category: 'counterfeit', platform: '1', from: '2026-01-01', to: '2026-02-01', event: '甲', merchants: 12 }], // prettier-ignore
  ['inspection.result', { outcome: 'irregular', volunteer: true }],
  ['inspection.case', { task: 4 }],
  ['review-case.open', { product: '1' }],
  ['review-case.open', { merchant: '1' }],
  ['review-seed.add', { known: 'suspect' }],
  ['review-seed.add', { known: 'genuine' }],
  ['review-quarantine.revert', { batches: 3, which: 'admitted' }],
  ['review-volunteer.take-back', { batches: 3, answers: 0 }],
  ['disable-account', { sessionsEnded: 1, invitationsWithdrawn: 2, casesGivenBack: [] }],
  ['invite', { note: '甲', roles: [] }],
  ['take-cases-from', { cases: [3, 4] }],
];

describe.each(['en', 'zh-CN'] as const)('details of acts in %s', (locale) => {
  const [w, t] = [wordsFor(locale), translator(locale)];

  it.each(DETAILS)('%s says each of %j in words', (act, detail) => {
    for (const [name, value] of Object.entries(detail)) {
      const label = auditLabel(act, name, w);
      const said = auditValue(name, value, { w, t, names: NAMES });
      expect([name, label]).toEqual([name, expect.any(String)]);
      expect([name, said]).toEqual([name, expect.any(String)]);
      if (locale === 'zh-CN') expect([name, label]).toEqual([name, expect.stringMatching(/\p{Script=Han}/u)]);
      // Of the words that the registry stores none is shown as it is.
      const isWord = typeof value === 'string' && /[a-z]{3}/.test(value) && name !== 'format';
      if (isWord && locale === 'zh-CN') expect([name, said]).toEqual([name, expect.stringMatching(/\p{Script=Han}/u)]);
    }
  });

  it('leaves what it does not know as it is stored', () => {
    expect(auditLabel('publish', 'colour', w)).toBeUndefined();
    expect(auditLabel('publish', 'constructor', w)).toBeUndefined();
    const speaking = { w, t, names: NAMES };
    expect(auditValue('outcome', 'blue', speaking)).toBe('blue');
    expect(auditValue('note', 'handler', speaking)).toBe('handler');
    expect(auditValue('colours', [{ red: 'blue' }], speaking)).toBeUndefined();
    expect(auditValue('errorRate', 0.75, speaking)).toBe('75%');
  });
});

describe('what an act was done to', () => {
  const plain = (subject: string) => subjectText(subject, NAMES, wordsFor('en')).replaceAll(/[\u2066-\u2069]/g, '');
  it.each([
    [`account:${LIN}`, 'account of Lin Wei'],
    ['account:unknown', 'an account that does not exist'],
    ['case:41', 'case 41'],
    ['red:3', 'red listing 3'],
    ['edge:7', 'evidence 7 between names'],
    ['evaluator:Buyers ask: four weeks', 'evaluator Buyers ask: four weeks'],
    ['inspection-task:5', 'inspection task 5'],
    ['merchant:domain:shop.example', 'merchant domain:shop.example'],
    ['open-data:2026-03-01', 'open data of 2026-03-01'],
    ['cases', 'all cases'],
    ['domain:shop.example', 'domain:shop.example'],
  ])('%s is %s', (subject, text) => {
    expect(plain(subject)).toBe(text);
  });
});
