import { describe, expect, it } from 'vitest';
import type { SightedIdentifier, Sighting } from '../../../src/core/sighting';
import { judge, type Found } from '../../../src/core/verdict';
import { binding, DAY, found, LICENCE, list, NOW, page, seen } from './people';

const claim: SightedIdentifier = { identifier: LICENCE, evidence: 'claimed', seenIn: 'footer', validity: 'valid' };
const at = (host: string, identifiers = [claim], change: Partial<Sighting> = {}) =>
  page([seen({ identifier: `domain:${host}` }), ...identifiers], { url: `https://${host}/p`, ...change });
const verdict = (sighting: Sighting, bindings = [binding()], says: Found[] = [], from = list()) =>
  judge(sighting, says, [from], { allowed: {} }, NOW, [{ list: from, bindings }]);

describe('a page that claims to be another', () => {
  it('is caution, with the known sites, and never blocked', () => {
    expect(verdict(at('other.example'))).toMatchObject({
      level: 'caution',
      block: false,
      reasons: [{ code: 'impersonates', identifier: LICENCE, domains: ['brightlamps.example'], listed: '2026-01' }],
    });
    expect(verdict(at('other.example'), [binding({ red: false })]).level).toBe('caution');
  });

  it.each<[string, Sighting]>([
    ['its own site', at('brightlamps.example')],
    ['a site below its own', at('shop.brightlamps.example')],
    ['its own name in another country', at('brightlamps.test')],
    ['a marketplace, whose pages name others', at('amazon.de')],
    ['a platform', at('facebook.com')],
    ['a page of results', at('other.example', [claim], { kind: 'search' })],
    ['a number that fails its check', at('other.example', [{ ...claim, validity: 'doubtful' }])],
    ['another number', at('other.example', [{ ...claim, identifier: 'uscc:9144030071526726XG' }])],
    ['a number that the marketplace states', at('other.example', [{ ...claim, evidence: 'platform' }])],
  ])('is silent on %s', (_name, sighting) => {
    expect(verdict(sighting)).toMatchObject({ level: 'unknown', reasons: [] });
  });

  it('is silent where the address has a record of its own, and in an expired list', () => {
    const record = found({ list: 'redlist' }, list(), 'domain:other.example');
    expect(verdict(at('other.example'), [binding()], [record]).reasons.map(({ code }) => code)).toEqual(['red-listed']);
    expect(verdict(at('other.example'), [binding()], [], list('west', { expires: NOW - DAY })).level).toBe('unknown');
  });
});

describe('an address that looks like another', () => {
  it('is caution, of red-listed merchants only', () => {
    expect(verdict(at('brightlamps-outlet.example', []))).toMatchObject({
      level: 'caution',
      block: false,
      reasons: [{ code: 'looks-like', identifier: 'domain:brightlamps-outlet.example' }],
    });
    expect(verdict(at('brightlamps-outlet.example', []), [binding({ red: false })]).level).toBe('unknown');
  });

  it('is said once, as the claim where there is one', () => {
    expect(verdict(at('brightlamps-outlet.example')).reasons.map(({ code }) => code)).toEqual(['impersonates']);
  });

  it('is nothing where both are bound', () => {
    const bindings = [binding(), binding({ names: [], domains: ['brightlamps-outlet.example'] })];
    expect(verdict(at('brightlamps-outlet.example', []), bindings).level).toBe('unknown');
  });

  it('is nothing where a bound merchant goes abroad, on the red list or not', () => {
    const others = binding({ names: [], domains: ['brightlampz.example'], red: false });
    expect(verdict(at('brightlampz.test', []), [binding()]).level).toBe('caution');
    expect(verdict(at('brightlampz.test', []), [binding(), others]).level).toBe('unknown');
  });

  it('takes little time with as many merchants as a list can hold', () => {
    const bindings = Array.from({ length: 3000 }, (_, one) =>
      binding({ names: [], domains: [`merchant-${one}x.example`] }),
    );
    verdict(at('brightlamps.example', []), bindings);
    const before = performance.now();
    for (let time = 0; time < 10; time++) verdict(at('brightlamps.example', []), bindings);
    expect((performance.now() - before) / 10).toBeLessThan(100);
  });
});
