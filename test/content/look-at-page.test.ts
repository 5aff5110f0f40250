import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parsePage } from '../../src/cli/read-page';
import { lookAtPage } from '../../src/content/look-at-page';
import { markPage, pageMark, type PageMark } from '../../src/messages/page-mark';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  Reflect.deleteProperty(globalThis, 'probityPageMark');
});

interface Script {
  mark?: PageMark;
  /** What comes into the page, by the ms when it comes. */
  comes?: Record<number, string>;
}

/** What is made of a page within a minute: when its reader is called, in ms, and its mark. */
async function lookAt({ mark, comes = {} }: Script) {
  const page = await parsePage('<p>Lamps are lights.</p><a href="/lamps">More</a>');
  for (const [at, html] of Object.entries(comes)) {
    const come = () => page.body.insertAdjacentHTML('beforeend', html);
    if (at === '0') come();
    else setTimeout(come, Number(at));
  }
  if (mark) markPage(mark);
  const called: number[] = [];
  const start = Date.now();
  lookAtPage(page, '/', () => called.push(Date.now() - start));
  vi.advanceTimersByTime(60_000);
  return { called, mark: pageMark() };
}

const CART = '<a href="/cart">Cart</a>';

describe('looking at a page', () => {
  it('calls the reader at once where the page may be a shop', async () => {
    expect(await lookAt({ comes: { 0: CART } })).toEqual({ called: [0], mark: 'shop' });
  });

  it('calls nobody to one that is no shop', async () => {
    expect(await lookAt({ comes: { 500: '<p>Buy the print edition.</p>' } })).toEqual({ called: [], mark: 'no-shop' });
  });

  it.each([
    [500, 1000],
    [1500, 3000],
    [2900, 3000],
  ])('calls the reader to a shop that is built by %i ms, at %i', async (at, called) => {
    expect(await lookAt({ comes: { [at]: CART } })).toEqual({ called: [called], mark: 'shop' });
  });

  it('looks no more at a page that has had its time', async () => {
    expect(await lookAt({ comes: { 3100: CART } })).toEqual({ called: [], mark: 'no-shop' });
  });

  it('forgets what the page was before it went on to another address', async () => {
    expect((await lookAt({ mark: 'shop' })).mark).toBe('no-shop');
  });

  it('leaves a page to its reader', async () => {
    expect(await lookAt({ mark: 'reader', comes: { 0: CART } })).toEqual({ called: [], mark: 'reader' });
  });
});
