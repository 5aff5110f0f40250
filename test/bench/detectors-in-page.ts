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
  floor: number[];
  mayBeShop: number[];
}

/** Runs in the page that is measured: one call after another, in turn. */
export function timeCalls(address: string, rounds: number): CallTimes {
  const url = new URL(address);
  const cold = time(() => detect(document, url));
  const times: CallTimes = { asked: false, cold, detect: [], floor: [], mayBeShop: [] };
  for (let at = 0; at < rounds; at += 1) {
    times.floor.push(time(() => document.body.textContent.length));
    times.detect.push(time(() => detect(document, url)));
    times.mayBeShop.push(time(() => mayBeShop(document)));
  }
  return { ...times, asked: mayBeShop(document) || typeof detect(document, url)?.platform === 'string' };
}

function time(call: () => unknown): number {
  const start = performance.now();
  call();
  return performance.now() - start;
}
