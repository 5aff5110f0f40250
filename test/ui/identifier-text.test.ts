import { describe, expect, it } from 'vitest';
import { SCHEMES } from '../../src/core/schemes';
import { identifierText } from '../../src/ui/identifier-text';
import { translator } from '../../src/ui/i18n/translate';

describe.each(['en', 'zh-CN'] as const)('identifiers in words, %s', (locale) => {
  const words = (scheme: string) => identifierText(`${scheme}:1`, translator(locale)).scheme;

  it('has a word for every scheme, no two of them the same', () => {
    const all = [...SCHEMES.keys()].map(words);
    expect(all).not.toContain(words('unheard-of'));
    expect(new Set(all).size).toBe(all.length);
  });
});
