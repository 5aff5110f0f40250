import { describe, expect, it } from 'vitest';
import { dispatcher, type Handlers, type Sender } from '../../src/messages/dispatch';

const ORIGIN = 'chrome-extension://abc/';
const PAGE: Sender = { id: 'abc', url: 'https://shop.example/', frameId: 0, tab: { id: 7, incognito: false } };
const OURS: Sender = { id: 'abc', url: `${ORIGIN}src/pages/popup/index.html`, frameId: 0 };
const OURS_IN_TAB: Sender = { ...OURS, tab: { id: 8, incognito: false } };

const KEY = '7b0e2a52-6f6e-4d5e-9d53-0c7c0f4d3c11';
const SIGHTING = { url: 'https://shop.example/', platform: null, kind: 'product', identifiers: [], facts: {} };

function listener() {
  const heard: unknown[] = [];
  const errors: unknown[] = [];
  const hear = async (message: { type: string }, from?: unknown) => {
    heard.push(from ? [message.type, from] : [message.type]);
    if (message.type === 'get-outbox') throw new Error('the store is full');
    return message.type === 'get-lists' ? [] : null;
  };
  const handlers = new Proxy({}, { get: () => hear }) as Handlers;
  return { heard, errors, listen: dispatcher(handlers, { id: 'abc', origin: ORIGIN }, (error) => errors.push(error)) };
}

describe('messages from pages', () => {
  it.each(['check-address', 'no-shop', 'hide-banner', 'show-details'])(
    'are heard: %s, with where the browser says they come from',
    async (type) => {
      const { heard, listen } = listener();
      expect(await listen({ type }, PAGE)).toBeNull();
      expect(heard).toEqual([[type, { url: 'https://shop.example/', tabId: 7, incognito: false }]]);
    },
  );

  it.each([
    [
      'is taken from its tab where it moved on without a load',
      'https://shop.example/item/2',
      'https://shop.example/item/2',
    ],
    ['stays where the tab is on another site by now', 'https://elsewhere.example/', 'https://shop.example/'],
    ['stays where the tab has no address that can be read', 'about:blank', 'https://shop.example/'],
  ])('the address of a page %s', async (_, inTab, heardOf) => {
    const { heard, listen } = listener();
    await listen({ type: 'no-shop' }, { ...PAGE, tab: { id: 7, incognito: false, url: inTab } });
    expect(heard).toEqual([['no-shop', { url: heardOf, tabId: 7, incognito: false }]]);
  });

  it('are heard with their sighting', async () => {
    const { heard, listen } = listener();
    await listen({ type: 'check-sighting', sighting: SIGHTING }, PAGE);
    expect(heard).toHaveLength(1);
  });

  it.each<[string, Sender]>([
    ['a frame', { ...PAGE, frameId: 3 }],
    ['another extension', { ...PAGE, id: 'other' }],
    ['nowhere', { id: 'abc' }],
    ['a page without a tab', { id: 'abc', url: 'https://shop.example/', frameId: 0 }],
    ['a file', { ...PAGE, url: 'file:///etc/passwd' }],
    ['an address that only begins like ours', { ...PAGE, url: 'chrome-extension://abcdef/' }],
  ])('are refused from %s', async (_where, sender) => {
    const { heard, errors, listen } = listener();
    expect(await listen({ type: 'check-address' }, sender)).toEqual({ failed: 'refused' });
    expect(heard).toEqual([]);
    expect(errors).toHaveLength(1);
  });

  it.each([
    'get-page',
    'continue-today',
    'get-lists',
    'update-lists',
    'get-outbox',
    'refresh-outbox',
    'file-complaint',
    'check-filing',
    'add-file',
    'get-files',
    'get-file',
    'drop-file',
    'follow-up',
    'forget-filed',
    'erase-filed',
    'get-held',
    'get-notices',
    'set-notices',
  ])('may not be those of our own pages: %s', async (type) => {
    const { heard, listen } = listener();
    expect(await listen({ type, tabId: 7, key: KEY }, PAGE)).toEqual({ failed: 'refused' });
    expect(heard).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['no object', 'check-address'],
    ['nothing', undefined],
    ['of no known type', { type: 'forget-everything' }],
    ['of a type that every object has', { type: 'constructor' }],
    ['with more than it should have', { type: 'check-address', url: 'https://honest.example/' }],
    ['without the sighting', { type: 'check-sighting' }],
    ['with a sighting of a wrong form', { type: 'check-sighting', sighting: { ...SIGHTING, kind: 'palace' } }],
    [
      'with too many identifiers',
      {
        type: 'check-sighting',
        sighting: {
          ...SIGHTING,
          identifiers: Array.from({ length: 201 }, () => ({
            identifier: 'domain:a.example',
            evidence: 'claimed',
            seenIn: 'x',
            validity: 'valid',
          })),
        },
      },
    ],
  ])('are refused when they are %s', async (_what, message) => {
    const { heard, listen } = listener();
    expect(await listen(message, PAGE)).toEqual({ failed: 'refused' });
    expect(heard).toEqual([]);
  });
});

describe('messages from our own pages', () => {
  it.each([OURS, OURS_IN_TAB])('are heard, in a popup and in a tab', async (sender) => {
    const { heard, listen } = listener();
    expect(await listen({ type: 'get-lists' }, sender)).toEqual([]);
    expect(await listen({ type: 'get-page', tabId: 3 }, sender)).toBeNull();
    expect(heard).toEqual([['get-lists'], ['get-page']]);
  });

  it('are told why they failed', async () => {
    const { listen } = listener();
    expect(await listen({ type: 'get-outbox' }, OURS)).toEqual({ failed: 'the store is full' });
    expect(await listen({ type: 'get-page', tabId: -1 }, OURS)).toEqual({ failed: expect.stringContaining('>=0') });
  });
});
