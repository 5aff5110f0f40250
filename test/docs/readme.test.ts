import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, root), 'utf8');
const [english, chinese] = ['README.md', 'README.zh-CN.md'].map(read) as [string, string];

/** The lines to type, without what is said beside them. */
const commands = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.startsWith('    '))
    .map((line) => line.replace(/ {2,}#.*$/, '').trim());
const links = (text: string) => [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, to]) => to ?? '');
const code = (text: string) => [...text.matchAll(/(?<!`)`([^`\n]+)`(?!`)/g)].map(([, words]) => words ?? '').toSorted();
const toEachOther = (link: string) => !link.startsWith('README');

describe('the README in Chinese and in English', () => {
  it('has the same commands', () => {
    expect(commands(chinese)).toEqual(commands(english));
    expect(commands(english).length).toBeGreaterThan(10);
  });

  it('has as many chapters, and names the same files and commands', () => {
    const chapters = (text: string) => text.match(/^## /gm)?.length;
    expect(chapters(chinese)).toBe(chapters(english));
    expect(code(chinese)).toEqual(code(english));
  });

  it('links to the same, and to what is there', () => {
    const of = (text: string) => links(text).filter(toEachOther).toSorted();
    expect(of(chinese)).toEqual(of(english));
    expect([...links(english), ...links(chinese)].filter((link) => !existsSync(new URL(link, root)))).toEqual([]);
  });
});
