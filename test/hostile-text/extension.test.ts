import { render } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { STATES, type State } from '../e2e/looks/states';
import { brokenBy, hostile, madeHostile } from './hostile';
import { driverOf, openPage } from './stage';

const dom = openPage();
const { document } = dom.window;

const SHOWS: Record<State['page'], string> = {
  popup: '.panel section',
  blocked: 'main h1',
  complaint: '.panel .form',
  handoff: 'main section',
  diary: 'main section, main .problem',
  options: 'main section, main .problem',
  welcome: '#access',
  panel: 'main .row',
};
const PAGES = import.meta.glob('../../src/pages/*/main.tsx');
const missed: string[] = [];
/** Where a screen reader is told what changes. */
const LIVE = '[role=status], [role=alert], [aria-live]';
const silent: string[] = [];

/** The browser's extension API, with what the worker would answer. */
function extension(replies: Record<string, unknown>) {
  const session = new Map<string, unknown>();
  const tab = { id: 7 };
  return {
    runtime: {
      id: 'probity',
      getManifest: () => ({}),
      getURL: (path: string) => `chrome-extension://probity/${path}`,
      openOptionsPage: async () => {},
      sendMessage: async ({ type }: { type: string }) => {
        const reply = replies[type] ?? null;
        return typeof reply === 'object' && reply !== null && 'throws' in reply ? { failed: reply.throws } : reply;
      },
    },
    permissions: { contains: async () => true, request: async () => false },
    i18n: { getUILanguage: () => 'en' },
    tabs: {
      query: async () => [tab],
      create: async () => tab,
      getCurrent: async () => tab,
      get: async () => ({ ...tab, url: 'https://haitang-sale.example/p/1024?ref=ad', title: hostile('A page') }),
    },
    storage: {
      local: { get: async () => replies.remembered ?? {}, set: async () => {} },
      session: {
        get: async (key: string) => ({ [key]: session.get(key) }),
        set: async (items: object) => Object.entries(items).forEach(([key, value]) => session.set(key, value)),
        remove: async (key: string) => session.delete(key),
      },
    },
  };
}

describe('hostile words in everything that people write', () => {
  it.each(STATES)('are text that turns nothing, in the state $name of the $page', async (state: State) => {
    const replies = madeHostile(state.answers('en')) as Record<string, unknown>;
    const api = extension({ ...replies, remembered: state.answers('en').remembered });
    vi.stubGlobal('browser', api);
    vi.stubGlobal('chrome', api);
    dom.reconfigure({ url: `https://registry.example/${state.wide ? (state.query ?? '?tab=7') : ''}` });
    document.body.innerHTML = '<div id="root"></div>';
    vi.resetModules();
    await PAGES[`../../src/pages/${state.page}/main.tsx`]!();
    const page = driverOf(document);
    try {
      await page.waitForSelector(SHOWS[state.page]).catch((error: unknown) => {
        throw new Error(document.body.textContent ?? '', { cause: error });
      });
      expect(brokenBy(document)).toEqual([]);
      await state.reach?.(page as never, 'en').catch(() => missed.push(state.name));
      document.querySelectorAll('details').forEach((one) => (one.open = true));
      await new Promise((resolve) => void setTimeout(resolve, 20));
      expect(brokenBy(document)).toEqual([]);
      // What comes later is said to who does not see it.
      if (document.querySelector(LIVE) === null) silent.push(state.name);
    } finally {
      render(null, document.getElementById('root')!);
    }
  });

  it('stand in pages that tell screen readers what changes', () => {
    expect(silent).toEqual([]);
  });

  it('were seen in nearly all that the states show', () => {
    expect(missed.length).toBeLessThan(STATES.length / 10);
  });
});
