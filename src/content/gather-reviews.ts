import { reviewedGoods } from '../core/reviewed-goods';
import type { ReadReview, ReviewsShown, ShownReview } from '../reviews/shown-review';
import { isOwn } from './own-element';

const PAUSE = 700;
/** A page that changes without end is read no more often than this. */
const LONGEST_PAUSE = 10_000;
const MOST = 5000;

/** Where a sample comes from and where it goes. */
interface Gathering {
  read(): ReviewsShown;
  /** The page, and what hangs in it where its changes are not noticed from without. */
  places(): readonly Node[];
  /** What was read of these goods on pages before this one. */
  before: readonly ShownReview[];
  /** Called whenever the sample has grown. */
  keep(reviews: readonly ReadReview[]): void;
}

/** `earlier`: how many of them were read on pages before this one, and do not stand on it. */
type Teller = (shown: ReviewsShown, earlier: number) => void;

/**
 * Reads the page's reviews now and whenever it changes: what comes by paging or scrolling joins the sample, and what has gone
 * from the page stays in it. Another address with other goods begins anew.
 */
export function gatherReviews(
  view: Pick<Window & typeof globalThis, 'setTimeout' | 'clearTimeout' | 'MutationObserver' | 'location'>,
  { read, places, before, keep }: Gathering,
): { start(tell: Teller): void; stop(): void } {
  const known = new Map<string, ReadReview>(before.map((review) => [review.key, { ...review, element: null }]));
  const earlier = new Set(known.keys());
  const goodsNow = () => reviewedGoods(new URL(view.location.href));
  let goods = goodsNow();
  let timer: number | undefined;
  let pause = PAUSE;
  let tell: Teller = () => {};

  const look = () => {
    timer = undefined;
    observe();
    const shown = read();
    if (goods !== goodsNow()) {
      known.clear();
      earlier.clear();
    }
    goods = goodsNow();
    for (const [key, review] of known) known.set(key, { ...review, element: null });
    let isNew = false;
    for (const review of shown.reviews) {
      isNew ||= !known.has(review.key);
      if (known.size < MOST || known.has(review.key)) known.set(review.key, review);
      earlier.delete(review.key);
    }
    pause = isNew ? PAUSE : Math.min(2 * pause, LONGEST_PAUSE);
    const reviews = [...known.values()];
    if (isNew) keep(reviews);
    tell({ ...shown, reviews }, earlier.size);
  };
  const observer = new view.MutationObserver((changes) => {
    const byPage = changes.some(({ addedNodes, removedNodes }) =>
      [...addedNodes, ...removedNodes].some((node) => !isOwn(node)),
    );
    if (byPage) timer ??= view.setTimeout(look, pause);
  });
  const observe = () => {
    for (const place of places()) observer.observe(place, { childList: true, subtree: true });
  };
  return {
    start(teller) {
      tell = teller;
      look();
    },
    stop() {
      observer.disconnect();
      view.clearTimeout(timer);
    },
  };
}
