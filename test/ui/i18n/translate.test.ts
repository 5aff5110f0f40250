import { describe, expect, it } from 'vitest';
import { daysBetween, dateText, monthText } from '../../../src/ui/i18n/dates';
import { pickLocale } from '../../../src/ui/i18n/pick-locale';
import { translate } from '../../../src/ui/i18n/translate';

describe('translate', () => {
  it('chooses the plural form by the number', () => {
    expect(translate('en', 'age.old', { count: 1 })).toContain('1 day old');
    expect(translate('en', 'age.old', { count: 9 })).toContain('9 days old');
    expect(translate('zh-CN', 'age.old', { count: 9 })).toBe('名单距今已有 9 天，以下信息可能过时。');
  });

  it('writes numbers by the language', () => {
    expect(translate('en', 'list.entries', { count: 120_334, date: '1 May 2026' })).toBe(
      '120,334 entries, list of 1 May 2026',
    );
  });

  it('spaces a Latin value in Chinese text, but not a Chinese one, and leaves the value itself alone', () => {
    expect(translate('zh-CN', 'verdict.rated', { source: '城西登记处', grade: 'AA' })).toBe(
      '「城西登记处」给该店铺评定的诚信等级为 AA。此外没有其他记录。',
    );
    expect(translate('zh-CN', 'verdict.claims-blacklisted', { scheme: 'ICP 备案号' })).toContain('公司的 ICP 备案号，');
    expect(translate('zh-CN', 'page.error-hint', { cause: '京ICP备1号' })).toContain('原因：京ICP备1号');
  });

  it('takes a value for what it is, even if it looks like a placeholder', () => {
    expect(translate('en', 'verdict.object', { registry: '{source}' })).toBe('Answer or object at {source}');
  });
});

describe('dates', () => {
  it.each([
    ['en', '2026-03', 'March 2026'],
    ['zh-CN', '2026-03', '2026 年 3 月'],
    ['en', 'nonsense', ''],
  ] as const)('%s %s: %s', (locale, month, text) => expect(monthText(locale, month)).toBe(text));

  it('names a day in words', () => {
    const noon = new Date(2026, 5, 14, 12).getTime();
    expect(dateText('en', noon)).toBe('14 June 2026');
    expect(dateText('zh-CN', noon)).toBe('2026 年 6 月 14 日');
  });

  it('counts whole days, never below none', () => {
    expect(daysBetween(0, 9 * 86_400_000 + 5)).toBe(9);
    expect(daysBetween(10, 0)).toBe(0);
  });
});

describe('pickLocale', () => {
  it.each([
    [['zh-TW', 'en'], 'zh-CN'],
    [['zh'], 'zh-CN'],
    [['de-DE', 'en-GB', 'zh'], 'en'],
    [['fr'], 'en'],
    [[], 'en'],
  ] as const)('%s: %s', (languages, locale) => expect(pickLocale(languages)).toBe(locale));

  it('follows the setting before the browser', () => expect(pickLocale(['en'], 'zh-CN')).toBe('zh-CN'));
});
