import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCatalogues } from '../../../src/ui/i18n/read-catalogues';

interface Words {
  en: Record<string, string>;
  /** Every language that has a file there, by its tag. */
  all: [string, Record<string, string>][];
  zhCN: Record<string, string>;
  /** The code that uses them. */
  source: string;
}

/** The files of a folder of words. */
function wordsIn(path: string, source: string): Words {
  const { en = {}, ...others } = readCatalogues(new URL(`../../../${path}`, import.meta.url).pathname);
  return { en, all: Object.entries({ en, ...others }), zhCN: { ...others['zh-CN'] }, source: sourceText(source) };
}

const WORDS: [string, Words][] = [
  ['what the extension and the console share', wordsIn('src/ui/i18n', 'src/')],
  ['the console', wordsIn('src/registry/console/i18n', 'src/registry/console/')],
  ['the pages for merchants', wordsIn('src/registry/console/merchant/i18n', 'src/registry/console/merchant/')],
];
/** The form for none at all, which no language's plural rules ask for. */
const NONE = '#=0';
const base = (key: string) => key.split('#')[0] ?? key;
const placeholders = (text: string) => [
  ...new Set([...text.matchAll(/\{(\w+)(?:#[^{}]*)?\}/g)].map((match) => match[1]).sort()),
];

/** All the code below a folder, which may use a key. */
function sourceText(path: string): string {
  const folder = new URL(`../../../${path}`, import.meta.url);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
    .join('\n');
}

describe.each(WORDS)('the words of %s', (_whose, { en, all, source }) => {
  const keysOf = (catalogue: Record<string, string>) => [...new Set(Object.keys(catalogue).map(base))].sort();

  it.each(all)('lack none in %s, and there is none too many', (_locale, catalogue) => {
    const [own, english] = [keysOf(catalogue), keysOf(en)];
    expect({
      missing: english.filter((key) => !own.includes(key)),
      unknown: own.filter((key) => !english.includes(key)),
    }).toEqual({ missing: [], unknown: [] });
  });

  it.each(all)('%s has each plural in all the forms that its language has', (locale, catalogue) => {
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

  it.each(all)('%s has words for each form of every number that chooses its own', (locale, catalogue) => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.toSorted();
    for (const [key, text] of Object.entries(catalogue))
      for (const [, chosen = ''] of text.matchAll(/\{\w+#([^{}]*)\}/g))
        expect([
          key,
          chosen
            .split('|')
            .map((one) => one.split(':')[0])
            .toSorted(),
        ]).toEqual([key, forms]);
  });

  it.each(all)('use the same placeholders in %s', (_locale, catalogue) => {
    for (const [key, text] of Object.entries(en)) {
      const other = Object.entries(catalogue).find(
        ([its]) => base(its) === base(key) && its.endsWith(NONE) === key.endsWith(NONE),
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
    const written = (text: string) => text.replaceAll(/\{[^{}]+\}/g, '·');
    expect(Object.entries(zhCN).filter(([, text]) => touching.test(written(text)))).toEqual([]);
  });

  it('says one thing by one word, and quotes with one kind of marks', () => {
    const others = /本设备|商家|店家|处理人员|[“”]|\.\.\.|(?<![…:])…(?!…)/;
    expect(Object.entries(zhCN).filter(([, text]) => others.test(text))).toEqual([]);
  });

  it('addresses the reader as 您', () => {
    expect(Object.values(zhCN).filter((text) => text.includes('你'))).toEqual([]);
  });
});
