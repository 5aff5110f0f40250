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
    ['rbightlamps.example', 'brightlamps.example', 'one-letter'],
    ['brihgtlamps.example', 'brightlamps.example', 'one-letter'],
    ['brightlampsx.example', 'brightlamps.example', 'one-letter'],
    ['brightlamps1.example', 'brightlamps.example', null],
    ['drightlamps.example', 'brightlamps.example', null],
    ['xbrightlamps.example', 'brightlamps.example', null],
    ['bright-lamps.example', 'brightlamps.example', 'one-letter'],
    ['brightlamps-outlet.example', 'brightlamps.example', 'added-words'],
    ['br1ghtlamps-outlet.example', 'brightlamps.example', 'added-words'],
    ['official-brightlamps-sale.example', 'brightlamps.example', 'added-words'],
    ['brightlampsshop.example', 'brightlamps.example', 'added-words'],
    ['brightlampscompany.example', 'brightlamps.example', null],
    ['dark-brightlamps.example', 'brightlamps.example', null],
    ['brightlamp.example', 'brightlamps.example', null],
    ['brightlampsuk.example', 'brightlamps.example', 'added-words'],
    ['brightlamps-uk.example', 'brightlamps.example', 'added-words'],
    ['brightlampsmail.example', 'brightlamps.example', null],
  ])('%s and %s: %s', (seen, known, expected) => {
    expect(likeness(look(ascii(seen)), look(known))).toBe(expected);
  });

  it.each<[string, string, string, Likeness | null]>([
    ['the neighbour of a key', 'lampart.example', 'lamparr.example', null],
    ['the neighbour of a key', 'lanpart.example', 'lampart.example', 'one-letter'],
    ['any other letter', 'lambart.example', 'lampart.example', null],
    ['any other letter, in a long name', 'lambartists.example', 'lampartists.example', 'one-letter'],
    ['swapped', 'lmapart.example', 'lampart.example', 'one-letter'],
    ['doubled', 'lamppart.example', 'lampart.example', 'one-letter'],
    ['left out', 'lmpart.example', 'lampart.example', null],
    ['left out of a name of eight', 'lmparts.example', 'lamparts.example', 'one-letter'],
    ['one more', 'lambparts.example', 'lamparts.example', null],
    ['one more in a long name', 'lambpartist.example', 'lampartist.example', 'one-letter'],
    ['another end of a word', 'tribuna.example', 'tribune.example', null],
    ['one more at the end', 'informer.example', 'informe.example', null],
    ['another name', 'lamp.example', 'lamb.example', null],
    ['another name', 'mail.example', 'mall.example', null],
    ['letters of one shape', 'volia.example', 'voila.example', null],
    ['letters of one shape, in a long name', 'voilamps.example', 'vollamps.example', 'same-look'],
    ['a digit', 'v0ila.example', 'voila.example', 'same-look'],
    ['a number before', '1more.example', 'imore.example', null],
    ['a number behind', 'game5.example', 'games.example', null],
    ['letters of another script', 'vоila.example', 'voila.example', 'same-look'],
    ['an accent', 'météo.example', 'meteo.example', null],
    ['letters of a country', 'lampartuk.example', 'lampart.example', null],
    ['a country apart', 'lampart-uk.example', 'lampart.example', 'added-words'],
    ['a word of bargains', 'voila-outlet.example', 'voila.example', 'added-words'],
    ['a word that shops have themselves', 'voila-shop.example', 'voila.example', null],
    ['a word of bargains, and a very short name', 'otto-outlet.example', 'otto.example', null],
  ])('in a short name, %s (%s and %s): %s', (_what, seen, known, expected) => {
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
