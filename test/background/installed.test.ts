import { beforeAll, beforeEach, expect, it, vi } from 'vitest';

type Listener = (event: never) => void;

/** Any event of the browser: who listens is remembered by its name. */
const { browser, heard, done } = vi.hoisted(() => {
  const listeners = new Map<string, Listener>();
  const areas = ['runtime', 'tabs', 'webNavigation', 'alarms', 'windows', 'notifications', 'permissions'];
  const known: Record<string, unknown> = {
    id: 'probity',
    getURL: (path: string) => path,
    get: async () => ({}),
    set: async () => {},
  };
  const eventsOf = (area: string) => ({
    get: (_: unknown, name: string) =>
      known[name] ?? { addListener: (listener: Listener) => void listeners.set(`${area}.${name}`, listener) },
  });
  const all = Object.fromEntries(areas.map((area) => [area, new Proxy({}, eventsOf(area))]));
  const storage = Object.fromEntries(
    ['local', 'session', 'sync', 'managed'].map((area) => [area, new Proxy({}, eventsOf(`storage.${area}`))]),
  );
  const api = { ...all, storage, i18n: { getUILanguage: () => 'en' } };
  return { browser: api, heard: listeners, done: [] as string[] };
});
vi.mock('webextension-polyfill', () => ({ default: browser }));
vi.mock('../../src/store/open', () => ({ openStore: async () => ({ get: async () => undefined }) }));
vi.mock('../../src/background/schedule', () => ({ runErrands: async () => void done.push('errands') }));
vi.mock('../../src/background/welcome', () => ({ welcome: async () => void done.push('welcome') }));

beforeAll(async () => {
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('chrome', browser);
  vi.stubGlobal('probityActs', await import('../../src/background/acts'));
  await import('../../src/background/main');
});
beforeEach(() => void (done.length = 0));

it.each<[string, string[]]>([
  ['install', ['errands', 'welcome']],
  // The lists go on, and nobody is welcomed a second time.
  ['update', ['errands']],
  ['browser_update', ['errands']],
  ['chrome_update', ['errands']],
])('the browser says that it was started anew for "%s": %j', async (reason, expected) => {
  heard.get('runtime.onInstalled')?.({ reason } as never);
  await vi.waitFor(() => expect(done.toSorted()).toEqual(expected));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(done.toSorted()).toEqual(expected);
});
