import { describe, expect, it } from 'vitest';
import { parsePage } from '../../src/cli/read-page';
import { siteAt } from '../../src/core/site';
import { detect } from '../../src/detectors';
import { mayBeShop } from '../../src/detectors/may-be-shop';

/** Not those that jsdom's own search for selectors would lose too. */
const HIDDEN = ['querySelector', 'querySelectorAll', 'getElementsByTagName', 'body', 'head', 'links'];
const HIDDEN_IN_FORMS = [
  'closest',
  'matches',
  'getAttribute',
  'querySelectorAll',
  'querySelector',
  'textContent',
  'parentElement',
];

/** As a browser does, which jsdom leaves out: an element's name hides the member of the document or form by that name. */
async function clobbered(): Promise<Document> {
  const page = await parsePage(
    `<form class="cart" action="/cart/add"><input name="qty"><button>Add to cart</button></form>
    <form id="footer" class="footer">${HIDDEN_IN_FORMS.map((name) => `<input name="${name}">`).join('')} USt-IdNr.: DE136695976
    <p class="comment">P. IVA 00743110157</p>
    <form class="cart"></form></form><a href="/cart">Cart</a><form typeof="Product" itemscope itemtype="https://schema.org/Product"></form>
    <h1>Lamp</h1>${HIDDEN.map((name) => `<img name="${name}" id="${name}">`).join('')}`,
  );
  for (const name of HIDDEN) Object.defineProperty(page, name, { value: page.images[0] });
  for (const form of page.forms)
    for (const name of HIDDEN_IN_FORMS) Object.defineProperty(form, name, { value: page.images[0] });
  return page;
}

describe('pages whose names hide the DOM', () => {
  it('are read as any other', async () => {
    const page = await clobbered();
    expect(mayBeShop(page, '/1')).toBe(true);
    const sighting = detect(page, new URL('https://lamps.example/1'));
    expect(sighting?.identifiers.map(({ identifier }) => identifier)).toEqual(['vat:DE136695976']);
  });

  it.each([
    'https://lamps.example/checkout',
    'https://lamps.example/impressum',
    'https://lamps.example/search?q=lamp',
    'https://www.amazon.de/dp/B000000000',
    'https://item.taobao.com/item.htm?id=1',
    'https://www.etsy.com/listing/1',
    'https://www.walmart.com/ip/1',
    'https://search.jd.com/Search',
  ])('do not make it throw: %s', async (address) => {
    const page = await clobbered();
    expect(() => detect(page, new URL(address), siteAt(new URL(address).hostname))).not.toThrow();
  });
});
