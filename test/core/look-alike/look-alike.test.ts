import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { likeness, lookOf, type Likeness, type Look } from '../../../src/core/look-alike/look-alike';

function look(domain: string): Look {
  const found = lookOf(domain);
  if (!found) throw new Error(`${domain} is no registrable domain`);
  return found;
}
/** As browsers write an internationalised name. */
const ascii = (domain: string) => new URL(`https://${domain}/`).hostname;

describe('a domain that looks like another', () => {
  it.each<[string, string, Likeness | null]>([
    ['brightlamps.example', 'brightlamps.example', null],
    ['brightlamps.test', 'brightlamps.example', null],
    ['shop.brightlamps.example', 'brightlamps.example', null],
    ['brіghtlamps.example', 'brightlamps.example', 'same-look'],
    ['brightlámps.example', 'brightlamps.example', 'same-look'],
    ['ｂrightlamps.example', 'brightlamps.example', null],
    ['br1ghtlamps.example', 'brightlamps.example', 'same-look'],
    ['brightlarnps.example', 'brightlamps.example', 'same-look'],
    ['brightlarnps.test', 'brightlamps.example', 'same-look'],
    ['brightlampz.example', 'brightlamps.example', 'one-letter'],
    ['brihgtlamps.example', 'brightlamps.example', 'one-letter'],
    ['brightlampsx.example', 'brightlamps.example', 'one-letter'],
    ['brightlamps-outlet.example', 'brightlamps.example', 'added-words'],
    ['official-brightlamps-sale.example', 'brightlamps.example', 'added-words'],
    ['brightlampsshop.example', 'brightlamps.example', 'added-words'],
    ['brightlampscompany.example', 'brightlamps.example', null],
    ['dark-brightlamps.example', 'brightlamps.example', null],
    ['lamp.example', 'lamb.example', null],
    ['mail.example', 'mall.example', null],
    ['brightlamp.example', 'brightlamps.example', null],
    ['otto-shop.example', 'otto.example', null],
  ])('%s and %s: %s', (seen, known, expected) => {
    expect(likeness(look(ascii(seen)), look(known))).toBe(expected);
  });

  it('is none where there is no registrable domain', () => {
    expect(lookOf('com')).toBeNull();
    expect(lookOf('myshopify.com')).toBeNull();
  });
});

/** Addresses of real shops; kept beside the project, as they belong to their sites. */
const LABELS = fileURLToPath(new URL('../../../../shared/pages/labels.jsonl', import.meta.url));

describe.skipIf(!existsSync(LABELS))('real honest shops (skipped where there are none beside the project)', () => {
  it('none of them looks like another', () => {
    const hosts = readFileSync(LABELS, 'utf8')
      .trim()
      .split('\n')
      .map((line) => new URL((JSON.parse(line) as { page_url: string }).page_url).hostname);
    const looks = [...new Set(hosts)].flatMap((host) => lookOf(host) ?? []);
    expect(looks.length).toBeGreaterThan(60);
    const alike = looks.flatMap((one) =>
      looks.filter((other) => likeness(one, other)).map((other) => `${one.domain} like ${other.domain}`),
    );
    expect(alike).toEqual([]);
  });
});
