import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

interface SourceFile {
  path: string;
  text: string;
  /** Paths below the root that it imports, without extension, and names of packages. */
  imports: string[];
}

const sources = filesBelow('src')
  .filter((path) => /\.tsx?$/.test(path))
  .map(readSource);

function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const statements = text.matchAll(
    /^(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|^import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
  );
  const imports = [...statements].map(([, from, bare, dynamic]) => resolve(path, from ?? bare ?? dynamic ?? ''));
  return { path, text, imports };
}

function resolve(importer: string, target: string): string {
  return target.startsWith('.') ? join(dirname(importer), target).replaceAll('\\', '/') : target;
}

const below = (path: string, ...folders: string[]) =>
  folders.some((folder) => path === folder || path.startsWith(`${folder}/`));

/** Imports of files below `from` (but not below `except`) that lead into this project and that `forbidden` says yes to. */
function arrows(from: string[], forbidden: (target: string) => boolean, except: string[] = []): string[] {
  return sources
    .filter(({ path }) => below(path, ...from) && !below(path, ...except))
    .flatMap(({ path, imports }) => imports.filter(forbidden).map((target) => `${path} -> ${target}`));
}

const EXTENSION = [
  'src/background',
  'src/content',
  'src/pages',
  'src/store',
  'src/messages',
  'src/detectors',
  'src/reviews',
];
const inSource = (target: string) => below(target, 'src');

describe('arrows that must never exist', () => {
  it('finds imports at all', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(arrows(['src/background'], (target) => below(target, 'src/store')).length).toBeGreaterThan(0);
  });

  it.each<[string, string[]]>([
    ['core -> anything outside core', arrows(['src/core'], (target) => inSource(target) && !below(target, 'src/core'))],
    [
      'core -> the Node or browser API',
      arrows(['src/core'], (target) => target.startsWith('node:') || target === 'webextension-polyfill'),
    ],
    [
      'detectors or reviews -> browser APIs',
      arrows(
        ['src/detectors', 'src/reviews'],
        (target) => target === 'webextension-polyfill' || target.startsWith('node:'),
      ),
    ],
    [
      'detectors -> anything but core',
      arrows(['src/detectors'], (target) => inSource(target) && !below(target, 'src/core', 'src/detectors')),
    ],
    [
      'reviews -> anything but core and what reads pages',
      arrows(
        ['src/reviews'],
        (target) => inSource(target) && !below(target, 'src/core', 'src/reviews', 'src/detectors'),
      ),
    ],
    ['content or pages -> store', arrows(['src/content', 'src/pages'], (target) => below(target, 'src/store'))],
    [
      'content or pages -> background',
      arrows(['src/content', 'src/pages'], (target) => below(target, 'src/background')),
    ],
    [
      'background -> content or pages',
      arrows(['src/background'], (target) => below(target, 'src/content', 'src/pages')),
    ],
    [
      'anything but the worker -> store',
      arrows(['src'], (target) => below(target, 'src/store'), ['src/background', 'src/store']),
    ],
    [
      'registry -> anything but core and ui',
      arrows(['src/registry'], (target) => inSource(target) && !below(target, 'src/core', 'src/registry', 'src/ui')),
    ],
    [
      'registry -> ui, but for its console',
      arrows(['src/registry'], (target) => below(target, 'src/ui'), ['src/registry/console']),
    ],
    [
      'console -> anything but core, ui and itself: it runs in browsers',
      arrows(
        ['src/registry/console'],
        (target) =>
          target.startsWith('node:') ||
          (inSource(target) && !below(target, 'src/core', 'src/ui', 'src/registry/console')),
      ),
    ],
    [
      'anything -> console',
      arrows(
        ['src'],
        (target) => below(target, 'src/registry/console'),
        // The gallery shows its parts, and runs in browsers too.
        ['src/registry/console', 'src/demo/gallery'],
      ),
    ],
    [
      'extension -> registry, cli or demo',
      arrows([...EXTENSION, 'src/ui'], (target) => below(target, 'src/registry', 'src/cli', 'src/demo')),
    ],
    ['anything but the demo -> cli', arrows(['src'], (target) => below(target, 'src/cli'), ['src/cli', 'src/demo'])],
  ])('%s', (_name, found) => {
    expect(found).toEqual([]);
  });

  it('detectors get the page as an argument: no ambient document or window', () => {
    const ambient = sources.filter(
      ({ path, text }) =>
        below(path, 'src/detectors', 'src/reviews') &&
        /(?<![.\w'"`-])(document|window|chrome|browser|fetch)\s*[.(]/.test(withoutComments(text)),
    );
    expect(ambient.map(({ path }) => path)).toEqual([]);
  });
});

describe('house rules', () => {
  it('keeps every source file within 250 lines', () => {
    expect(sources.filter(({ text }) => text.split('\n').length > 251).map(({ path }) => path)).toEqual([]);
  });

  it('turns no text into markup or code', () => {
    const forbidden =
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML|\beval\(|new Function/;
    expect(sources.filter(({ text }) => forbidden.test(withoutComments(text))).map(({ path }) => path)).toEqual([]);
  });

  it('names files for a thing or an act', () => {
    expect(
      sources.map(({ path }) => path).filter((path) => /(^|\/)(utils?|helpers?|types|common|misc)(\/|\.)/.test(path)),
    ).toEqual([]);
    expect(sources.map(({ path }) => path).filter((path) => !/^[a-z0-9./-]+$/.test(path))).toEqual([]);
  });

  it('has no folder at the top but those of the layout', () => {
    const known = new Set([
      '.ci',
      '.git',
      'data',
      'demo-output',
      'dist',
      'docs',
      'node_modules',
      'public',
      'scripts',
      'src',
      'test',
      '.cache',
      'coverage',
    ]);
    const folders = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
  });

  it('keeps download hosts out of the lockfile', () => {
    expect(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved": *"https?:/);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}
