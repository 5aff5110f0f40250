import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../src/cli/read-page';
import { completeSighting } from '../../src/core/address';
import { SightingSchema } from '../../src/core/sighting';
import { siteAt } from '../../src/core/site';
import { detect } from '../../src/detectors';

const ADDRESSES = [
  'https://www.amazon.com/dp/B0INVENT01',
  'https://www.amazon.com/sp?seller=A1INVENTED0001',
  'https://www.ebay.com/itm/1',
  'https://www.ebay.com/usr/%E0%A4%A',
  'https://item.taobao.com/item.htm?id=1',
  'https://store.taobao.com/shop/view_shop.htm?user_number_id=%00x',
  'https://detail.tmall.com/item.htm?id=1',
  'https://item.jd.com/1.html',
  'https://lamps.example/1',
  'https://lamps.example/about/company',
];

const KEYS = [
  '@type',
  '@graph',
  'offers',
  'price',
  'priceSpecification',
  'seller',
  'url',
  'name',
  'aggregateRating',
  'hasVariant',
  '__proto__',
  'toString',
];
const leaf = fc.oneof(
  fc.constantFrom('Product', 'Offer', 'AggregateOffer', '/x', 'https://lamps.example/s/1', 'http://[', '1.0'),
  fc.string(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
);
const { json } = fc.letrec((tie) => ({
  json: fc.oneof(
    { maxDepth: 6 },
    leaf,
    fc.array(tie('json'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('json'), { maxKeys: 6 }),
  ),
}));

const fragment = fc.oneof(
  json.map(
    (value) =>
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'Product', offers: value, name: value })}</script>`,
  ),
  json.map((value) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`),
  fc.string().map((text) => `<div id="footer">统一社会信用代码 ${text}</div><h1>${text}</h1>`),
  fc
    .string()
    .map(
      (text) =>
        `<a id="sellerProfileTriggerId" href="?seller=${text}">${text}</a><div class="si-content"><a href="/usr/${text}">x</a></div>`,
    ),
  fc
    .string()
    .map(
      (text) =>
        `<script>g_config = {sellerId:'1${text}', shopName:"${text}"}; pageConfig = {shopId:'${text}'}; Shopify.shop = "${text}.myshopify.com"</script>`,
    ),
  fc.constantFrom(
    '<form action="/cart/add">',
    '<a href="/cart">',
    '<p itemscope itemtype="http://schema.org/Product"><b itemprop="offers">',
    '<base href="javascript:1">',
    '<meta property="og:type" content="product">',
  ),
);

describe('hostile pages', () => {
  it('never make a detector throw, or a sighting that may not be sent', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fragment, { maxLength: 6 }),
        fc.constantFrom(...ADDRESSES),
        async (fragments, address) => {
          const sighting = detect(
            await parsePage(fragments.join('')),
            new URL(address),
            siteAt(new URL(address).hostname),
          );
          if (sighting) v.parse(SightingSchema, completeSighting(v.parse(SightingSchema, sighting)));
        },
      ),
      {
        numRuns: 150,
        examples: [
          [['<div class="si-content"><a href="/usr/ ">x</a></div>'], 'https://www.ebay.com/itm/1'],
          [[''], 'https://www.ebay.com/usr/%20'],
          [[''], 'https://store.taobao.com/shop/view_shop.htm?user_number_id=%20'],
        ],
      },
    );
  });

  it('are answered quickly however deep or long', { timeout: 20_000 }, async () => {
    const deep = `{"@type":"Product","offers":${'['.repeat(50_000)}1${']'.repeat(50_000)}}`;
    const wide = `[${'{"@type":"Product","offers":{"price":1}},'.repeat(9000)}{}]`;
    const page = await parsePage(
      `${`<script type="application/ld+json">${deep}</script><script type="application/ld+json">${wide}</script>`}<footer>${'营业执照 '.repeat(20_000)}</footer>`,
    );
    expect(detect(page, new URL('https://lamps.example/1'))?.kind).toBe('search');
  });

  it('of other schemes are no shops', async () => {
    const page = await parsePage('<meta property="og:type" content="product">');
    expect(detect(page, new URL('file:///tmp/x.html'))).toBeNull();
    expect(detect(page, new URL(`https://lamps.example/${'x'.repeat(5000)}`))?.url).toBe('https://lamps.example');
  });
});
