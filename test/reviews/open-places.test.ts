import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { readReviews } from '../../src/reviews/read-reviews';

const review = (id: string, words: string) =>
  `<div class="jdgm-rev" data-review-id="${id}"><span class="jdgm-rev__rating" data-score="4"></span>
   <span class="jdgm-rev__timestamp" data-content="2024-03-0${id} 14:33:00 UTC"></span><div class="jdgm-rev__body">${words}</div></div>`;

function read(fill: (page: Document) => void) {
  const { document } = new JSDOM('<!doctype html><h1>Lamp</h1><div id="widget"></div><iframe></iframe>', {
    url: 'https://shop.example/lamp',
  }).window;
  fill(document);
  return readReviews(document, new URL('https://shop.example/lamp'), { salt: '', now: Date.UTC(2026, 0) });
}
const rootOf = (page: Document, mode: ShadowRootMode = 'open') => page.getElementById('widget')!.attachShadow({ mode });

it('a widget in an open shadow root is read, with what it says of all', () => {
  const shown = read((page) => {
    rootOf(page).innerHTML =
      `<div class="jdgm-rev-widg" data-number-of-reviews="12" data-average-rating="4.5"></div>${review('1', 'Bright.')}${review('2', 'Warm.')}`;
  });
  expect(shown.reviews.map(({ text, date, minute }) => [text, date, minute])).toEqual([
    ['Bright.', '2024-03-01', 873],
    ['Warm.', '2024-03-02', 873],
  ]);
  expect([shown.source, shown.total, shown.mean]).toEqual(['judge.me', 12, 4.5]);
});

it('reviews of which parts hang in roots of their own, within the page’s and within another root', () => {
  const shown = read((page) => {
    page.body.insertAdjacentHTML('beforeend', review('1', ''));
    page.querySelector('.jdgm-rev__body')!.attachShadow({ mode: 'open' }).innerHTML =
      '<p class="jdgm-rev__body">In the page.</p>';
    const root = rootOf(page);
    root.innerHTML = review('2', '');
    root.querySelector('.jdgm-rev__body')!.attachShadow({ mode: 'open' }).innerHTML =
      '<p class="jdgm-rev__body">In a root.</p>';
  });
  expect(shown.reviews.map(({ text, stars }) => [text, stars])).toEqual([
    ['In the page.', 4],
    ['In a root.', 4],
  ]);
});

it('a frame of the page’s own origin is read', () => {
  const shown = read((page) => {
    page.querySelector('iframe')!.contentDocument!.body.innerHTML = review('1', 'In a frame.');
  });
  expect(shown.reviews.map(({ text }) => text)).toEqual(['In a frame.']);
});

it('a closed root and a frame of another origin are left alone', () => {
  const shown = read((page) => {
    rootOf(page, 'closed').innerHTML = review('1', 'Closed.');
    Object.defineProperty(Object.getPrototypeOf(page.querySelector('iframe')), 'contentDocument', {
      get() {
        throw new Error('SecurityError');
      },
    });
  });
  expect([shown.source, shown.reviews]).toEqual(['none', []]);
});
