import { describe, expect, it } from 'vitest';
import type { Trail } from '../../../src/core/graph/trail';
import type { Identifier } from '../../../src/core/identifier';
import { MAX_LINKS_BYTES, readLinks, trailTo } from '../../../src/core/published-list/links-file';
import { publishedLinks } from '../../../src/registry/publish/published-links';

const TRAIL: Trail = { shop: 'domain:banned.example', shared: 'uscc:91110108551385082Q', by: 'decision' };
const trails = (many: number) =>
  new Map(Array.from({ length: many }, (_, at): [Identifier, Trail] => [`domain:shop-${at}.example`, TRAIL]));

describe('the file of links', () => {
  it('is none where nothing is linked', () => {
    expect(publishedLinks(new Map())).toBeNull();
  });

  it('holds what fits, in the same bytes in whatever order it came, and can be read', () => {
    const made = publishedLinks(trails(5000));
    expect(made?.bytes.length).toBeLessThanOrEqual(MAX_LINKS_BYTES);
    const read = readLinks(made?.bytes ?? new Uint8Array(), 'the file');
    expect(read.length).toBeGreaterThan(1500);
    expect([...trails(5000).keys()].filter((one) => trailTo(read, one)).length).toBe(read.length);
    const turned = new Map([...trails(5000)].reverse());
    expect(publishedLinks(turned)?.entry).toEqual(made?.entry);
  });

  it.each([
    ['{}'],
    ['[{"at":"0123","shop":"domain:a.example","shared":null,"by":"decision"}]'],
    ['[{"at":"0123456789abcdef","shop":"a shop","shared":null,"by":"decision"}]'],
    ['[{"at":"0123456789abcdef","shop":"domain:a.example","shared":null,"by":"agreement-of-pages"}]'],
    ['['],
  ])('is refused where it is none: %s', (text) => {
    expect(() => readLinks(new TextEncoder().encode(text), 'the file')).toThrow('the file');
  });
});
