import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.json';
import { LIMITS, MAX_JUSTIFICATION, TERMS } from '../../scripts/store/limits';
import { manifestTexts } from '../../src/ui/i18n/manifest-texts';
import { descriptionOf, LISTINGS, PRIVACY, privacyText, type ListingLanguage } from '../../scripts/store/listing';

const LANGUAGES = Object.keys(LISTINGS) as ListingLanguage[];
const characters = (text: string) => [...text].length;

describe.each(LANGUAGES)('the texts of the shops, %s', (language) => {
  const { name, summary, terms, pictures } = LISTINGS[language];

  it.each(Object.entries(LIMITS))('fit what %s takes', (_shop, limits) => {
    expect(characters(name)).toBeLessThanOrEqual(limits.name);
    expect(characters(summary)).toBeLessThanOrEqual(limits.summary);
    const long = characters(descriptionOf(language));
    expect(long).toBeGreaterThanOrEqual(limits.description[0]);
    expect(long).toBeLessThanOrEqual(limits.description[1]);
  });

  it('fit as search terms', () => {
    expect(terms.length).toBeLessThanOrEqual(TERMS.count);
    expect(terms.filter((term) => characters(term) > TERMS.length)).toEqual([]);
    expect(terms.join(' ').split(/\s+/).length).toBeLessThanOrEqual(TERMS.words);
  });

  it('give the name and the sentence that the extension itself gives', () => {
    const own = JSON.parse(manifestTexts(language).text) as Record<string, { message: string }>;
    expect([name, summary]).toEqual([own.name?.message, own.description?.message]);
  });

  it('promise nothing, name nobody, and are whole', () => {
    const all = [name, summary, descriptionOf(language), ...terms, ...Object.values(pictures)].join('\n');
    expect(all).not.toMatch(/fraud|scam|guarantee|trusted|骗|诈|放心|保证/i);
    expect(Object.keys(pictures)).toEqual(Object.keys(LISTINGS.en.pictures));
    expect(LISTINGS[language].description).toHaveLength(LISTINGS.en.description.length);
    if (language === 'zh-CN')
      expect(all).not.toMatch(/\p{Script=Han}[,;:!?()"]|\p{Script=Han}[a-z\d]|[a-z\d]\p{Script=Han}|你/iu);
  });
});

describe('what is declared', () => {
  it('says of each permission of the manifest why, and of no other', () => {
    const { permissions, optional_permissions: optional, host_permissions: hosts } = manifest;
    expect(Object.keys(PRIVACY.permissions).toSorted()).toEqual([...permissions, ...optional, ...hosts].toSorted());
    for (const why of Object.values(PRIVACY.permissions))
      expect(characters(why)).toBeLessThanOrEqual(MAX_JUSTIFICATION);
  });

  it('names to Chrome the same kinds of data as the manifest names to Firefox', () => {
    const source = readFileSync(new URL('../../vite.config.ts', import.meta.url), 'utf8');
    const optional = /optional: \[([^\]]*)\]/.exec(source)?.[1] ?? '';
    const declared = [...optional.matchAll(/'(\w+)'/g)].map(([, kind]) => kind);
    expect(PRIVACY.data.map(({ firefox }) => firefox)).toEqual(declared);
    expect(new Set(PRIVACY.data.map(({ chrome }) => chrome)).size).toBe(declared.length);
    for (const { chrome, what } of PRIVACY.data)
      expect(privacyText()).toMatch(new RegExp(`${chrome} \\(.*\\n${what.slice(0, 20)}`));
  });
});
