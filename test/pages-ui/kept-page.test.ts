import { describe, expect, it } from 'vitest';
import type { TabState } from '../../src/messages/tab-state';
import { keptPage } from '../../src/pages/popup/kept-page';

const OWN = 'chrome-extension://probity/';
const state: TabState = {
  url: 'https://shop.example/goods',
  read: true,
  sighting: { url: 'https://shop.example/goods', platform: null, kind: 'shop', identifiers: [], facts: {} },
  verdict: { level: 'unknown', block: false, reasons: [], lists: [] },
  blockedAt: null,
  incognito: false,
};
const kept = (stored: Partial<TabState> | null, tabUrl: string | undefined = 'https://shop.example/cart') =>
  keptPage(
    {
      session: { get: async (key) => (stored && key === 'tab:7' ? { [key]: { ...state, ...stored } } : {}) },
      tabUrl: async () => tabUrl,
      own: OWN,
    },
    7,
  );

describe('keptPage', () => {
  it('gives the verdict of the page that the tab shows, and nothing of the browser’s or of private windows', async () => {
    const { url, read, sighting, verdict } = state;
    expect(await kept({})).toEqual({ url, read, sighting, verdict });
  });

  it.each<[string, Partial<TabState> | null, string | undefined]>([
    ['a tab of which nothing is kept', null, undefined],
    ['a tab that went to another site', {}, 'https://other.example/'],
    ['a tab whose address is not told', {}, ''],
    ['a page that was blocked, and stands there again', { blockedAt: 5 }, 'https://shop.example/'],
    ['a page that no list has answered for', { verdict: { ...state.verdict, level: 'checking' } }, undefined],
    ['a page that is still being read', { read: false, sighting: null }, undefined],
    ['a page that is no shop', { sighting: null }, undefined],
  ])('leaves it to the worker: %s', async (_what, stored, tabUrl) => {
    expect(await kept(stored, tabUrl)).toBeNull();
  });

  it('knows a page by the blocking page that stands in its place', async () => {
    expect(await kept({ blockedAt: 5 }, `${OWN}src/pages/blocked/index.html?tab=7`)).not.toBeNull();
  });
});
