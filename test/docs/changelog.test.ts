import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import packageJson from '../../package.json';
import manifest from '../../manifest.json';

const root = new URL('../../', import.meta.url);
const text = readFileSync(new URL('CHANGELOG.md', root), 'utf8');
const KINDS = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];

const headings = (level: string) =>
  text
    .split('\n')
    .filter((line) => line.startsWith(`${level} `))
    .map((line) => line.slice(level.length + 1));

it('has what is to come, and then the version that the packages carry, with its day', () => {
  const [first, newest = ''] = headings('##');
  expect(first).toBe('[Unreleased]');
  expect(newest).toMatch(/^\[\d+\.\d+\.\d+\] - \d{4}-\d{2}-\d{2}$/);
  expect(newest).toContain(`[${packageJson.version}]`);
  expect(manifest.version).toBe(packageJson.version);
});

it('tells the newest first', () => {
  const days = headings('##').flatMap((heading) => /\d{4}-\d{2}-\d{2}$/.exec(heading) ?? []);
  expect(days).toEqual(days.toSorted().toReversed());
});

it('sorts changes by the kinds that Keep a Changelog names', () => {
  expect(headings('###').filter((kind) => !KINDS.includes(kind))).toEqual([]);
});

it('links to what is there', () => {
  const links = [...text.matchAll(/\]\(((?!https?:)[^)]+)\)|^\[[^\]]+\]: ((?!https?:)\S+)$/gm)].map(
    ([, a, b]) => a ?? b ?? '',
  );
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((link) => !existsSync(new URL(link, root)))).toEqual([]);
});
