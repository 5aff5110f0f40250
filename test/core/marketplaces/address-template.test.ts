import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchAddress } from '../../../src/core/marketplaces/address-template';

const TABLE: [template: string, url: string, ids: Record<string, string> | null][] = [
  ['/shop/{etsy}', 'https://x.example/shop/Otter', { etsy: 'Otter' }],
  ['/shop/{etsy}', 'https://x.example/shop/Otter/', { etsy: 'Otter' }],
  ['/shop/{etsy}', 'https://x.example/shop/', null],
  ['/shop/{etsy}', 'https://x.example/shop/a/b', null],
  ['/shop/{etsy}', 'https://x.example/eshop/a', null],
  ['/usr/{ebay}', 'https://x.example/usr/a%5Fb', { ebay: 'a_b' }],
  ['/usr/{ebay}', 'https://x.example/usr/%E0%A4%A', { ebay: '%E0%A4%A' }],
  ['//shop{n}.x.example/**', 'https://shop12.x.example/a/b', { n: '12' }],
  ['//shop{n}.x.example/**', 'https://shop12.y.x.example/a/b', null],
  ['//item.x.*/*.html', 'https://item.x.example/1.html', {}],
  ['//item.x.*/*.html', 'https://item.x.example.evil/1.html', null],
  ['/*-i.{shop}.*', 'https://x.example/A-i.x-i.40.900', { shop: '40' }],
  ['/sp?seller={amazon}', 'https://x.example/sp?a=1&seller=A1+B', { amazon: 'A1 B' }],
  ['/sp?seller={amazon}', 'https://x.example/sp?seller=', null],
  ['/sp?seller={amazon}', 'https://x.example/sp?reseller=A1', null],
  ['/list?q', 'https://x.example/list?q=1', {}],
  ['/list?q', 'https://x.example/list', null],
  ['/', 'https://x.example/', {}],
  ['/**', 'https://x.example/any/thing', {}],
  ['/a.b', 'https://x.example/aXb', null],
];

describe('address templates', () => {
  it.each(TABLE)('%s on %s', (template, url, ids) => {
    const found = matchAddress(template, new URL(url));
    expect(found && Object.fromEntries(found)).toEqual(ids);
  });

  it('find the id that was put into them, whatever it is', () => {
    const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,30}$/);
    fc.assert(
      fc.property(id, id, (one, two) => {
        const found = matchAddress('//{a}.x.example/s/{b}/*', new URL(`https://x.example/s/${two}/z`));
        expect(found).toBeNull();
        const url = { hostname: `${one.toLowerCase()}.x.example`, pathname: `/s/${two}/z`, search: '' };
        expect(matchAddress('//{a}.x.example/s/{b}/*', url)).toEqual(
          new Map([
            ['a', one.toLowerCase()],
            ['b', two],
          ]),
        );
      }),
    );
  });

  it('never throw, and give up on addresses too long to be a seller’s', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), (url) => {
        matchAddress('/**/{a}/*?b={c}', new URL(url));
      }),
    );
    expect(matchAddress('/**', new URL(`https://x.example/${'a/'.repeat(2000)}`))).toBeNull();
  });
});
