import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../src/cli/read-page';
import { readReviews } from '../../src/reviews/read-reviews';
import { RULES } from '../../src/reviews/rules';
import { EXPECTED, INVENTED } from './invented-pages';

const options = { salt: 'registry-a', now: Date.UTC(2026, 5, 15) };
const HEAD = '<!doctype html><html lang="en-US"><body>';
const read = async (html: string, url = 'https://lamps.example/', more = {}) =>
  readReviews(await parsePage(HEAD + html), new URL(url), { ...options, ...more });

describe('the reviews that a page shows', () => {
  it.each(Object.entries(INVENTED))('%s: text, stars and day', async (name, { html, url }) => {
    const shown = await read(html, url);
    expect(shown.source).toBe(name);
    expect(shown.reviews.map(({ text, stars, date }) => ({ text, stars, date }))).toEqual(EXPECTED);
  });

  it('each marketplace and app has an invented page', () => {
    const singleShops = ['emag', 'otto', 'john-lewis', 'global-industrial', 'bazaarvoice'];
    expect(
      RULES.map(({ name }) => name)
        .filter((name) => !(name in INVENTED))
        .sort(),
    ).toEqual(singleShops.sort());
  });

  it('marks, votes, photos, answers, histogram and totals', async () => {
    const amazon = await read(INVENTED['amazon']!.html, INVENTED['amazon']!.url);
    expect(amazon.reviews[0]).toMatchObject({
      key: 'amazon:R1',
      verified: true,
      helpful: 6,
      title: 'Fein',
      photos: ['m.media-amazon.com/images/I/abc.jpg'],
    });
    expect(amazon.reviews[1]?.verified).toBe(false);
    const judge = await read(INVENTED['judge.me']!.html);
    expect(judge.histogram).toEqual([0, 3, 0, 1, 9]);
    expect(judge.reviews[0]).toMatchObject({ verified: true, helpful: 2, reply: 'Danke' });
    expect(await read(INVENTED['json-ld']!.html)).toMatchObject({ total: 1024, mean: 4.5, product: 'Lamp' });
    // Nobody is marked as a buyer: nothing follows for any of them.
    expect((await read(INVENTED['stamped']!.html)).reviews.map(({ verified }) => verified)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('keeps of an author a hash only, another one for each registry', async () => {
    const [here, there] = await Promise.all([
      read(INVENTED['yotpo']!.html),
      read(INVENTED['yotpo']!.html, undefined, { salt: 'registry-b' }),
    ]);
    expect(here.reviews[0]?.author).toMatch(/^[0-9a-f]{16}$/);
    expect(here.reviews[0]?.author).not.toBe(there.reviews[0]?.author);
    expect(JSON.stringify(here.reviews.map(({ element: _, ...rest }) => rest))).not.toMatch(/Ada|Bo/);
  });

  it('counts a review that a carousel shows twice once', async () => {
    const { html } = INVENTED['stamped']!;
    expect((await read(html + html)).reviews).toHaveLength(2);
  });
});

describe('hostile pages', () => {
  it.each(Object.entries(INVENTED))('%s: elements named like methods hide nothing', async (_, { html, url }) => {
    const names = [
      'querySelectorAll',
      'getElementsByTagName',
      'querySelector',
      'body',
      'documentElement',
      'textContent',
    ];
    const shown = await read(
      `${names.map((name) => `<img name="${name}" id="${name}"><form name="${name}"><input name="querySelectorAll"></form>`).join('')}${html}`,
      url,
    );
    expect(shown.reviews).toHaveLength(2);
  });

  it('leaves out what is too much', async () => {
    const many = Array.from(
      { length: 6000 },
      (_, at) =>
        `<div class="stamped-review" data-review-id="${at}"><p class="stamped-review-content-body">${'x'.repeat(30)}</p></div>`,
    );
    expect((await read(many.join(''))).reviews).toHaveLength(5000);
    const long = await read(
      `<div class="stamped-review"><p class="stamped-review-content-body">${'lamp '.repeat(400_000)}</p></div>`,
    );
    expect(long.reviews[0]?.text.length).toBeLessThanOrEqual(5000);
    const deep = '{"@type":"Product","review":'.repeat(5000) + '1' + '}'.repeat(5000);
    expect((await read(`<script type="application/ld+json">${deep}</script>`)).reviews).toEqual([]);
  });

  it('never throws, whatever JSON-LD and mark-up say', async () => {
    const value = fc.letrec((tie) => ({
      node: fc.dictionary(
        fc.constantFrom(
          '@type',
          'review',
          'reviewRating',
          'ratingValue',
          'bestRating',
          'author',
          'name',
          'datePublished',
          'image',
          'itemReviewed',
          '__proto__',
          'toString',
        ),
        tie('any'),
      ),
      any: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('Review', 'Product', '', '5', 'Infinity', 1e300),
        fc.string(),
        fc.double(),
        fc.constant(null),
        fc.array(tie('any')),
        tie('node'),
      ),
    })).any;
    await fc.assert(
      fc.asyncProperty(value, fc.string(), async (data, text) => {
        const escaped = JSON.stringify(data).replaceAll('<', '\\u003c');
        const shown = await read(
          `<script type="application/ld+json">${escaped}</script><div class="jdgm-rev" data-review-id="1"><span class="jdgm-rev__rating" data-score="${text.replaceAll('"', '')}"></span>`,
        );
        for (const { stars } of shown.reviews) expect(stars === undefined || (stars >= 0 && stars <= 5)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
