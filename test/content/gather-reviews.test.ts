import { JSDOM } from 'jsdom';
import { afterEach, expect, it, vi } from 'vitest';
import { gatherReviews } from '../../src/content/gather-reviews';
import type { ReviewsShown } from '../../src/reviews/shown-review';

afterEach(() => void vi.useRealTimers());

it('what comes by paging joins the sample, and what has gone from the page stays in it', async () => {
  vi.useFakeTimers();
  const { window } = new JSDOM('<ul><li id="a">A</li></ul>', { url: 'https://shop.example/lamp' });
  const { document } = window;
  const read = (): ReviewsShown => ({
    source: 'test',
    reviews: [...document.querySelectorAll('li')].map((element) => ({
      key: element.id,
      text: element.textContent,
      photos: [],
      element,
    })),
  });
  const view = Object.assign(Object.create(window) as Window & typeof globalThis, { setTimeout, clearTimeout });
  const gathering = gatherReviews(
    document,
    {
      setTimeout: view.setTimeout,
      clearTimeout: view.clearTimeout,
      MutationObserver: window.MutationObserver,
      location: window.location,
    },
    read,
  );
  let last: ReviewsShown | null = null;
  gathering.start((shown) => (last = shown));
  const seen = () => last!.reviews.map(({ key, element }) => `${key}${element ? '' : ' (gone)'}`);
  expect(seen()).toEqual(['a']);

  document.querySelector('ul')!.innerHTML = '<li id="b">B</li>';
  await vi.advanceTimersByTimeAsync(1000);
  expect(seen()).toEqual(['a (gone)', 'b']);

  gathering.stop();
  document.querySelector('ul')!.innerHTML = '<li id="c">C</li>';
  await vi.advanceTimersByTimeAsync(20_000);
  expect(seen()).toEqual(['a (gone)', 'b']);
});
