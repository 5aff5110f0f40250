import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { managedSchema } from '../../../scripts/build/language-files';
import { PreferencesSchema, USUAL } from '../../../src/core/preferences';
import { markLanguage } from '../../../src/ui/i18n/mark-language';
import { LOCALES } from '../../../src/ui/i18n/catalogues';
import { dateText, monthText, writtenDay } from '../../../src/ui/i18n/dates';
import { languageName } from '../../../src/ui/i18n/language-name';
import { translate } from '../../../src/ui/i18n/translate';
import * as v from 'valibot';

const PATTERNS: Record<string, Intl.DateTimeFormatOptions> = {
  en: { day: 'numeric', month: 'long', year: 'numeric' },
  'zh-CN': { dateStyle: 'long' },
};

describe('the languages', () => {
  it('are those of the files, wherever they are named', () => {
    const files = readdirSync(new URL('../../../src/ui/i18n/', import.meta.url)).filter((name) =>
      name.endsWith('.json'),
    );
    expect(files.map((name) => name.replace('.json', '')).toSorted()).toEqual(LOCALES);
    const managed = JSON.parse(managedSchema(LOCALES)) as { properties: { language: { enum: string[] } } };
    expect(managed.properties.language.enum).toEqual(['auto', ...LOCALES]);
  });

  it.each(['auto', 'en', 'zh-CN', 'fr', 'sr-Latn'])('a setting may name %s, known here or not', (language) => {
    expect(v.is(PreferencesSchema, { ...USUAL, language })).toBe(true);
  });

  it.each(['', 'English', 'x'.repeat(40), 7])('a setting is not %j', (language) => {
    expect(v.is(PreferencesSchema, { ...USUAL, language })).toBe(false);
  });

  it.each(LOCALES)('%s has a name of its own and the direction in which it is written', (locale) => {
    const page = { lang: '', dir: '' };
    markLanguage(page, locale);
    expect(page).toEqual({ lang: locale, dir: 'ltr' });
    const names = new Intl.DisplayNames(locale, { type: 'language' });
    expect(names.of(locale === 'zh-CN' ? 'zh-Hans' : locale)).toBe(translate(locale, 'language.own'));
  });

  it.each([
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['pa-Arab', 'rtl'],
    ['pa', 'ltr'],
    ['en', 'ltr'],
  ])('%s is written %s', (language, dir) => {
    const box = { lang: '', dir: '' };
    markLanguage(box, language);
    expect(box).toEqual({ lang: language, dir });
  });

  it.each([
    ['en', 'zh-CN', 'Chinese'],
    ['zh-CN', 'en', '英语'],
    ['zh-CN', 'zh-CN', '中文'],
    ['en', 'zh-TW', 'Traditional Chinese'],
    ['en', 'not a tag', 'not a tag'],
  ])('in %s, %s is called %s', (locale, tag, name) => expect(languageName(locale, tag)).toBe(name));
});

describe.each(LOCALES)('dates as the catalogue of %s writes them', (locale) => {
  // Chinese is set with spaces around digits here, which Intl does not do; British English has the day first, as here.
  const tag = locale === 'en' ? 'en-GB' : locale;
  const intl = (time: number, options?: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, options).format(time);
  const months = Array.from({ length: 12 }, (_, month) => new Date(2026, month, month * 2 + 1, 12).getTime());

  it.each(months)('are those of the browser: %d', (time) => {
    const plain = (written: string) => written.replaceAll(locale === 'zh-CN' ? ' ' : '', '');
    expect(plain(dateText(locale, time))).toBe(plain(intl(time, PATTERNS[locale])));
    const month = new Date(time).toISOString().slice(0, 7);
    expect(plain(monthText(locale, month))).toBe(plain(intl(time, { month: 'long', year: 'numeric' })));
    expect(writtenDay(locale, new Date(time).toISOString().slice(0, 10))).toBe(dateText(locale, time));
  });
});
