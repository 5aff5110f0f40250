import { describe, expect, it } from 'vitest';
import type { Standing } from '../../../src/core/rating/caps';
import type { Item } from '../../../src/core/rating/item';
import { rate } from '../../../src/core/rating/rate';
import { tallyOf } from '../../../src/core/rating/tally';
import { complaint, rating, TODAY } from './histories';

const KNOWN: Standing = { warnings: [], unanswered: [], identityVerified: 0 };

function rated(items: Item[], standing: Partial<Standing> = {}) {
  return rate(tallyOf(items), { ...KNOWN, ...standing }, TODAY);
}

const times = <T>(count: number, make: (at: number) => T) => Array.from({ length: count }, (_, at) => make(at));
const serious = (age: number) => complaint({ age, severity: 4 });
const good = times(40, (at) => rating(0.95, 5 * at));
const excellent = times(80, (at) => rating(0.98, at));

describe('the worked values', () => {
  const worked: [string, Item[], number, string][] = [
    ['nothing', [], 0.625, 'NR'],
    ['one moderate unremedied, 30 days old', [complaint({ age: 30 })], 0.4922, 'NR'],
    [
      'three at 30, 90 and 180 days',
      [complaint({ age: 30 }), complaint({ age: 90 }), complaint({ age: 180 })],
      0.3647,
      'CC',
    ],
    [
      '20 minor remedied in time and 40 ratings of .95',
      [...times(20, (at) => complaint({ age: 10 + 15 * at, severity: 1, outcome: 'upheld-remedied' })), ...good],
      0.8445,
      'A',
    ],
    ['one serious unremedied, 20 days old', [serious(20)], 0.4005, 'CCC'],
    ['three serious and 40 ratings of .95', [serious(20), serious(40), serious(60), ...good], 0.6663, 'CC'],
    ['40 ratings of .95', good, 0.8853, 'AA'],
    ['80 ratings of .98', excellent, 0.9429, 'AAA'],
  ];
  it.each(worked)('%s: %#', (_name, items, score, grade) => {
    const { score: actual, grade: given } = rated(items);
    expect(Number(actual.toFixed(4))).toBe(score);
    expect(given).toBe(grade);
  });

  it('gives the stated confidence', () => {
    expect(rated([complaint({ age: 30 })]).confidence).toBeCloseTo(0.213, 3);
  });
});

describe('caps', () => {
  const spell = (from: number, until: number | null = null) => ({
    id: 'x',
    from: TODAY + from,
    until: until === null ? null : TODAY + until,
  });
  const cases: [string, Item[], Partial<Standing>, string, string[]][] = [
    ['an overdue reply', excellent, { unanswered: [spell(-3, null)] }, 'BBB', ['unanswered']],
    ['a reply that came', excellent, { unanswered: [spell(-30, 0)] }, 'AAA', []],
    ['a reply that will be overdue', excellent, { unanswered: [spell(1)] }, 'AAA', []],
    ['a decision for the warning list', excellent, { warnings: [spell(-3, 300)] }, 'D', ['warning-list']],
    ['a decision for the warning list, of whom little is known', [], { warnings: [spell(-3)] }, 'D', ['warning-list']],
    ['a term that has ended', excellent, { warnings: [spell(-400, -30)] }, 'AAA', []],
    ['an identity that nobody has verified', excellent, { identityVerified: null }, 'A', ['identity-unverified']],
    ['one verified tomorrow', excellent, { identityVerified: TODAY + 1 }, 'A', ['identity-unverified']],
    ['one serious complaint within a year', [...excellent, serious(364)], {}, 'B', ['one-serious']],
    ['one serious complaint after a year', [...excellent, serious(365)], {}, 'AA', []],
    ['a serious complaint remedied late', [...excellent, { ...serious(9), outcome: 'upheld-late' }], {}, 'AA', []],
    ['a cap above what the score gives', [serious(20)], { identityVerified: null }, 'CCC', ['one-serious', 'identity-unverified']], // prettier-ignore
  ];
  it.each(cases)('%s', (_name, items, standing, grade, reasons) => {
    const result = rated(items, standing);
    expect(result.grade).toBe(grade);
    expect(result.caps.map(({ reason }) => reason)).toEqual(reasons);
  });
});

describe('what is odd', () => {
  it('counts what is dated in the future only when its day has come', () => {
    const later = complaint({ age: -1, severity: 4 });
    expect(rated([later])).toEqual(rated([]));
    expect(rate(tallyOf([later]), KNOWN, TODAY + 1).grade).toBe('CC');
  });

  it('takes a thousand five-star ratings of one source and day for no more than one may weigh', () => {
    const flood = times(1000, (at) => rating(1, 0, { id: `r${at}` }));
    expect(rated(flood)).toEqual(rated([rating(1, 0, { weight: 5 })]));
    expect(rated(flood).grade).toBe('BBB');
  });

  it('keeps a grade, however old the rest is, while a serious complaint stands unremedied', () => {
    const { confidence, grade } = rated([serious(900)]);
    expect(confidence).toBeLessThan(0.3);
    expect(grade).toBe('B');
    expect(rated([serious(1095)]).grade).toBe('NR');
  });

  it('lets nobody score better by a complaint that was remedied in time', () => {
    const remedied = complaint({ age: 10, outcome: 'upheld-remedied' });
    expect(rated([complaint(), remedied]).score).toBe(rated([complaint()]).score);
  });
});
