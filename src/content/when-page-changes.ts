import { isOwn } from './own-element';

/** ms between two readings: the first pause, and the longest that it grows to while the page goes on changing. */
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 30_000;
/** A reading that took long is followed by a pause so many times as long. */
const REST = 50;
/** More changes at once than this are not gone through one by one. */
const MANY = 1000;
/** ms after which a page that is never idle is read all the same. */
const PATIENCE = 1000;
/** What only the shopper can do: a page can scroll itself, and tick by itself. */
const SHOPPERS_ACTS = ['wheel', 'touchmove', 'keydown', 'pointerdown'];

export interface PageChanges {
  /** Watches from now on, as if the page were new. */
  start(): void;
  stop(): void;
}

/**
 * Calls `read` when elements came to a page or went from it: while it is idle and seen, at first a second after the last
 * time, then ever more seldom until the shopper does something. What only ticks, texts and attributes, counts for nothing,
 * and between a change and its reading nothing is observed, so that a page that changes without end costs almost nothing.
 */
export function whenPageChanges(page: Document, window: Window, read: () => void): PageChanges {
  let pause = FIRST_PAUSE;
  let last = 0;
  let running = false;
  /** The change that waits to be read; also the one that waits for the page to be seen. */
  let timer: number | undefined;
  let run = 0;

  const observer = new MutationObserver((records) => {
    if (!matters(records)) return;
    observer.disconnect();
    wait();
  });
  const observe = () => observer.observe(page, { childList: true, subtree: true });

  const wait = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(due, Math.max(0, last + pause - performance.now()));
  };

  const due = () => {
    // A hidden page is read once it is seen again.
    if (page.visibilityState === 'hidden') return;
    timer = undefined;
    const mine = run;
    window.requestIdleCallback(() => mine === run && readNow(), { timeout: PATIENCE });
  };

  const readNow = () => {
    const begin = performance.now();
    read();
    last = performance.now();
    pause = Math.min(LONGEST_PAUSE, Math.max(2 * pause, REST * (last - begin)));
    observe();
  };

  const hasten = ({ isTrusted }: Event) => {
    if (!isTrusted || !running) return;
    pause = FIRST_PAUSE;
    if (timer !== undefined) wait();
  };
  for (const act of SHOPPERS_ACTS) page.addEventListener(act, hasten, { capture: true, passive: true });
  page.addEventListener('visibilitychange', () => timer !== undefined && wait());

  const stop = () => {
    run += 1;
    running = false;
    observer.disconnect();
    window.clearTimeout(timer);
    timer = undefined;
  };
  return {
    stop,
    start: () => {
      stop();
      running = true;
      pause = FIRST_PAUSE;
      last = performance.now();
      observe();
    },
  };
}

/** Whether elements came or went. What Probity puts in is no change; that the page took it out is one. */
function matters(records: MutationRecord[]): boolean {
  if (records.length > MANY) return true;
  return records.some(
    ({ addedNodes, removedNodes }) =>
      Array.from(addedNodes).some((node) => isElement(node) && !isOwn(node)) ||
      Array.from(removedNodes).some(isElement),
  );
}

function isElement({ nodeType }: Node): boolean {
  return nodeType === 1;
}
