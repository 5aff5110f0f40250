import { parse } from 'tldts';
import { describe, expect, it } from 'vitest';
import { HOSTING_SUFFIXES } from '../../src/core/hosting';
import type { Identifier } from '../../src/core/identifier';
import { mayBeListed } from '../../src/core/listable';
import { PLATFORMS } from '../../src/core/platforms';

describe('mayBeListed', () => {
  it.each<Identifier>([
    'domain:myshopify.com',
    'domain:weebly.com',
    'domain:co.il',
    'domain:com',
    'domain:gov.br',
    'domain:twitter.com',
    'domain:mobile.twitter.com',
    'domain:amazon.co.uk',
    'domain:shop123.taobao.com',
    'domain:apps.apple.com',
    'domain:t.me',
    'domain:www.weebly.com',
    'domain:amazonaws.com',
    'domain:10.1.2.3',
    'domain:localhost',
    'domain:index.html',
    'domain:wy.gov',
    'domain:school.edu.pe',
    'amazon:nobody',
    'phone:123',
  ])('refuses %s and says why', (identifier) => {
    expect(mayBeListed(identifier)).toMatchObject({ ok: false, reason: expect.stringMatching(/.{10}/) });
  });

  it.each<[Identifier, string]>([
    ['phone:123', 'malformed'],
    ['domain:myshopify.com', 'suffix'],
    ['domain:shop123.taobao.com', 'platform'],
    ['domain:school.edu.pe', 'public-body'],
    ['domain:index.html', 'no-top-level'],
    ['domain:www.weebly.com', 'hosting-site'],
  ])('names why in a code that every language has words for: %s is %s', (identifier, why) => {
    expect(mayBeListed(identifier)).toMatchObject({ ok: false, why });
  });

  it.each<Identifier>([
    'domain:evil.example.com',
    'domain:evil.myshopify.com',
    'domain:evil.weebly.com',
    'domain:deep.evil.workers.dev',
    'domain:bucket.s3.amazonaws.com',
    'domain:amazon-sale.com',
    'domain:twitter.com.evil.top',
    'domain:street.localhost',
    'amazon:A1CJB5SYI9X4XC',
    'uscc:91110108551385083U',
  ])('accepts %s', (identifier) => {
    expect(mayBeListed(identifier)).toEqual({ ok: true });
  });
});

describe('the tables', () => {
  it('hold no hosting suffix that the public suffix list has already, and none that is a platform too', () => {
    const known = [...HOSTING_SUFFIXES].filter(
      (suffix) => parse(suffix, { allowPrivateDomains: true }).domain === null,
    );
    expect(known).toEqual([]);
    expect([...HOSTING_SUFFIXES].filter((suffix) => PLATFORMS.has(suffix))).toEqual([]);
  });

  it('name platforms by what their owners registered', () => {
    expect([...PLATFORMS].filter((name) => parse(name).domain !== name)).toEqual([]);
  });
});
