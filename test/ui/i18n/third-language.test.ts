import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { pseudo, PSEUDO_TAG } from './pseudo';

// Nothing is put in place but the folder that the catalogues are read from: the same two, and a file.
const folder = vi.hoisted(() => ({ path: '' }));
vi.mock('#catalogues', async () => {
  const { readCatalogues } = await vi.importActual<typeof import('../../../src/ui/i18n/read-catalogues')>(
    '../../../src/ui/i18n/read-catalogues',
  );
  folder.path = mkdtempSync(join(tmpdir(), 'languages-'));
  const own = readCatalogues(join(import.meta.dirname, '../../../src/ui/i18n'));
  for (const [tag, words] of Object.entries({ ...own, [PSEUDO_TAG]: pseudo(own.en ?? {}) }))
    writeFileSync(join(folder.path, `${tag}.json`), JSON.stringify(words));
  return { CATALOGUES: readCatalogues(folder.path) };
});
afterAll(() => rmSync(folder.path, { recursive: true, force: true }));

it('a further language is one file: it is offered, picked, speaks, writes dates and has its direction', async () => {
  const { LOCALES } = await import('../../../src/ui/i18n/catalogues');
  const { pickLocale } = await import('../../../src/ui/i18n/pick-locale');
  const { translate } = await import('../../../src/ui/i18n/translate');
  const { writtenDay } = await import('../../../src/ui/i18n/dates');
  const { markLanguage } = await import('../../../src/ui/i18n/mark-language');
  expect(LOCALES).toEqual([PSEUDO_TAG, 'en', 'zh-CN']);
  const locale = pickLocale(['ar-EG', 'en']);
  expect(locale).toBe(PSEUDO_TAG);
  expect(pickLocale(['en'], PSEUDO_TAG)).toBe(PSEUDO_TAG);
  expect(pickLocale(['en'], 'fr')).toBe('en');
  expect(translate(locale, 'level.caution')).toBe('Táké cáré');
  expect(translate(locale, 'verdict.object', { registry: 'Hill registrar' })).toContain(
    ' át \u2068Hill registrar\u2069',
  );
  expect(writtenDay(locale, '2026-03-14')).toBe('\u20682026\u2069, \u2068Márch\u2069 \u206814\u2069');
  const page = { lang: '', dir: '' };
  markLanguage(page, locale);
  expect(page).toEqual({ lang: PSEUDO_TAG, dir: 'rtl' });
});

it('is spoken by the worker for whoever set it, and one that is unknown leaves the browser’s', async () => {
  const { inTheirLanguage } = await import('../../../src/background/wishes');
  const { USUAL } = await import('../../../src/core/preferences');
  const world = { locale: 'zh-CN' } as Parameters<typeof inTheirLanguage>[0];
  const spoken = (language: string) => inTheirLanguage(world, { ...USUAL, language }).locale;
  expect([spoken('auto'), spoken(PSEUDO_TAG), spoken('fr')]).toEqual(['zh-CN', PSEUDO_TAG, 'zh-CN']);
});

it('says in English what it has no words for, with the values of the sentence', async () => {
  const { translate } = await import('../../../src/ui/i18n/translate');
  // Left out of the pseudo catalogue.
  expect(translate(PSEUDO_TAG, 'verdict.none')).toBe(translate('en', 'verdict.none'));
  expect(translate(PSEUDO_TAG, 'age.old', { count: 1 })).toContain('1 day old');
  expect(translate(PSEUDO_TAG, 'age.old', { count: 9 })).toContain('9 days old');
});

it('has its file among those that browsers read, and its place among what an organisation can set', async () => {
  const { manifestTexts } = await import('../../../src/ui/i18n/manifest-texts');
  const { managedSchema } = await import('../../../scripts/build/language-files');
  const { LOCALES } = await import('../../../src/ui/i18n/catalogues');
  expect(manifestTexts(PSEUDO_TAG)).toEqual({
    path: '_locales/ar_XB/messages.json',
    text: expect.stringContaining('whéthér thé mérchánt') as string,
  });
  expect(managedSchema(LOCALES)).toContain(PSEUDO_TAG);
});

it('names marketplaces in English, and the registry’s own pages speak it as far as they can', async () => {
  const { identifierText } = await import('../../../src/ui/identifier-text');
  const { translator } = await import('../../../src/ui/i18n/translate');
  const { wordsFor } = await import('../../../src/registry/console/words');
  const { publicWordsFor } = await import('../../../src/registry/console/merchant/words');
  expect(identifierText('taobao-shop:12345', translator(PSEUDO_TAG)).scheme).toBe('\u2068Tmall\u2069 shop ID');
  expect(wordsFor(PSEUDO_TAG)('evidence.title')).toBe(wordsFor('en')('evidence.title'));
  expect(wordsFor(PSEUDO_TAG).locale).toBe(PSEUDO_TAG);
  expect(publicWordsFor(PSEUDO_TAG)('evidence.title')).toBe(publicWordsFor('en')('evidence.title'));
});
