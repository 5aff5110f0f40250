import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/core/preferences';
import { markLanguage } from '../../../src/pages/language-of-page';
import { LOCALES } from '../../../src/ui/i18n/catalogues';
import { dateText, monthText, writtenDay } from '../../../src/ui/i18n/dates';
import { translate } from '../../../src/ui/i18n/translate';

const text = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const PATTERNS = { en: { day: 'numeric', month: 'long', year: 'numeric' }, 'zh-CN': { dateStyle: 'long' } } as const;

describe('the languages', () => {
  it('are those of the catalogues, wherever they are named', () => {
    const files = readdirSync(new URL('../../../src/ui/i18n/', import.meta.url)).filter((name) =>
      name.endsWith('.json'),
    );
    expect(files.map((name) => name.replace('.json', '')).toSorted()).toEqual(LOCALES.toSorted());
    expect([...LANGUAGES].toSorted()).toEqual(['auto', ...LOCALES].toSorted());
    const managed = JSON.parse(text('public/managed-schema.json')) as { properties: { language: { enum: string[] } } };
    expect(managed.properties.language.enum.toSorted()).toEqual(['auto', ...LOCALES].toSorted());
    const folders = readdirSync(new URL('../../../public/_locales/', import.meta.url));
    expect(folders.toSorted()).toEqual(LOCALES.map((locale) => locale.replace('-', '_')).toSorted());
  });

  it.each(LOCALES)('%s has a name of its own and the direction in which it is written', (locale) => {
    const page = { lang: '', dir: '' };
    markLanguage(page, locale);
    expect(page).toEqual({ lang: locale, dir: 'ltr' });
    const names = new Intl.DisplayNames(locale, { type: 'language' });
    expect(names.of(locale === 'zh-CN' ? 'zh-Hans' : locale)).toBe(translate(locale, 'language.own'));
  });
});

describe.each(LOCALES)('dates as the catalogue of %s writes them', (locale) => {
  // Chinese is set with spaces around digits here, which Intl does not do; British English has the day first, as here.
  const tag = locale === 'en' ? 'en-GB' : locale;
  const intl = (time: number, options: Intl.DateTimeFormatOptions) =>
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
