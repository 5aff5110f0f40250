import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import sharedEn from '../../../src/ui/i18n/en.json';
import sharedZhCN from '../../../src/ui/i18n/zh-CN.json';
import consoleEn from '../../../src/registry/console/i18n/en.json';
import consoleZhCN from '../../../src/registry/console/i18n/zh-CN.json';
import merchantEn from '../../../src/registry/console/merchant/i18n/en.json';
import merchantZhCN from '../../../src/registry/console/merchant/i18n/zh-CN.json';

interface Words {
  en: Record<string, string>;
  zhCN: Record<string, string>;
  /** The code that uses them. */
  source: string;
}

const WORDS: [string, Words][] = [
  ['what the extension and the console share', { en: sharedEn, zhCN: sharedZhCN, source: sourceText('src/') }],
  ['the console', { en: consoleEn, zhCN: consoleZhCN, source: sourceText('src/registry/console/') }],
  [
    'the pages for merchants',
    { en: merchantEn, zhCN: merchantZhCN, source: sourceText('src/registry/console/merchant/') },
  ],
];
/** The form for none at all, which no language's plural rules ask for. */
const NONE = '#=0';
const base = (key: string) => key.split('#')[0] ?? key;
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

/** All the code below a folder, which may use a key. */
function sourceText(path: string): string {
  const folder = new URL(`../../../${path}`, import.meta.url);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
    .join('\n');
}

describe.each(WORDS)('the words of %s', (_whose, { en, zhCN, source }) => {
  const catalogues: [string, Record<string, string>][] = [
    ['en', en],
    ['zh-CN', zhCN],
  ];

  it('hold the same keys', () => {
    const keys = (catalogue: Record<string, string>) => [...new Set(Object.keys(catalogue).map(base))].sort();
    expect(keys(zhCN)).toEqual(keys(en));
  });

  it.each(catalogues)('%s has each plural in all the forms that its language has', (locale, catalogue) => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.toSorted();
    const plurals = [
      ...new Set(
        Object.keys(catalogue)
          .filter((key) => key.includes('#') && !key.endsWith(NONE))
          .map(base),
      ),
    ];
    expect(plurals.length).toBeGreaterThan(0);
    for (const plural of plurals) {
      const has = Object.keys(catalogue)
        .filter((key) => base(key) === plural && !key.endsWith(NONE))
        .map((key) => key.split('#')[1])
        .sort();
      expect([plural, has]).toEqual([plural, forms]);
    }
  });

  it('use the same placeholders in both languages', () => {
    for (const [key, text] of Object.entries(en)) {
      const other = Object.entries(zhCN).find(
        ([zhKey]) => base(zhKey) === base(key) && zhKey.endsWith(NONE) === key.endsWith(NONE),
      );
      expect([key, placeholders(other?.[1] ?? '')]).toEqual([key, placeholders(text)]);
    }
  });

  it('hold no key that nothing uses', () => {
    const built = [...source.matchAll(/`([\w.-]+\.)\$\{/g)].map((match) => match[1] ?? '');
    const unused = Object.keys(en)
      .map(base)
      .filter((key) => !source.includes(`'${key}'`) && !built.some((prefix) => key.startsWith(prefix)));
    expect(unused).toEqual([]);
  });
});

describe.each(WORDS)('the voice of %s', (_whose, { en, zhCN }) => {
  it('never says what only a court may say, nor promises', () => {
    const forbidden = /fraud|scam|criminal|\bsafe\b|guarantee|trusted|骗|诈|安全|放心|保证/i;
    for (const catalogue of [en, zhCN])
      expect(Object.entries(catalogue).filter(([, text]) => forbidden.test(text))).toEqual([]);
  });

  it('writes Chinese with full-width punctuation', () => {
    expect(
      Object.entries(zhCN).filter(([, text]) => /\p{Script=Han}[,;:!?()"]|[,;:!?()"]\p{Script=Han}/u.test(text)),
    ).toEqual([]);
  });

  it('puts a space between Han and Latin or digits', () => {
    const touching = /\p{Script=Han}[\p{Script=Latin}\d]|[\p{Script=Latin}\d]\p{Script=Han}/u;
    const written = (text: string) => text.replaceAll(/\{\w+\}/g, '·');
    expect(Object.entries(zhCN).filter(([, text]) => touching.test(written(text)))).toEqual([]);
  });

  it('addresses the reader as 您', () => {
    expect(Object.values(zhCN).filter((text) => text.includes('你'))).toEqual([]);
  });
});
