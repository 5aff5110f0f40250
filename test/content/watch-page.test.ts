import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPage, type PageWorld } from '../../src/content/watch-page';
import type { WarningActions } from '../../src/content/warning';
import type { Sighting } from '../../src/core/sighting';
import type { Banner, FromPage, PageAnswer } from '../../src/messages/protocol';

const URL_OF_PAGE = 'https://shop.example/cup';

interface Scene {
  window: Window;
  said: string[];
  shown: Banner | null;
  actions: WarningActions | null;
  /** What the page looks like to the detectors. */
  seen: Sighting | null | Error;
  answer: (message: FromPage) => PageAnswer | null | Promise<PageAnswer | null>;
}

const banner = (sentence: string): Banner => ({
  level: 'danger',
  language: 'en',
  sentence,
  advice: '',
  source: '',
  detailsLabel: '',
  hideLabel: '',
});
const warning = (sentence: string): PageAnswer => ({ level: 'danger', banner: banner(sentence) });
const QUIET: PageAnswer = { level: 'unknown', banner: null };
const sighting = (name: string): Sighting => ({
  url: URL_OF_PAGE,
  platform: null,
  kind: 'product',
  identifiers: [],
  facts: { productName: name },
});

function scene({
  navigation = false,
  answer = () => QUIET,
  seen = sighting('cup'),
}: Partial<Pick<Scene, 'answer' | 'seen'>> & { navigation?: boolean } = {}): Scene {
  const { window } = new JSDOM('<!doctype html><p>page', { url: URL_OF_PAGE });
  const browserWindow = window as unknown as Window;
  Object.assign(browserWindow, {
    requestIdleCallback: (then: () => void) => setTimeout(then, 1),
    setTimeout,
    setInterval,
    clearInterval,
    ...(navigation ? { navigation: new window.EventTarget() } : {}),
  });
  const staged: Scene = { window: browserWindow, said: [], shown: null, actions: null, seen, answer };
  const world: PageWorld = {
    page: window.document,
    window: browserWindow,
    send: (async (message: FromPage) => {
      staged.said.push(
        message.type === 'check-sighting' ? `check-sighting ${message.sighting.facts.productName ?? ''}` : message.type,
      );
      return await staged.answer(message);
    }) as PageWorld['send'],
    detect: () => {
      if (staged.seen instanceof Error) throw staged.seen;
      return staged.seen;
    },
    showWarning: (shown, actions) => Object.assign(staged, { shown, actions }),
    hideWarning: () => Object.assign(staged, { shown: null }),
  };
  watchPage(world);
  return staged;
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('watching a page', () => {
  it('asks for the address at once, then for what was seen', async () => {
    const staged = scene();
    expect(staged.said).toEqual(['check-address']);
    await pass(50);
    expect(staged.said).toEqual(['check-address', 'check-sighting cup']);
  });

  it('shows the warning of the address before the page is read, and that of the sighting after', async () => {
    const staged = scene({
      answer: (message) => (message.type === 'check-address' ? warning('address') : warning('seller')),
    });
    await pass(0);
    expect(staged.shown?.sentence).toBe('address');
    await pass(50);
    expect(staged.shown?.sentence).toBe('seller');
  });

  it('says that a page is no shop, and leaves the warning of its address', async () => {
    const staged = scene({
      seen: null,
      answer: (message) => (message.type === 'check-address' ? warning('address') : null),
    });
    await pass(50);
    expect(staged.said).toEqual(['check-address', 'no-shop']);
    expect(staged.shown?.sentence).toBe('address');
  });

  it('reads a page again while it is being built, and tells only what changed', async () => {
    const staged = scene();
    staged.seen = null;
    await pass(500);
    staged.seen = sighting('late');
    await pass(10_000);
    expect(staged.said).toEqual(['check-address', 'no-shop', 'check-sighting late']);
  });

  it('treats a page whose reading fails as no shop', async () => {
    const staged = scene();
    staged.seen = new Error('hostile page');
    await pass(50);
    expect(staged.said).toEqual(['check-address', 'no-shop']);
  });

  it('stays silent where the worker refuses or is gone', async () => {
    const staged = scene({ answer: () => Promise.reject(new Error('Extension context invalidated.')) });
    await pass(10_000);
    expect(staged.shown).toBeNull();
  });

  it('asks again when the page comes back from the back-forward cache', async () => {
    const staged = scene();
    await pass(50);
    staged.said.length = 0;
    const event = new (staged.window as unknown as typeof globalThis).Event('pageshow');
    staged.window.dispatchEvent(Object.assign(event, { persisted: true }));
    await pass(50);
    expect(staged.said).toEqual(['check-address', 'check-sighting cup']);
  });

  it("passes on what the shopper wants, and does not bring back the address's banner once hidden", async () => {
    const staged = scene({ seen: null, answer: () => warning('address') });
    await pass(50);
    staged.actions?.onDetails();
    staged.actions?.onHide();
    staged.shown = null;
    staged.seen = sighting('late');
    staged.answer = () => QUIET;
    await pass(10_000);
    expect(staged.said).toEqual(['check-address', 'no-shop', 'show-details', 'hide-banner', 'check-sighting late']);
    expect(staged.shown).toBeNull();
  });
});

describe.each([
  ['with the Navigation API', true],
  ['without it', false],
])('in-page navigation, %s', (_what, navigation) => {
  const go = (staged: Scene, to: string) => {
    staged.window.history.pushState({}, '', to);
    const target = (staged.window as Window & { navigation?: EventTarget }).navigation;
    target?.dispatchEvent(new (staged.window as unknown as typeof globalThis).Event('currententrychange'));
  };

  it('is a new page', async () => {
    const staged = scene({ navigation });
    await pass(5000);
    staged.said.length = 0;
    staged.seen = sighting('plate');
    go(staged, '/plate');
    await pass(1500);
    expect(staged.said).toEqual(['check-address', 'check-sighting plate']);
  });

  it('to an anchor is none, to a route in the hash is one', async () => {
    const staged = scene({ navigation });
    await pass(5000);
    staged.said.length = 0;
    go(staged, '#reviews');
    await pass(1500);
    expect(staged.said).toEqual([]);
    go(staged, '#/basket');
    await pass(1500);
    expect(staged.said).toEqual(['check-address', 'check-sighting cup']);
  });

  it('drops an answer that was meant for the page before, and takes its warning away', async () => {
    const staged = scene({ navigation });
    const late: ((answer: PageAnswer) => void)[] = [];
    staged.answer = (message) =>
      message.type === 'check-sighting' ? new Promise((resolve) => late.push(resolve)) : QUIET;
    await pass(50);
    staged.seen = null;
    staged.answer = () => QUIET;
    go(staged, '/about');
    await pass(1500);
    late[0]?.(warning('the page before'));
    await pass(5000);
    expect(late).toHaveLength(1);
    expect(staged.shown).toBeNull();
  });
});
