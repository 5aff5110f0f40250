import { describe, expect, it } from 'vitest';
import { parsePage } from '../../src/cli/read-page';
import { detect } from '../../src/detectors';
import { mayBeShop } from '../../src/detectors/may-be-shop';

const URL_OF_PAGE = new URL('https://lamps.example/1');
const SHOP = '<a href="/cart">Cart</a><button class="add-to-cart">Add to cart</button><h1>Lamp</h1>';
const FOOTER = '<footer>USt-IdNr.: DE136695976</footer>';

const BAIT: [string, string][] = [
  ['many elements', `${SHOP}${'<i class=x></i>'.repeat(20_000)}${FOOTER}`],
  ['deep elements', `${SHOP}${FOOTER}${'<div class="footer">'.repeat(400)}x`],
  ['many footers', `${SHOP}${FOOTER}${'<footer>x</footer>'.repeat(5000)}`],
  ['a script of 10 MB', `${SHOP}<script>${'Shopify.shop = "'.repeat(650_000)}</script>${FOOTER}`],
  [
    'JSON-LD of 10 MB',
    `${SHOP}<script type="application/ld+json">${'{"@type":"Product",'.repeat(550_000)}</script>${FOOTER}`,
  ],
  [
    'many items',
    `${SHOP}${'<p itemscope itemtype="https://schema.org/Product"><b itemprop="name">x</b></p>'.repeat(2000)}${FOOTER}`,
  ],
  ['items in items', `${SHOP}${FOOTER}${'<div itemscope itemprop="name offers seller">'.repeat(400)}`],
  ['RDFa in RDFa', `${SHOP}${FOOTER}${'<div typeof="Product" property="offers seller name">'.repeat(400)}`],
  [
    'many links to registers',
    `${SHOP}<footer>USt-IdNr.: DE136695976 ${'<a href="https://abr.business.gov.au/ABN/View?abn=1">x</a>'.repeat(1000)}</footer>`,
  ],
  ['names that never end', `${SHOP}${FOOTER}<footer>${'© Ab Cd Ef '.repeat(6000)}</footer>`],
  ['words that never end', `${SHOP}${FOOTER}<footer>© ${'A'.repeat(60_000)}</footer>`],
  ['Chinese names that never end', `${SHOP}${FOOTER}<footer>${'版权所有苍鹭'.repeat(9000)}</footer>`],
  ['labels that never end', `${SHOP}${FOOTER}<footer>${'Impressum: '.repeat(6000)}</footer>`],
  [
    'types that never end',
    `${SHOP}<script type="application/ld+json">${'"@type": ['.repeat(40_000)}</script>${FOOTER}`,
  ],
  [
    'commas that never end',
    `${SHOP}<script type="application/ld+json">[${`,${' '.repeat(90)}`.repeat(4000)}</script>${FOOTER}`,
  ],
];

describe('large pages', () => {
  it.each(BAIT)('of %s are read in time', { timeout: 60_000 }, async (_what, html) => {
    const page = await parsePage(html);
    const start = performance.now();
    expect(mayBeShop(page, '/')).toBe(true);
    const sighting = detect(page, URL_OF_PAGE);
    // Far beyond what a browser takes: jsdom looks for elements a hundred times more slowly.
    expect(performance.now() - start).toBeLessThan(15_000);
    expect(sighting?.identifiers.map(({ identifier }) => identifier) ?? []).toEqual(['vat:DE136695976']);
  });

  it('have no numbers in shadow roots or templates', async () => {
    const page = await parsePage(
      `${SHOP}<div id="host"></div><template><footer>SIREN 404 833 048</footer></template>${FOOTER}`,
    );
    page.querySelector('#host')!.attachShadow({ mode: 'open' }).innerHTML = '<footer>P. IVA 00743110157</footer>';
    expect(detect(page, URL_OF_PAGE)?.identifiers.map(({ identifier }) => identifier)).toEqual(['vat:DE136695976']);
  });
});
