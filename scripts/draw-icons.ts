import { mkdir, writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import type { Level } from '../src/core/verdict';
import {
  CAUTION_SHAPE,
  CHECKING_DOT,
  CHECKING_RING,
  DANGER_SHAPE,
  GOOD_SHAPE,
  PLUMB_LINE,
  UNKNOWN_SHAPE,
  type Shape,
} from '../src/ui/shapes';
import { findBrowser } from './find-browser.mjs';

// Draws public/icons/*.png from src/ui/shapes.ts, for the places that take no SVG (toolbar, store). Run after changing a shape.

const OUT = new URL('../public/icons/', import.meta.url);

interface Drawing {
  shapes: Shape[];
  body: string;
  mark: string;
  /** A line around the outline, so that the sign stands on light and on dark toolbars. */
  edge: string | null;
}

const LEVELS: Record<Level, Drawing> = {
  danger: { shapes: [DANGER_SHAPE], body: '#9B1C1C', mark: '#FFFFFF', edge: '#FFFFFF' },
  caution: { shapes: [CAUTION_SHAPE], body: '#F2B01E', mark: '#33240A', edge: '#724500' },
  unknown: { shapes: [UNKNOWN_SHAPE], body: '#7B8794', mark: '#7B8794', edge: null },
  good: { shapes: [GOOD_SHAPE], body: '#1E7045', mark: '#FFFFFF', edge: '#FFFFFF' },
  checking: { shapes: [CHECKING_RING, CHECKING_DOT], body: '#7B8794', mark: '#7B8794', edge: null },
};

function levelSvg({ shapes, body, mark, edge }: Drawing): string {
  const stroke = edge ? `stroke="${edge}" stroke-width="1" paint-order="stroke" stroke-linejoin="round"` : '';
  const paths = shapes.map(
    (shape) =>
      `<path fill-rule="evenodd" fill="${body}" ${stroke} d="${shape.body}"/>` +
      (shape.mark ? `<path fill="${mark}" d="${shape.mark}"/>` : ''),
  );
  return svg(paths.join(''));
}

function signSvg(): string {
  return svg(
    '<rect width="16" height="16" rx="3.5" fill="#14202B"/>' +
      `<path transform="translate(1.6 0) scale(.8)" fill="#FFFFFF" d="${PLUMB_LINE.body}"/>`,
  );
}

function svg(content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="100%" height="100%">${content}</svg>`;
}

const jobs: { name: string; source: string; size: number }[] = [
  ...[16, 32, 48, 128].map((size) => ({ name: `probity-${size}`, source: signSvg(), size })),
  ...Object.entries(LEVELS).flatMap(([level, drawing]) =>
    [16, 32].map((size) => ({ name: `${level}-${size}`, source: levelSvg(drawing), size })),
  ),
];

const browser = await puppeteer.launch({
  executablePath: findBrowser('chromium'),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  await mkdir(OUT, { recursive: true });
  const page = await browser.newPage();
  for (const { name, source, size } of jobs) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<body style="margin:0;width:${size}px;height:${size}px">${source}</body>`);
    const png = await page.screenshot({ type: 'png', omitBackground: true });
    await writeFile(new URL(`${name}.png`, OUT), png);
  }
} finally {
  await browser.close();
}
