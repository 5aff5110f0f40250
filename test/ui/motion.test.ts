import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const SOURCES = new URL('../../src/', import.meta.url);
const sheets = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.css$|-style\.ts$/.test(name))
  .map((name) => ({ name, css: readFileSync(new URL(name, SOURCES), 'utf8') }));

const REDUCED = /@media \(prefers-reduced-motion: reduce\) \{((?:[^{}]*\{[^{}]*\})*)[^{}]*\}/g;

/** The rules within `css` that hold where motion is reduced. */
function reduced(css: string): string {
  return [...css.matchAll(REDUCED)].map(([, rules]) => rules).join('\n');
}

/** What moves in `css`: the selector, and how. */
function moving(css: string): { selector: string; how: string }[] {
  return [...css.replaceAll(REDUCED, '').matchAll(/([^{}]*)\{([^{}]*)\}/g)].flatMap(([, selector = '', rules = '']) =>
    [...rules.matchAll(/(?:animation|transition)(?:-[a-z]+)?:[^;}]*|scroll-behavior: *smooth/g)].map(([how]) => ({
      selector: selector.trim(),
      how,
    })),
  );
}

describe('for whom the system reduces motion', () => {
  it('finds what moves', () => {
    expect(sheets.flatMap(({ css }) => moving(css)).length).toBeGreaterThan(1);
    expect(moving('.a { transition: opacity 2s; }')).toEqual([{ selector: '.a', how: 'transition: opacity 2s' }]);
  });

  it.each(sheets)('nothing moves: $name', ({ css }) => {
    const still = reduced(css);
    for (const { selector, how } of moving(css))
      if (!how.includes('var(--fast)')) expect(still).toMatch(new RegExp(`\\${selector} \\{\\s*animation: none;`));
  });

  it('what changes fast changes at once', () => {
    expect(reduced(sheets.find(({ name }) => name.endsWith('ui/tokens.css'))?.css ?? '')).toMatch(/--fast: 0ms;/);
  });
});
