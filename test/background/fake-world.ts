import 'fake-indexeddb/auto';
import type { World } from '../../src/background/world';
import { digestSha256, verifySignature } from '../../src/background/verify-signature';
import type { PageMark } from '../../src/messages/page-mark';
import { openStore, type Store } from '../../src/store/open';

export const EXTENSION = 'chrome-extension://probity/';

export interface FakeWorld extends World {
  now(): number;
  /** What the worker told the browser to do, in order: `[what, …arguments]`. */
  told: unknown[][];
  alarmTimes: Map<string, unknown>;
  session: Map<string, unknown>;
  /** What lies where content scripts can read it. */
  local: Map<string, unknown>;
  /** What all of the shopper's browsers share. */
  shared: Map<string, unknown>;
  /** What the organisation that runs the browser has set. */
  policy: Map<string, unknown>;
  tabs: Map<number, string>;
  /** What was made of the page in each tab. */
  marks: Map<number, PageMark>;
  errors: unknown[];
  /** Whether pages are open to the extension, or each only by a click on its button; `clicked` are the tabs with such a click. */
  access: 'always' | 'on-click';
  clicked: Set<number>;
  /** As the browser tells of the extension itself. */
  installType: string;
  time: number;
}

/** A world without a browser: an empty store, a session in memory, a clock that stands still, and no network but `fetcher`. */
export async function fakeWorld(fetcher: typeof fetch = refuseAll): Promise<FakeWorld> {
  await emptyStore();
  const told: unknown[][] = [];
  const alarmTimes = new Map<string, unknown>();
  const session = new Map<string, unknown>();
  const local = new Map<string, unknown>();
  const shared = new Map<string, unknown>();
  const policy = new Map<string, unknown>();
  const tabs = new Map<number, string>();
  const marks = new Map<number, PageMark>();
  const errors: unknown[] = [];
  const tell =
    (name: string, answer: unknown = undefined) =>
    async (...said: unknown[]) => {
      told.push([name, ...said]);
      return answer;
    };
  const browser = {
    action: {
      setIcon: tell('setIcon'),
      setTitle: tell('setTitle'),
      setBadgeText: tell('setBadgeText'),
      setBadgeBackgroundColor: tell('setBadgeBackgroundColor'),
    },
    alarms: {
      create: (name: string, when: unknown) => void alarmTimes.set(name, when),
      clear: async (name: string) => alarmTimes.delete(name),
      get: async (name: string) => alarmTimes.get(name),
    },
    management: { getSelf: async () => ({ installType: world.installType }) },
    permissions: { contains: async () => world.access !== 'on-click' },
    runtime: {
      id: 'probity',
      getURL: (path: string) => EXTENSION + path,
      getManifest: () => ({ name: 'Probity', content_scripts: [{ matches: ['https://*/*'], js: ['look.js'] }] }),
      getPlatformInfo: async () => ({}),
    },
    scripting: {
      executeScript: async ({ target, ...what }: { target: { tabId: number }; files?: string[] }) => {
        if (!tabs.has(target.tabId)) throw new Error('no such tab');
        if (world.access === 'on-click' && !world.clicked.has(target.tabId)) throw new Error('no access');
        if (what.files) told.push(['run', target.tabId, ...what.files]);
        return [{ result: what.files ? undefined : marks.get(target.tabId) }];
      },
    },
    storage: {
      session: fakeArea(session),
      local: fakeArea(local),
      sync: fakeArea(shared),
      managed: fakeArea(policy),
    },
    tabs: {
      create: tell('tabs.create', {}),
      query: async () => [...tabs.keys()].map((id) => ({ id })),
      update: async (tabId: number, { url }: { url: string }) => {
        told.push(['tabs.update', tabId, url]);
        tabs.set(tabId, url);
      },
      get: async (tabId: number) => {
        if (!tabs.has(tabId)) throw new Error('no such tab');
        return { id: tabId, url: tabs.get(tabId), index: 0, windowId: 1, incognito: false };
      },
    },
  };
  const world: FakeWorld = {
    browser: browser as unknown as World['browser'],
    store: openStore,
    keepStore: tell('keepStore') as World['keepStore'],
    fetch: fetcher,
    now: () => world.time,
    random: () => 0,
    verify: verifySignature,
    digest: digestSha256,
    locale: 'en',
    mayNotify: async () => true,
    notify: tell('notify') as World['notify'],
    report: (error) => void errors.push(error),
    told,
    alarmTimes,
    session,
    local,
    shared,
    policy,
    tabs,
    marks,
    errors,
    access: 'always',
    clicked: new Set(),
    installType: 'normal',
    time: Date.parse('2026-03-10T12:00:00Z'),
  };
  return world;
}

function fakeArea(held: Map<string, unknown>) {
  return {
    get: async (wanted: string | string[] | null) => {
      const keys = wanted === null ? [...held.keys()] : [wanted].flat();
      return structuredClone(
        Object.fromEntries(keys.filter((key) => held.has(key)).map((key) => [key, held.get(key)])),
      );
    },
    set: async (items: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(items)) held.set(key, structuredClone(value));
    },
    remove: async (keys: string[]) => keys.forEach((key) => held.delete(key)),
  };
}

const refuseAll: typeof fetch = async (input) => {
  throw new TypeError(`unexpected request to ${String(input)}`);
};

async function emptyStore(): Promise<Store> {
  const store = await openStore();
  for (const name of store.objectStoreNames) await store.clear(name);
  return store;
}
