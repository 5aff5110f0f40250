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
  const [west, east]: [Said, Said] = [[{}, WEST], [{}, EAST]]; // prettier-ignore
  it.each<[string, Said[], Agreement, string, string[]]>([
    ['one is enough by default', [west], {}, 'danger', ['blacklisted']],
    ['two of three are wanted, and one says it', [west], { dangerNeeds: 2 }, 'caution', ['blacklisted-alone']],
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
      ['blacklisted-alone', 'blacklisted-alone'],
    ],
    [
      'a watch entry is no second voice',
      [west, [{ list: 'watch' }, EAST]],
      { dangerNeeds: 2 },
      'caution',
      ['blacklisted-alone', 'watched'],
    ],
    ['one that may only caution', [west], { trust: { west: 'caution' } }, 'caution', ['blacklisted-alone']],
    [
      'one that may only caution is no second voice',
      [west, east],
      { trust: { west: 'caution' }, dangerNeeds: 2 },
      'caution',
      ['blacklisted-alone', 'blacklisted-alone'],
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
