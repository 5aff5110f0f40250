import { describe, expect, it } from 'vitest';
import { askAhead } from '../../src/pages/popup/ahead';

function browser(tabs: { id?: number; url?: string }[]) {
  const asked: string[] = [];
  const area = (name: string) => ({
    get: async (key: string) => {
      asked.push(`${name} ${key}`);
      return { [key]: name };
    },
  });
  const api = {
    storage: { local: area('local'), session: area('session') },
    tabs: {
      query: async () => tabs,
      get: async (id: number) => {
        const tab = tabs.find((one) => one.id === id);
        if (!tab) throw new Error(`no tab ${id}`);
        return tab;
      },
    },
  };
  return { api, asked };
}

describe('what the popup asks before its scripts are read', () => {
  it.each([
    ['in the toolbar: of the tab in front', '', 7, 'https://shop.example/'],
    ['in a tab of its own: of the other tab', '?tab=9', 9, 'https://other.example/'],
  ])('%s', async (_where, search, tab, url) => {
    const { api, asked } = browser([
      { id: 7, url: 'https://shop.example/' },
      { id: 9, url: 'https://other.example/' },
    ]);
    const ahead = askAhead(api, search);
    expect(await ahead.tabId).toBe(tab);
    expect(await ahead.url).toBe(url);
    expect(await ahead.state).toEqual({ [`tab:${tab}`]: 'session' });
    expect(await ahead.language).toEqual({ language: 'local' });
    expect(asked.toSorted()).toEqual(['local language', `session tab:${tab}`]);
  });

  it('is nothing where no tab is in front', async () => {
    const ahead = askAhead(browser([]).api, '');
    expect([await ahead.tabId, await ahead.url, await ahead.state]).toEqual([null, undefined, {}]);
  });

  it('fails for whoever listens, and for nobody else', async () => {
    const ahead = askAhead(browser([]).api, '?tab=5');
    await new Promise((resolve) => setTimeout(resolve));
    await expect(ahead.url).rejects.toThrow('no tab 5');
  });
});
