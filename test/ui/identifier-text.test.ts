import { describe, expect, it } from 'vitest';
import { SCHEMES } from '../../src/core/schemes';
import { identifierText } from '../../src/ui/identifier-text';
import { translate } from '../../src/ui/i18n/translate';

describe.each(['en', 'zh-CN'] as const)('identifiers in words, %s', (locale) => {
  const words = (scheme: string) =>
    identifierText(`${scheme}:1`, (key, values) => translate(locale, key, values)).scheme;

  it('has a word for every scheme, no two of them the same', () => {
    const all = Object.keys(SCHEMES).map(words);
    expect(all).not.toContain(words('unheard-of'));
    expect(new Set(all).size).toBe(all.length);
  });
});
