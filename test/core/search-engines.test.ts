import { describe, expect, it } from 'vitest';
import { addressShown, isSearchResults, resultAddress, searchEngineOf } from '../../src/core/search-engines';

describe('a page of results', () => {
  it.each([
    'https://www.google.com/search?q=cups',
    'https://www.google.co.uk/search?q=cups',
    'https://google.com.br/search?q=cups&start=10',
    'https://www.bing.com/search?q=cups',
    'https://cn.bing.com/search?q=cups',
    'http://www.baidu.com/s?wd=cups',
    'https://www.sogou.com/web?query=cups',
    'https://duckduckgo.com/?q=cups',
    'https://html.duckduckgo.com/html/?q=cups',
    'https://yandex.ru/search/?text=cups',
    'https://yandex.com.tr/search/?text=cups',
    'https://ya.ru/search/?text=cups',
  ])('is %s', (url) => {
    expect(isSearchResults(url)).toBe(true);
  });

  it.each([
    'https://www.google.com/',
    'https://www.google.com/maps?q=cups',
    'https://mail.google.com/search?q=cups',
    'https://www.google.com.evil.example/search?q=cups',
    'https://evilgoogle.com/search?q=cups',
    'https://duckduckgo.com/settings',
    'https://shop.example/search?q=cups',
    'ftp://www.google.com/search?q=cups',
    'not an address',
  ])('is not %s', (url) => {
    expect(isSearchResults(url)).toBe(false);
  });
});

const GOOGLE = 'https://www.google.com/search?q=cups';
const BING = 'https://www.bing.com/search?q=cups';
const BAIDU = 'https://www.baidu.com/s?wd=cups';
const SOGOU = 'https://www.sogou.com/web?query=cups';
const DUCK = 'https://duckduckgo.com/?q=cups';
const YANDEX = 'https://yandex.ru/search/?text=cups';
const SHOP = 'https://shop.example/cup?a=1';
const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('where a result leads', () => {
  it.each<[string, string, string, string[], string | null]>([
    ['a plain link', GOOGLE, SHOP, ['other.example'], SHOP],
    ['to itself', GOOGLE, 'https://www.google.com/search?q=more', ['shop.example'], null],
    ['google redirect, q', GOOGLE, `https://www.google.com/url?q=${encodeURIComponent(SHOP)}&sa=U`, [], SHOP],
    ['google redirect, url', GOOGLE, `https://www.google.com/url?sa=t&url=${encodeURIComponent(SHOP)}`, [], SHOP],
    [
      'google advertisement',
      GOOGLE,
      'https://www.googleadservices.com/pagead/aclk?sa=L&ai=x&adurl=',
      ['https://shop.example/,https://shop.example/'],
      'https://shop.example/',
    ],
    ['bing redirect', BING, `https://www.bing.com/ck/a?!&&p=1&u=a1${base64(SHOP).replace(/=+$/, '')}&ntb=1`, [], SHOP],
    [
      'bing redirect beyond ASCII',
      BING,
      `https://www.bing.com/ck/a?u=a1${base64('https://b\u00fccher.example/').replaceAll('+', '-').replaceAll('/', '_')}`,
      [],
      'https://b%c3%bccher.example/',
    ],
    [
      'bing advertisement',
      BING,
      `https://www.bing.com/aclk?ld=x&u=${base64('https%3a%2f%2fshop.example%2fcup%3fa%3d1')}`,
      [],
      SHOP,
    ],
    ['bing redirect that is broken', BING, 'https://www.bing.com/ck/a?u=a1%%%', [], null],
    [
      'baidu',
      BAIDU,
      'http://www.baidu.com/link?url=Xyz',
      ['http://shop.example/a,b.html'],
      'http://shop.example/a,b.html',
    ],
    ['baidu that says nothing', BAIDU, 'http://www.baidu.com/link?url=Xyz', ['百度百科'], null],
    [
      'sogou',
      SOGOU,
      'https://www.sogou.com/link?url=Xyz',
      ['某店 - www.shop.example - 2026-1-1'],
      'https://shop.example/',
    ],
    ['duckduckgo', DUCK, `https://duckduckgo.com/l/?uddg=${encodeURIComponent(SHOP)}&rut=1`, [], SHOP],
    [
      'duckduckgo advertisement',
      DUCK,
      'https://duckduckgo.com/y.js?ad_domain=shop.example&x=1',
      [],
      'https://shop.example/',
    ],
    ['yandex', YANDEX, 'https://yandex.ru/clck/jsredir?from=x', ['shop.example›cups'], 'https://shop.example/'],
    ['yandex advertisement', YANDEX, 'https://yabs.yandex.ru/count/Xyz', ['shop.example'], 'https://shop.example/'],
    ['a script', GOOGLE, 'javascript:alert(1)', ['shop.example'], null],
    ['a redirect to a script', GOOGLE, 'https://www.google.com/url?q=javascript:alert(1)', [], null],
  ])('%s', (_what, page, href, beside, address) => {
    const engine = searchEngineOf(page);
    expect(engine && resultAddress(engine, href, () => beside)).toBe(address);
  });
});

describe('an address in a text', () => {
  it.each([
    ['shop.example', 'https://shop.example/'],
    ['https://www.shop.example › cups › blue', 'https://shop.example/'],
    ['Shop - shop.example/cups... - 3 days ago', 'https://shop.example/'],
    ['商店.中国', 'https://xn--czrs0t.xn--fiqs8s/'],
    ['honest.example - sold by bad.example', null],
    ['The shop of all shops', null],
    ['http://shop.example:8080/cups', 'https://shop.example/'],
    ['3.14', null],
    ['', null],
  ])('%s: %s', (text, address) => {
    expect(addressShown(text)).toBe(address);
  });
});
