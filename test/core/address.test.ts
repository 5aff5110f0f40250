import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressIdentifiers, completeSighting } from '../../src/core/address';
import type { Sighting } from '../../src/core/sighting';

describe('addressIdentifiers', () => {
  it.each([
    [
      'https://login.shop.example.com/a?b',
      ['domain:example.com', 'domain:shop.example.com', 'domain:login.shop.example.com'],
    ],
    ['https://www.example.com:8443/', ['domain:example.com']],
    ['https://a.www.example.com/', ['domain:example.com', 'domain:a.www.example.com']],
    ['https://x.evil.myshopify.com/', ['domain:evil.myshopify.com', 'domain:x.evil.myshopify.com']],
    ['http://street.localhost:4173/', ['domain:street.localhost']],
    ['https://www.amazon.de/dp/B0', []],
    ['https://item.taobao.com/item.htm', []],
    ['https://www.weebly.com/', []],
    ['https://github.io/', []],
    ['http://192.168.0.1/', []],
    ['http://localhost:8787/', []],
    ['file:///tmp/page.html', []],
    ['nonsense', []],
  ])('%s', (url, identifiers) => {
    const sighted = addressIdentifiers(url);
    expect(sighted.map((one) => one.identifier)).toEqual(identifiers);
    expect(
      sighted.every((one) => one.evidence === 'address' && one.seenIn === 'address' && one.validity === 'valid'),
    ).toBe(true);
  });

  it('asks for few names however deep a host is', () => {
    expect(addressIdentifiers(`https://${'a.'.repeat(80)}example.com/`).length).toBeLessThanOrEqual(8);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.webUrl()), (url) => void addressIdentifiers(url)));
  });
});

describe('completeSighting', () => {
  const sighting: Sighting = {
    url: 'https://www.amazon.co.uk/dp/B000000000',
    platform: 'amazon',
    kind: 'product',
    identifiers: [
      { identifier: 'amazon:A1CJB5SYI9X4XC', evidence: 'platform', seenIn: '#merchantID', validity: 'valid' },
    ],
    facts: {},
  };

  it('puts the registrable domain first, also that of a marketplace, and only once', () => {
    const once = completeSighting(sighting);
    expect(once.identifiers.map((one) => one.identifier)).toEqual(['domain:amazon.co.uk', 'amazon:A1CJB5SYI9X4XC']);
    expect(completeSighting(once)).toEqual(once);
  });

  it('adds nothing where the address has no domain', () => {
    const identifiers = sighting.identifiers.map((one) => ({ ...one, evidence: 'claimed' }));
    expect(completeSighting({ ...sighting, url: 'http://127.0.0.1/' }).identifiers).toEqual(identifiers);
  });
});
