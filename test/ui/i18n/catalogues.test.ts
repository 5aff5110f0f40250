import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import en from '../../../src/ui/i18n/en.json';
import zhCN from '../../../src/ui/i18n/zh-CN.json';

const CATALOGUES: [string, Record<string, string>][] = [
  ['en', en],
  ['zh-CN', zhCN],
];
const base = (key: string) => key.split('#')[0] ?? key;
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
const source = sourceText(new URL('../../../src/', import.meta.url));

/** All the code that may use a key: sources of the extension and what it shares words with. */
function sourceText(folder: URL): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readFileSync(new URL(path, folder), 'utf8'))
    .join('\n');
}

describe('catalogues', () => {
  it('hold the same keys', () => {
    const keys = (catalogue: Record<string, string>) => [...new Set(Object.keys(catalogue).map(base))].sort();
    expect(keys(zhCN)).toEqual(keys(en));
  });

  it.each(CATALOGUES)('%s has each plural in all the forms that its language has', (locale, catalogue) => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.toSorted();
    const plurals = [
      ...new Set(
        Object.keys(catalogue)
          .filter((key) => key.includes('#'))
          .map(base),
      ),
    ];
    expect(plurals.length).toBeGreaterThan(5);
    for (const plural of plurals) {
      const has = Object.keys(catalogue)
        .filter((key) => base(key) === plural)
        .map((key) => key.split('#')[1])
        .sort();
      expect([plural, has]).toEqual([plural, forms]);
    }
  });

  it('use the same placeholders in both languages', () => {
    for (const [key, text] of Object.entries(en)) {
      const other = Object.entries(zhCN).find(([zhKey]) => base(zhKey) === base(key));
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

describe('voice', () => {
  it('never says what only a court may say, nor promises', () => {
    const forbidden = /fraud|scam|criminal|\bsafe\b|guarantee|trusted|骗|诈|安全|放心|保证/i;
    for (const [, catalogue] of CATALOGUES)
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
