import { describe, expect, it } from 'vitest';
import { domain, domainParts } from '../../../src/core/schemes/domain';

describe('domain', () => {
  it.each([
    ['Example.COM', 'example.com'],
    ['www.example.com.', 'example.com'],
    ['www.www.example.com', 'example.com'],
    ['www.com', 'www.com'],
    ['www.github.io', 'www.github.io'],
    ['login.shop.example.co.uk', 'login.shop.example.co.uk'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['XN--BCHER-KVA.example', 'xn--bcher-kva.example'],
    ['例え。公司。cn', 'xn--r8jz45g.xn--55qx5d.cn'],
    ['ｅｘａｍｐｌｅ．com', 'example.com'],
    ['a.myshopify.com', 'a.myshopify.com'],
    ['foo_bar.example.com', 'foo_bar.example.com'],
    ['street.localhost', 'street.localhost'],
  ])('brings %s to %s', (raw, value) => {
    expect(domain.check(raw)).toEqual({ validity: 'valid', value });
  });

  it.each([
    ['', /host name/],
    ['com', /single label|suffix/],
    ['localhost', /single label/],
    ['co.uk', /suffix/],
    ['myshopify.com', /suffix/],
    ['weebly.com', /suffix/],
    ['127.0.0.1', /IP address/],
    ['0x7f.1', /IP address/],
    ['[::1]', /IP address/],
    ['::1', /IP address/],
    ['example.com:8080', /port/],
    ['http://example.com', /bare host name/],
    ['example.com/path', /bare host name/],
    ['me@example.com', /bare host name/],
    ['*.example.com', /host name/],
    ['xn--a.example.com.xn--', /host name/],
    [`${'a'.repeat(64)}.com`, /host name/],
    ['a..example.com', /host name/],
  ])('refuses %j', (raw, reason) => {
    expect(domain.check(raw)).toMatchObject({ validity: 'malformed', reason: expect.stringMatching(reason) });
  });
});

describe('domainParts', () => {
  it.each([
    ['a.b.example.co.uk', { registrable: 'example.co.uk', suffix: 'co.uk', suffixKind: 'registry' }],
    ['x.a.myshopify.com', { registrable: 'a.myshopify.com', suffix: 'myshopify.com', suffixKind: 'hosting' }],
    ['x.a.weebly.com', { registrable: 'a.weebly.com', suffix: 'weebly.com', suffixKind: 'hosting' }],
    ['a.street.localhost', { registrable: 'street.localhost', suffix: 'localhost', suffixKind: 'unknown' }],
    ['github.io', null],
  ])('%s', (host, parts) => {
    expect(domainParts(host)).toEqual(parts);
  });
});
