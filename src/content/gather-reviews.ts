import type { ReadReview, ReviewsShown } from '../reviews/shown-review';
import { isOwn } from './own-element';

const PAUSE = 700;
/** A page that changes without end is read no more often than this. */
const LONGEST_PAUSE = 10_000;
const MOST = 5000;

/**
 * Reads the page's reviews now and whenever it changes: what comes by paging or scrolling joins the sample, and what has gone
 * from the page stays in it. Another address with other goods begins anew.
 */
export function gatherReviews(
  page: Document,
  view: Pick<Window & typeof globalThis, 'setTimeout' | 'clearTimeout' | 'MutationObserver' | 'location'>,
  read: () => ReviewsShown,
): { start(tell: (shown: ReviewsShown) => void): void; stop(): void } {
  const known = new Map<string, ReadReview>();
  let path = '';
  let timer: number | undefined;
  let pause = PAUSE;
  let tell: (shown: ReviewsShown) => void = () => {};

  const look = () => {
    timer = undefined;
    const shown = read();
    if (path !== view.location.pathname) known.clear();
    path = view.location.pathname;
    for (const [key, review] of known) known.set(key, { ...review, element: null });
    let isNew = false;
    for (const review of shown.reviews) {
      isNew ||= !known.has(review.key);
      if (known.size < MOST || known.has(review.key)) known.set(review.key, review);
    }
    pause = isNew ? PAUSE : Math.min(2 * pause, LONGEST_PAUSE);
    tell({ ...shown, reviews: [...known.values()] });
  };
  const observer = new view.MutationObserver((changes) => {
    const byPage = changes.some(({ addedNodes, removedNodes }) =>
      [...addedNodes, ...removedNodes].some((node) => !isOwn(node)),
    );
    if (byPage) timer ??= view.setTimeout(look, pause);
  });
  return {
    start(teller) {
      tell = teller;
      look();
      observer.observe(page, { childList: true, subtree: true });
    },
    stop() {
      observer.disconnect();
      view.clearTimeout(timer);
    },
  };
}
