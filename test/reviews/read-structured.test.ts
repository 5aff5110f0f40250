import { describe, expect, it } from 'vitest';
import { parsePage } from '../../src/cli/read-page';
import { readReviews } from '../../src/reviews/read-reviews';

const read = async (html: string) =>
  readReviews(await parsePage(`<!doctype html><html lang="en"><body>${html}`), new URL('https://lamps.example/'), {
    salt: 'registry-a',
    now: Date.UTC(2026, 5, 15),
  });
const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const review = (author: string, reviewBody: string) => ({ '@type': 'Review', author, reviewBody });
const shownBeside = (author: string, text: string) =>
  `<div class="entry"><small>${author} on 3 May 2020</small><p>${text}</p><p>Thanks</p></div>`;
const texts = async (html: string) => (await read(html)).reviews.map(({ text }) => text);

describe('one word marked as the text of all reviews', () => {
  const same = ld([review('Ada', 'comment'), review('Bo', 'comment')]);

  it('gives way to the words beside each name', async () => {
    const shown =
      shownBeside('Ada', 'The lamp is bright enough.') + shownBeside('Bo', 'It flickers<br> in the evening.');
    expect(await texts(`${same}<section>${shown}</section>`)).toEqual([
      'The lamp is bright enough.',
      'It flickers in the evening.',
    ]);
  });

  it('is dropped, and nothing guessed, where a name stands twice or nothing bounds its block', async () => {
    const stars = { reviewRating: { ratingValue: 5 } };
    const rated = ld([
      { ...review('Ada', 'comment'), ...stars },
      { ...review('Bo', 'comment'), ...stars },
    ]);
    const twice =
      shownBeside('Ada', 'The lamp is bright enough.') +
      shownBeside('Ada', 'Another of the same name.') +
      shownBeside('Bo', 'It flickers in the evening.');
    expect(await texts(`${rated}<section>${twice}</section>`)).toEqual(['', 'It flickers in the evening.']);
    expect(await texts(`${rated}${shownBeside('Ada', 'The only one that is shown.')}`)).toEqual(['', '']);
  });

  it('takes no longer word for a name', async () => {
    const shown = shownBeside('Bob', 'Somebody else wrote this.') + shownBeside('Ada', 'The lamp is bright enough.');
    expect(
      await texts(`${ld([{ ...review('Bo', 'x'), reviewRating: { ratingValue: 4 } }, review('Ada', 'x')])}${shown}`),
    ).not.toContain('Somebody else wrote this.');
  });

  it('stays where the page shows it, where it is long, and where there is one review only', async () => {
    const items = ['Ada', 'Bo'].map(
      (name) =>
        `<div itemscope itemtype="https://schema.org/Review"><b itemprop="author">${name}</b><p itemprop="reviewBody">Good</p></div>`,
    );
    expect(await texts(items.join(''))).toEqual(['Good', 'Good']);
    const long = 'I bought this lamp for my mother and it is wonderful!';
    expect(await texts(ld([review('Ada', long), review('Bo', long)]))).toEqual([long, long]);
    expect(await texts(ld([review('Ada', 'comment')]))).toEqual(['comment']);
  });
});

describe('votes, answers, variants and marks in schema.org', () => {
  it('in JSON-LD', async () => {
    const { reviews } = await read(
      ld([
        {
          ...review('Ada', 'The lamp is bright.'),
          upvoteCount: '12',
          comment: { '@type': 'Comment', text: 'Thank you!' },
          itemReviewed: { '@type': 'Product', name: 'Lamp', color: 'Red', size: 'L' },
          additionalProperty: [{ '@type': 'PropertyValue', name: 'Verified purchase', value: true }],
        },
        {
          ...review('Bo', 'It flickers.'),
          interactionStatistic: {
            '@type': 'InteractionCounter',
            interactionType: 'https://schema.org/LikeAction',
            userInteractionCount: 3,
          },
          additionalProperty: { '@type': 'PropertyValue', propertyID: 'verified', value: 'false' },
        },
      ]),
    );
    expect(reviews).toMatchObject([
      { helpful: 12, reply: 'Thank you!', variant: 'Red, L', verified: true },
      { helpful: 3, reply: undefined, variant: undefined, verified: false },
    ]);
  });

  it('in microdata, and an answer is no review', async () => {
    const { reviews } = await read(`<div itemscope itemtype="https://schema.org/Review">
      <b itemprop="author">Ada</b><p itemprop="reviewBody">The lamp is bright.</p>
      <div itemprop="interactionStatistic" itemscope itemtype="https://schema.org/InteractionCounter">
        <link itemprop="interactionType" href="https://schema.org/LikeAction"><b itemprop="userInteractionCount">7</b></div>
      <div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><p itemprop="text">Thank you!</p></div></div>`);
    expect(reviews).toMatchObject([{ text: 'The lamp is bright.', helpful: 7, reply: 'Thank you!' }]);
  });

  it('other numbers and properties tell nothing', async () => {
    const { reviews } = await read(
      ld({
        ...review('Ada', 'The lamp is bright.'),
        interactionStatistic: { interactionType: 'https://schema.org/ShareAction', userInteractionCount: 3 },
        additionalProperty: { name: 'Wattage', value: true },
      }),
    );
    expect(reviews).toMatchObject([{ helpful: undefined, verified: undefined }]);
  });
});

it('a total below what is shown is none', async () => {
  const reviews = [review('Ada', 'The lamp is bright.'), review('Bo', 'It flickers.')];
  const page = (reviewCount: number) =>
    read(ld({ '@type': 'Product', aggregateRating: { '@type': 'AggregateRating', reviewCount }, review: reviews }));
  expect((await page(1)).total).toBeUndefined();
  expect((await page(2)).total).toBe(2);
});
