import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ownElement } from '../../src/content/own-element';
import { whenPageChanges, type PageChanges } from '../../src/content/when-page-changes';
import { pass } from './scene';

let page: Document;
let window: Window;
let hidden: boolean;
let readings: number[];
/** What is called when the shopper turns the wheel: only a browser makes events that it vouches for. */
let onWheel: (event: { isTrusted: boolean }) => void;
let changes: PageChanges;

beforeEach(() => {
  vi.useFakeTimers();
  const dom = new JSDOM('<!doctype html><p>page');
  page = dom.window.document;
  window = dom.window as unknown as Window;
  hidden = false;
  readings = [];
  Object.assign(window, { requestIdleCallback: (then: () => void) => setTimeout(then, 1), setTimeout, clearTimeout });
  Object.defineProperty(page, 'visibilityState', { get: () => (hidden ? 'hidden' : 'visible') });
  vi.stubGlobal('MutationObserver', dom.window.MutationObserver);
  vi.stubGlobal('document', page);
  const listen = vi.spyOn(page, 'addEventListener');
  changes = whenPageChanges(page, window, () => void readings.push(Math.round(performance.now() / 1000)));
  onWheel = listen.mock.calls.find(([type]) => type === 'wheel')?.[1] as unknown as typeof onWheel;
  changes.start();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const grow = (): void => void page.body.append(page.createElement('div'));
/** The page changes each `every` ms for so long. */
const keepChanging = async (ms: number, every = 50, change: () => void = grow) => {
  for (let gone = 0; gone < ms; gone += every) {
    change();
    await pass(every);
  }
};

describe('when a page changes', () => {
  it('is read once for many changes, not sooner than a second after the last time', async () => {
    grow();
    grow();
    await pass(900);
    expect(readings).toHaveLength(0);
    grow();
    await pass(200);
    expect(readings).toHaveLength(1);
    await pass(60_000);
    expect(readings).toHaveLength(1);
  });

  it.each<[string, () => void]>([
    ['attributes', () => page.body.setAttribute('class', String(Math.random()))],
    ['texts', () => page.querySelector('p')?.replaceChildren(String(Math.random()))],
    ['what Probity puts in', () => page.documentElement.append(ownElement('all:initial'))],
  ])('passes over %s', async (_what, change) => {
    await keepChanging(5000, 50, change);
    expect(readings).toEqual([]);
  });

  it('is read where the page takes out what Probity put in', async () => {
    const own = ownElement('all:initial');
    page.body.append(own);
    await pass(2000);
    own.remove();
    await pass(2000);
    expect(readings).toHaveLength(1);
  });

  it('is read ever more seldom while it goes on: 10 minutes of changes are few readings', async () => {
    await keepChanging(600_000);
    expect(readings.length).toBeGreaterThan(15);
    expect(readings.length).toBeLessThan(30);
    const pauses = readings.slice(1).map((at, before) => at - (readings[before] ?? 0));
    expect(pauses.slice(0, 5)).toEqual([2, 4, 8, 16, 30]);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(31);
  });

  it('is read soon again once the shopper does something, not where the page only says so', async () => {
    await keepChanging(130_000);
    readings.length = 0;
    grow();
    onWheel({ isTrusted: false });
    await pass(1500);
    expect(readings).toHaveLength(0);
    onWheel({ isTrusted: true });
    await pass(1500);
    expect(readings).toHaveLength(1);
  });

  it('is not read while it is hidden, and once when it is seen again', async () => {
    hidden = true;
    await keepChanging(60_000);
    expect(readings).toEqual([]);
    hidden = false;
    page.dispatchEvent(new (window as Window & typeof globalThis).Event('visibilitychange'));
    await pass(50);
    expect(readings).toHaveLength(1);
  });

  it('rests longer after a reading that took long', async () => {
    const clock = vi.spyOn(performance, 'now');
    let spent = 0;
    clock.mockImplementation(() => Date.now() + spent);
    const slow = whenPageChanges(page, window, () => {
      readings.push(Date.now());
      spent += 200;
    });
    changes.stop();
    slow.start();
    await keepChanging(3000);
    expect(readings).toHaveLength(1);
    await keepChanging(15_000);
    expect(readings).toHaveLength(2);
    slow.stop();
  });

  it('is left alone when it is over', async () => {
    grow();
    changes.stop();
    await keepChanging(5000);
    expect(readings).toEqual([]);
  });
});
