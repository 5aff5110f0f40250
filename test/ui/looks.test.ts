import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LEVELS } from '../../src/core/verdict';
import { PALETTE } from '../../src/ui/palette';

const root = new URL('../../', import.meta.url);
const [light = '', dark = ''] = readFileSync(new URL('src/ui/tokens.css', root), 'utf8').split(
  'prefers-color-scheme: dark',
);

function token(css: string, name: string): string {
  const value = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css)?.[1];
  if (!value) throw new Error(`no token --${name}`);
  return value;
}

/** WCAG 2.2 contrast ratio of two colours `#rrggbb`. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (bright + 0.05) / (dim + 0.05);
}

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('colours, %s', (scheme, css) => {
  it('measures contrast as WCAG does', () => expect(contrast('#000000', '#ffffff')).toBeCloseTo(21));

  it.each([
    ['ink', 'page'],
    ['soft', 'page'],
    ['ink', 'raised'],
    ['soft', 'raised'],
    ['on-ink', 'ink'],
    ['danger', 'danger-ground'],
    ['caution', 'caution-ground'],
    ['unknown', 'unknown-ground'],
    ['good', 'good-ground'],
    ['danger', 'page'],
    ['caution', 'page'],
    ['ink', 'danger-ground'],
  ])('%s on %s is 7:1 or more', (text, ground) => {
    expect(contrast(token(css, text), token(css, ground))).toBeGreaterThanOrEqual(7);
  });

  it.each(['danger', 'caution', 'unknown', 'good'] as const)('%s is the same on pages and in the banner', (level) => {
    expect(PALETTE[level][scheme].map((colour) => colour.toLowerCase())).toEqual([
      token(css, level),
      token(css, `${level}-ground`),
    ]);
  });
});

describe('icons', () => {
  const names = [
    ...LEVELS.flatMap((level) => [16, 32].map((size) => [level, size] as const)),
    ...[16, 32, 48, 128].map((size) => ['probity', size] as const),
  ];
  it.each(names)('%s is there at %i px', (name, size) => {
    const png = readFileSync(new URL(`public/icons/${name}-${size}.png`, root));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  });
});
