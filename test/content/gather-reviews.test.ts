import { JSDOM } from 'jsdom';
import { afterEach, expect, it, vi } from 'vitest';
import { gatherReviews } from '../../src/content/gather-reviews';
import type { ReviewsShown, ShownReview } from '../../src/reviews/shown-review';

afterEach(() => void vi.useRealTimers());

/** A page whose list items are its reviews, and what has been told of them. */
function gather(address: string, before: readonly ShownReview[] = []) {
  const { window } = new JSDOM('<ul><li id="a">A</li></ul>', { url: address });
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
  const kept: string[] = [];
  const told: string[] = [];
  const gathering = gatherReviews(
    { setTimeout, clearTimeout, MutationObserver: window.MutationObserver, location: window.location } as never,
    { read, places: () => [document], before, keep: (reviews) => kept.push(reviews.map(({ key }) => key).join(' ')) },
  );
  gathering.start(({ reviews }, earlier) =>
    told.push(
      `${reviews.map(({ key, element }) => `${key}${element ? '' : ' (gone)'}`).join(', ')}; earlier ${earlier}`,
    ),
  );
  const show = async (...ids: string[]) => {
    document.querySelector('ul')!.innerHTML = ids.map((id) => `<li id="${id}">${id}</li>`).join('');
    await vi.advanceTimersByTimeAsync(20_000);
  };
  return { window, gathering, kept, seen: () => told.at(-1), show };
}
const BEFORE: ShownReview[] = ['x', 'y'].map((key) => ({ key, text: key, photos: [] }));

it('what comes by paging joins the sample, and what has gone from the page stays in it', async () => {
  vi.useFakeTimers();
  const { seen, show, gathering } = gather('https://shop.example/lamp');
  expect(seen()).toBe('a; earlier 0');
  await show('b');
  expect(seen()).toBe('a (gone), b; earlier 0');
  gathering.stop();
  await show('c');
  expect(seen()).toBe('a (gone), b; earlier 0');
});

it('what was read on the page before joins it too, once, and all of it is kept for the next', async () => {
  vi.useFakeTimers();
  const { seen, show, kept } = gather('https://shop.example/lamp?page=2', BEFORE);
  expect(seen()).toBe('x (gone), y (gone), a; earlier 2');
  await show('a', 'y', 'b');
  expect(seen()).toBe('x (gone), y, a, b; earlier 1');
  expect(kept).toEqual(['x y a', 'x y a b']);
});

it('another page of the same goods within the document goes on with the sample, other goods begin anew', async () => {
  vi.useFakeTimers();
  const { window, seen, show, kept } = gather('https://shop.example/lamp', BEFORE);
  window.history.pushState(null, '', '/lamp/reviews?page=2');
  await show('b');
  expect(seen()).toBe('x (gone), y (gone), a (gone), b; earlier 2');
  window.history.pushState(null, '', '/chair');
  await show('c');
  expect(seen()).toBe('c; earlier 0');
  expect(kept.at(-1)).toBe('c');
});
