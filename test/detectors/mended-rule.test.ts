import { expect, it } from 'vitest';
import { parsePage } from '../../src/cli/read-page';
import { MARKETPLACES } from '../../src/core/marketplaces';
import type { Source } from '../../src/core/marketplaces/marketplace';
import { mend } from '../../src/core/marketplaces/mend';
import { detect } from '../../src/detectors';

const LISTING = new URL('https://www.etsy.com/listing/1/otter');
const page = await parsePage(`<h1>Otter</h1><p class="seller-of-2030"><a href="/shop/OtterBrass">OtterBrass</a></p>
  <div class="shop-info"><a href="/shop/HeronTin">HeronTin</a></div>`);

function namedBy(...sellers: Source[]): string[] | undefined {
  const etsy = MARKETPLACES.find(({ name }) => name === 'etsy');
  if (!etsy) throw new Error('there is no Etsy');
  const mended = mend(etsy, { name: 'etsy', pages: { product: ['/listing/**'], seller: ['/shop/{etsy}'] }, sellers });
  if (!mended.ok) throw new Error(mended.reason);
  return detect(page, LISTING, { market: etsy, mended: mended.market })?.identifiers.map(
    ({ identifier }) => identifier,
  );
}

it('is followed where it names one seller', () => {
  expect(namedBy({ links: '.seller-of-2030 a' })).toEqual(['etsy:OtterBrass']);
});

it('counts for nothing where it names two, none, or is none that a browser understands', () => {
  expect(namedBy({ links: 'a' })).toEqual(['etsy:HeronTin']);
  expect(namedBy({ links: '.gone a' })).toEqual(['etsy:HeronTin']);
  expect(namedBy({ links: 'a:::b' })).toEqual(['etsy:HeronTin']);
});
