import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const SOURCE = join(import.meta.dirname, '../../src');

/** Whole frames of a page, which the pictures of all pages show; and what others of the gallery hold within them. */
const SHOWN_OTHERWISE = {
  Problem: 'below every field that has one',
  Shell: 'the frame of each page of the console',
  Outside: 'the frame of the pages before the log-in',
  Page: 'the head of each page of the console; it names the window',
  Renew: 'the log-in that comes over a page when a session has ended',
};

/** What puts something into other people's pages, and what of it the gallery calls; null: that it shows elsewhere, or not at all. */
const ON_PAGES: Record<string, string | null> = {
  'inspector-panel.ts': 'starChart(',
  // Marks reviews on the page itself.
  'mark-reviews.ts': null,
  'payment-note.ts': 'showNote(',
  'result-badge.ts': 'putBadge(',
  'warning.ts': 'showWarning(',
  // Covers a whole page for the moment until it is judged.
  'veil.ts': null,
  // Makes the elements of the others.
  'own-element.ts': null,
};

const textOf = (folder: string) =>
  readdirSync(join(SOURCE, folder))
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(SOURCE, folder, name), 'utf8'))
    .join('\n');
const componentsOf = (folder: string) =>
  [...textOf(folder).matchAll(/^export function ([A-Z]\w*)/gm)].map(([, name]) => name ?? '');

describe('the gallery', () => {
  const gallery = textOf('demo/gallery');

  it('shows every component that there is to build pages of', () => {
    const components = ['ui', 'registry/console/parts'].flatMap(componentsOf);
    expect(components.length).toBeGreaterThan(40);
    const missing = components.filter((name) => !new RegExp(`<${name}\\b`).test(gallery));
    expect(missing.toSorted()).toEqual(Object.keys(SHOWN_OTHERWISE).toSorted());
  });

  it('shows all that is put into other people’s pages', () => {
    const putting = readdirSync(join(SOURCE, 'content')).filter((name) =>
      /\bownElement\(|\battachShadow\(/.test(readFileSync(join(SOURCE, 'content', name), 'utf8')),
    );
    expect(putting.toSorted()).toEqual(Object.keys(ON_PAGES).toSorted());
    for (const shown of Object.values(ON_PAGES)) if (shown) expect(gallery).toContain(shown);
  });
});
