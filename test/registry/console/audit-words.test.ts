import { describe, expect, it } from 'vitest';
import { AUDIT_ACTS } from '../../../src/core/audit-acts';
import { CASE_EVENTS } from '../../../src/core/casework/case-table';
import { subjectText } from '../../../src/registry/console/pages/audit-subject';
import { actText } from '../../../src/registry/console/pages/audit-table';
import { wordsFor } from '../../../src/registry/console/words';

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
