import { describe, expect, it } from 'vitest';
import { sheetsOf } from '../../scripts/sheets/sheet';
import { byState, readPicture, type Picture } from '../../scripts/sheets/variants';

function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(24);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
}

/** All looks of a state, of one size. */
function looks(state: string, width: number, height: number): Picture[] {
  return ['firefox', 'chromium'].flatMap((family) =>
    ['en', 'zh-CN'].flatMap((language) =>
      ['dark', 'light'].map((scheme) => readPicture(family, `${state}-${language}-${scheme}.png`, png(width, height))),
    ),
  );
}

const labels = (html: string) => [...html.matchAll(/<figcaption>(.*?)</g)].map(([, label]) => label);

describe('a picture', () => {
  it.each([
    ['danger-zh-CN-dark.png', { state: 'danger', language: 'zh-CN', scheme: 'dark' }],
    ['console/case-narrow-en-light.png', { state: 'console/case-narrow', language: 'en', scheme: 'light' }],
    ['reviews-en/01-inspector-dark.png', { state: 'reviews-en/01-inspector', language: '', scheme: 'dark' }],
    ['danger-forced-colours.png', { state: 'danger-forced-colours', language: '', scheme: '' }],
  ])('says by its name what it shows: %s', (name, shown) => {
    expect(readPicture('firefox', name, png(360, 560))).toEqual({
      ...shown,
      family: 'firefox',
      path: `firefox/${name}`,
      width: 360,
      height: 560,
    });
  });
});

describe('the sheets of a state', () => {
  it('show a popup in all its looks at once: Chinese above, light before dark', () => {
    const [[state, pictures] = ['', []]] = byState(looks('danger', 360, 560));
    const sheets = sheetsOf(state, pictures, 0);
    expect(sheets.map(({ name }) => name)).toEqual(['danger']);
    expect(labels(sheets[0]?.html ?? '')).toEqual([
      'zh-CN · light · chromium',
      'zh-CN · dark · chromium',
      'zh-CN · light · firefox',
      'zh-CN · dark · firefox',
      'en · light · chromium',
      'en · dark · chromium',
      'en · light · firefox',
      'en · dark · firefox',
    ]);
  });

  it('show of a page two looks that differ in all, by turns in the other browser, and the other six small', () => {
    const [[state, pictures] = ['', []]] = byState(looks('console/queue', 1280, 800));
    const first = [0, 1].map((turn) => sheetsOf(state, pictures, turn));
    expect(first.map((sheets) => sheets.map(({ name }) => name))).toEqual([['console-queue'], ['console-queue']]);
    expect(first.map(([sheet]) => labels(sheet?.html ?? '').slice(0, 2))).toEqual([
      ['zh-CN · light · chromium', 'en · dark · firefox'],
      ['zh-CN · light · firefox', 'en · dark · chromium'],
    ]);
    for (const [sheet] of first) expect(new Set(labels(sheet?.html ?? '')).size).toBe(8);
  });

  it('go on where a page is long, and leave nothing of it out', () => {
    const sheets = sheetsOf('options', looks('options', 800, 3000), 0);
    expect(sheets.map(({ name }) => name)).toEqual(['options-1', 'options-2']);
    const heights = [
      ...sheets
        .map(({ html }) => html)
        .join('')
        .matchAll(/height:(\d+)px/g),
    ].map(([, px]) => Number(px));
    expect(heights.reduce((sum, px) => sum + px, 0)).toBe(2 * 3000 * 0.6);
  });
});
