import { JSDOM } from 'jsdom';
import { vi } from 'vitest';
import { watchPage, type PageWorld } from '../../src/content/watch-page';
import type { WarningActions } from '../../src/content/warning';
import type { Sighting } from '../../src/core/sighting';
import type { Banner, FromPage, PageAnswer, PageNote } from '../../src/messages/protocol';

const URL_OF_PAGE = 'https://shop.example/cup';

export interface Scene {
  window: Window;
  said: string[];
  shown: Banner | null;
  note: PageNote | null;
  /** How often something else could be done with the page. */
  readings: number;
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
export const warning = (sentence: string): PageAnswer => ({
  level: 'danger',
  banner: banner(sentence),
  blocked: false,
});
export const QUIET: PageAnswer = { level: 'unknown', banner: null, blocked: false };
export const sighting = (name: string): Sighting => ({
  url: URL_OF_PAGE,
  platform: null,
  kind: 'product',
  identifiers: [],
  facts: { productName: name },
});

/** A page that is watched, with a worker and detectors that say what the test wants. */
export function scene({
  navigation = false,
  answer = () => QUIET,
  seen = sighting('cup'),
}: Partial<Pick<Scene, 'answer' | 'seen'>> & { navigation?: boolean } = {}): Scene {
  const { window } = new JSDOM('<!doctype html><p>page', { url: URL_OF_PAGE });
  const browserWindow = window as unknown as Window;
  vi.stubGlobal('MutationObserver', window.MutationObserver);
  Object.assign(browserWindow, {
    requestIdleCallback: (then: () => void) => setTimeout(then, 1),
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    ...(navigation ? { navigation: new window.EventTarget() } : {}),
  });
  const staged: Scene = {
    window: browserWindow,
    said: [],
    shown: null,
    note: null,
    readings: 0,
    actions: null,
    seen,
    answer,
  };
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
    showNote: (note) => Object.assign(staged, { note }),
    afterReading: async () => void (staged.readings += 1),
  };
  watchPage(world);
  return staged;
}

/** Lets time go by, with all that was to happen in it. */
export const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
