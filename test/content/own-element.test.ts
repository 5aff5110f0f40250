// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';

const CONTENT = join(import.meta.dirname, '../../src/content');
/** As often as needed to see every letter: 300 names miss one of 26 letters at a place less than once in a thousand runs of these tests. */
const LOADS = 300;

/** A name as a page sees it that is loaded anew: the scripts begin with nothing in memory. */
async function nameOfLoad(): Promise<HTMLElement> {
  vi.resetModules();
  const { ownElement } = await import('../../src/content/own-element');
  return ownElement('display:block;position:fixed');
}

describe('an element that is put into a page', () => {
  it('has another name at each load, by which no page and no blocker can know it again', async () => {
    const names: string[] = [];
    for (let load = 0; load < LOADS; load += 1) names.push((await nameOfLoad()).localName);
    expect(new Set(names).size).toBe(LOADS);
    // Neither a letter at a place, nor a length, nor the number of parts is fixed.
    for (let place = 0; place < 3; place += 1)
      expect(new Set(names.map((name) => name[place])).size).toBeGreaterThan(20);
    expect(new Set(names.map(({ length }) => length)).size).toBeGreaterThan(8);
    expect(new Set(names.map((name) => name.split('-').length))).toEqual(new Set([2, 3]));
    expect(new Set(names.map((name) => name.split('-')[0])).size).toBeGreaterThan(LOADS - 10);
  });

  it('has nothing else by which a page could look for it: no id, no class, no other attribute', async () => {
    expect((await nameOfLoad()).getAttributeNames()).toEqual(['style']);
  });

  it('is what stands in the page wherever a script of ours opens a root', () => {
    const opening = readdirSync(CONTENT)
      .map((name) => [name, readFileSync(join(CONTENT, name), 'utf8')] as const)
      .filter(([, source]) => source.includes('attachShadow('));
    expect(opening.length).toBeGreaterThan(3);
    for (const [name, source] of opening) {
      expect(source, name).toContain('const host = ownElement(');
      expect(source.match(/\w+\.attachShadow\(\{ mode: '\w+' \}\)/g), name).toEqual([
        "host.attachShadow({ mode: 'closed' })",
      ]);
    }
  });
});
