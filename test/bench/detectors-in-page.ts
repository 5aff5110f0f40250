import { siteAt } from '../../src/core/site';
import { detect } from '../../src/detectors';
import { mayBeShop } from '../../src/detectors/may-be-shop';

/** What the calls took on one page, in ms. */
export interface CallTimes {
  /** Whether the extension runs `detect` on the page at all. */
  asked: boolean;
  /** The first call after the script arrived, which is what a shopper's page pays. */
  cold: number;
  detect: number[];
  /** Reading `document.body.textContent` and its length. */
  textContent: number[];
  /** Walking over all text below the body and reading the length of each. */
  walk: number[];
  mayBeShop: number[];
}

/** Runs in the page that is measured: one call after another, in turn. */
export function timeCalls(address: string, rounds: number): CallTimes {
  const url = new URL(address);
  const site = siteAt(url.hostname);
  const cold = time(() => detect(document, url, site));
  const times: CallTimes = { asked: false, cold, detect: [], textContent: [], walk: [], mayBeShop: [] };
  for (let at = 0; at < rounds; at += 1) {
    times.textContent.push(time(() => document.body.textContent.length));
    times.walk.push(time(walkText));
    times.detect.push(time(() => detect(document, url, site)));
    times.mayBeShop.push(time(() => mayBeShop(document, url.pathname)));
  }
  return { ...times, asked: mayBeShop(document, url.pathname) || site.market !== undefined };
}

function walkText(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let length = 0;
  while (walker.nextNode()) length += walker.currentNode.nodeValue?.length ?? 0;
  return length;
}

function time(call: () => unknown): number {
  const start = performance.now();
  call();
  return performance.now() - start;
}
