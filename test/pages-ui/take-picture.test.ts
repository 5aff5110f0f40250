import { describe, expect, it } from 'vitest';
import { fault } from '../../src/core/fault';
import { takePicture } from '../../src/pages/complaint/take-picture';

const URL_OF_SHOP = 'https://shop.example/cup';
const OWN = 9;

function browserWith(url: string | null, capture: () => Promise<string>, later = url) {
  const front: number[] = [];
  const tabs = {
    get: async (id: number) => {
      if (url === null) throw new Error('no such tab');
      return { id, url: front.length > 0 ? later : url, windowId: 2, active: front.at(-1) === id };
    },
    getCurrent: async () => ({ id: OWN }),
    update: async (id: number) => void front.push(id),
    captureVisibleTab: capture,
  };
  return { front, tabs: tabs as unknown as Parameters<typeof takePicture>[0] };
}

describe('a picture of the page complained of', () => {
  it('shows that tab for a moment, and this one again', async () => {
    const { front, tabs } = browserWith(`${URL_OF_SHOP}#reviews`, async () => 'data:image/png;base64,iVBORw0KGgo=');
    const picture = await takePicture(tabs, 7, URL_OF_SHOP);
    expect(picture.type).toBe('image/png');
    expect([...new Uint8Array(await picture.arrayBuffer())].slice(0, 4)).toEqual([0x89, 0x50, 0x4e, 0x47]);
    expect(front).toEqual([7, OWN]);
  });

  it('comes back also where the browser allows none', async () => {
    const { front, tabs } = browserWith(URL_OF_SHOP, async () => Promise.reject(new Error('activeTab is required')));
    await expect(takePicture(tabs, 7, URL_OF_SHOP)).rejects.toThrow('activeTab');
    expect(front).toEqual([7, OWN]);
  });

  it('is none where the page goes elsewhere in that moment', async () => {
    const { front, tabs } = browserWith(
      URL_OF_SHOP,
      async () => 'data:image/png;base64,iVBORw0KGgo=',
      'https://bank.example/',
    );
    await expect(takePicture(tabs, 7, URL_OF_SHOP)).rejects.toThrow(fault('page-not-in-front'));
    expect(front).toEqual([7, OWN]);
  });

  it.each<[string, string | null, number | null]>([
    ['whose tab is closed', null, 7],
    ['whose tab is not known', URL_OF_SHOP, null],
    ['in whose tab is another page now', 'https://bank.example/', 7],
  ])('is never one of a page %s', async (_what, url, tabId) => {
    const { front, tabs } = browserWith(url, async () => 'data:image/png;base64,iVBORw0KGgo=');
    await expect(takePicture(tabs, tabId, URL_OF_SHOP)).rejects.toThrow(fault('page-not-open'));
    expect(front).toEqual([]);
  });
});
