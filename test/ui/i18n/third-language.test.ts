import { expect, it, vi } from 'vitest';
import en from '../../../src/ui/i18n/en.json';

/** English with accents on it, written from right to left, as a catalogue of its own: nothing but this is added. */
const PSEUDO = Object.fromEntries(
  Object.entries(en).map(([key, text]) => [
    key,
    text
      .split(/(\{\w+\})/)
      .map((piece) => (piece.startsWith('{') ? piece : piece.replaceAll('a', 'á').replaceAll('e', 'é')))
      .join(''),
  ]),
);
const TAG = 'ar-XB';

vi.mock('../../../src/ui/i18n/catalogues', () => ({
  CATALOGUES: { en, [TAG]: { ...PSEUDO, 'language.dir': 'rtl', 'date.day': '{year}, {month} {day}' } },
  LOCALES: ['en', TAG],
  FALLBACK: 'en',
}));

it('a further language is its catalogue and a line: it is picked, speaks, writes dates and has its direction', async () => {
  const { pickLocale } = await import('../../../src/ui/i18n/pick-locale');
  const { translate } = await import('../../../src/ui/i18n/translate');
  const { writtenDay } = await import('../../../src/ui/i18n/dates');
  const { markLanguage } = await import('../../../src/pages/language-of-page');
  const locale = pickLocale(['ar-EG', 'en']);
  expect(locale).toBe(TAG);
  expect(pickLocale(['en'], TAG)).toBe(TAG);
  expect(translate(locale, 'level.caution')).toBe('Táké cáré');
  expect(translate(locale, 'verdict.object', { registry: 'Hill registrar' })).toContain(' át Hill registrar');
  expect(writtenDay(locale, '2026-03-14')).toBe('2026, Márch 14');
  const page = { lang: '', dir: '' };
  markLanguage(page, locale);
  expect(page).toEqual({ lang: TAG, dir: 'rtl' });
});
