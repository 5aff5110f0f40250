import { describe, expect, it } from 'vitest';
import { agreementOf, type TellingPage } from '../../../src/core/graph/agreement';
import { isStrong } from '../../../src/core/graph/edge';
import type { Evidence, SightedIdentifier } from '../../../src/core/sighting';

const seen = (identifier: SightedIdentifier['identifier'], evidence: Evidence = 'claimed', validity: SightedIdentifier['validity'] = 'valid'): SightedIdentifier => ({ identifier, evidence, seenIn: 'footer', validity }); // prettier-ignore
const LICENCE = seen('uscc:91110108551385082Q');
const FILING = seen('icp:京ICP备15007699号');
const page = (host: string, ...identifiers: SightedIdentifier[]): TellingPage => ({
  url: `https://${host}/product/1`,
  identifiers,
});

describe('agreement of pages', () => {
  it('is what pages of two sites name together, and weighs little however many there are', () => {
    const two = agreementOf([page('a.example', LICENCE, FILING), page('b.example', FILING, LICENCE)]);
    expect(two).toEqual([
      { a: FILING.identifier, b: LICENCE.identifier, sites: ['a.example', 'b.example'], confidence: 0.5 },
    ]);
    const many = Array.from({ length: 50 }, (_, at) => page(`shop-${at}.example`, LICENCE, FILING));
    const [edge] = agreementOf(many);
    expect(edge).toMatchObject({ confidence: 0.5 });
    expect(edge && isStrong({ ...edge, relation: 'same', kind: 'agreement-of-pages', source: '', at: '' })).toBe(false);
  });

  it.each([
    ['pages of one site', [page('a.example', LICENCE, FILING), page('www.a.example', LICENCE, FILING)]],
    ['a doubtful name', [page('a.example', LICENCE, { ...FILING, validity: 'doubtful' }), page('b.example', LICENCE, FILING)]],
    ['an address that many share', ['x.example', 'y.example'].map((host) => page(host, seen('domain:taobao.com'), LICENCE))],
    ["the marketplace's own address", ['a.example', 'b.example'].map((host) => page(host, seen(`domain:${host}`, 'address'), seen('amazon:A1CJB5SYI9X4XC', 'platform')))],
    ['a page that names everyone', ['a.example', 'b.example'].map((host) => page(host, ...Array.from({ length: 20 }, (_, at) => seen(`domain:shop-${at}.example`))))],
    ['a page that is nowhere', [{ url: 'no address', identifiers: [LICENCE, FILING] }, page('b.example', LICENCE, FILING)]],
  ])('is not %s', (_, pages) => expect(agreementOf(pages)).toEqual([])); // prettier-ignore
});
