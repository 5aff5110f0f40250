import { describe, expect, it } from 'vitest';
import { judge, type ListState } from '../../../src/core/verdict';
import { disagree, type Agreement } from '../../../src/core/verdict/agreement';
import { found, list, NOW, page, seen } from './people';

const [WEST, EAST, NORTH] = [list('west'), list('east'), list('north')];
const ALL = [WEST, EAST, NORTH];
type Said = [Parameters<typeof found>[0], ListState];
const verdict = (says: Said[], wanted: Agreement, lists = ALL) =>
  judge(
    page([seen()]),
    says.map((one) => found(...one)),
    lists,
    { allowed: {}, ...wanted },
    NOW,
  );

describe('several registries', () => {
  const [west, east, north]: [Said, Said, Said] = [[{}, WEST], [{}, EAST], [{}, NORTH]]; // prettier-ignore
  it.each<[string, Said[], Agreement, string, string[]]>([
    ['one is enough by default', [west], {}, 'danger', ['blacklisted']],
    ['two of three are wanted, and one says it', [west], { dangerNeeds: 2 }, 'caution', ['blacklisted-by-few']],
    [
      'two of three are wanted and two say it',
      [west, east],
      { dangerNeeds: 2 },
      'danger',
      ['blacklisted', 'blacklisted'],
    ],
    [
      'the same registry twice is one',
      [west, west],
      { dangerNeeds: 2 },
      'caution',
      ['blacklisted-by-few', 'blacklisted-by-few'],
    ],
    [
      'three are wanted and two say it',
      [west, east],
      { dangerNeeds: 3 },
      'caution',
      ['blacklisted-by-few', 'blacklisted-by-few'],
    ],
    [
      'three are wanted and three say it',
      [west, east, north],
      { dangerNeeds: 3 },
      'danger',
      ['blacklisted', 'blacklisted', 'blacklisted'],
    ],
    [
      'a watch entry is no second voice',
      [west, [{ list: 'watch' }, EAST]],
      { dangerNeeds: 2 },
      'caution',
      ['blacklisted-by-few', 'watched'],
    ],
    ['one that may only caution', [west], { trust: { west: 'caution' } }, 'caution', ['blacklisted-alone']],
    [
      'one that may only caution is no second voice',
      [west, east],
      { trust: { west: 'caution' }, dangerNeeds: 2 },
      'caution',
      ['blacklisted-alone', 'blacklisted-by-few'],
    ],
    ['one that is not asked', [west], { trust: { west: 'none' } }, 'unknown', []],
  ])('%s', (_name, says, wanted, level, codes) => {
    const { reasons, ...rest } = verdict(says, wanted);
    expect(rest.level).toBe(level);
    expect(rest.block).toBe(level === 'danger');
    expect(reasons.map(({ code }) => code)).toEqual(codes);
  });

  it('wants no more voices than there are registries with full trust', () => {
    expect(verdict([west], { dangerNeeds: 2 }, [WEST]).level).toBe('danger');
    expect(verdict([west], { dangerNeeds: 2, trust: { east: 'none', north: 'caution' } }).level).toBe('danger');
  });

  it.each<[string, Said[], Agreement, object | undefined]>([
    ['one of three, where two are wanted', [west], { dangerNeeds: 2 }, { say: 1, of: 3, needs: 2 }],
    [
      'one of two, where nine are wanted',
      [west],
      { dangerNeeds: 9, trust: { east: 'none' } },
      { say: 1, of: 2, needs: 2 },
    ],
    ['two of three, once each', [west, west, east], { dangerNeeds: 3 }, { say: 2, of: 3, needs: 3 }],
    ['enough', [west, east], { dangerNeeds: 2 }, undefined],
    ['one that may only caution', [west], { dangerNeeds: 2, trust: { west: 'caution' } }, undefined],
  ])('says how many agree, of how many, and how many it takes: %s', (_name, says, wanted, voices) => {
    expect(verdict(says, wanted).reasons.map((one) => one.voices)).toEqual(says.map(() => voices));
  });

  it('says checking where none is asked', () => {
    expect(verdict([west], { trust: { west: 'none' } }, [WEST])).toMatchObject({
      level: 'checking',
      reasons: [],
      lists: [],
    });
  });

  it('keeps both sides where they disagree', () => {
    const { level, reasons } = verdict([west, [{ list: 'redlist' }, EAST]], {});
    expect([level, disagree(reasons)]).toEqual(['danger', true]);
    expect(reasons.map(({ code }) => code)).toEqual(['blacklisted', 'red-listed']);
    expect(disagree(verdict([west, east], {}).reasons)).toBe(false);
  });
});

describe('age', () => {
  it.each([
    ['2023-06', null, 'danger'],
    ['2023-05', null, 'caution'],
    ['2023-05', '2026-06', 'danger'],
    ['2023-05', '2026-05', 'unknown'],
  ])('an entry of %s with the term %s: %s', (listed, expires, level) => {
    expect(verdict([[{ listed, expires }, WEST]], {}).level).toBe(level);
  });
});
