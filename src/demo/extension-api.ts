import type { Page } from 'puppeteer-core';

/** What an extension page has of the browser's API, as far as it is used here. */
interface ExtensionApi {
  runtime: {
    sendMessage(message: unknown): Promise<unknown>;
    onMessage: {
      addListener(
        listener: (message: { type: string }, sender: { tab?: { id?: number; url?: string } }) => undefined,
      ): void;
    };
  };
  tabs: { query(query: object): Promise<{ id?: number }[]> };
  action: { getTitle(tab: { tabId: number }): Promise<string> };
  storage: { session: { onChanged: { addListener(listener: () => void): void } } };
}

// Each function handed to `evaluate` runs inside a page of the extension, so it can use nothing from around it but `globalThis`.
declare const globalThis: {
  browser?: ExtensionApi;
  chrome: ExtensionApi;
  readings: Record<string, 'check-sighting' | 'no-shop'>;
} & EventTarget;

export function sendMessage(desk: Page, message: unknown): Promise<unknown> {
  return desk.evaluate(async (asked) => {
    const { runtime } = globalThis.browser ?? globalThis.chrome;
    // As the extension's own pages do: a worker that is just stopping is asked again.
    const first = await runtime.sendMessage(asked).catch(() => undefined);
    return first === undefined ? await runtime.sendMessage(asked) : first;
  }, message);
}

export function tabIds(desk: Page): Promise<number[]> {
  return desk.evaluate(async () =>
    (await (globalThis.browser ?? globalThis.chrome).tabs.query({})).flatMap(({ id }) => id ?? []),
  );
}

/** What the extension's button says in a tab. */
export function buttonTitle(desk: Page, tabId: number): Promise<string> {
  return desk.evaluate((tab) => (globalThis.browser ?? globalThis.chrome).action.getTitle({ tabId: tab }), tabId);
}

/** From now on, the desk's page hears what content scripts say, and each change of what the worker knows of tabs. */
export function listen(desk: Page): Promise<void> {
  return desk.evaluate(() => {
    const api = globalThis.browser ?? globalThis.chrome;
    const readings: typeof globalThis.readings = {};
    globalThis.readings = readings;
    api.storage.session.onChanged.addListener(() => globalThis.dispatchEvent(new Event('news')));
    api.runtime.onMessage.addListener(({ type }, { tab }) => {
      if (type === 'check-sighting' || type === 'no-shop') readings[`${tab?.id} ${tab?.url}`] = type;
      globalThis.dispatchEvent(new Event('news'));
      return undefined;
    });
  });
}

/** Resolves when something is heard. */
export function nextNews(desk: Page): Promise<void> {
  return desk.evaluate(
    () => new Promise<void>((resolve) => globalThis.addEventListener('news', () => resolve(), { once: true })),
  );
}

/** What the content script last made of a page in a tab; null as long as it has not read it. */
export function readingOf(desk: Page, tabId: number, url: string): Promise<'check-sighting' | 'no-shop' | null> {
  return desk.evaluate((key) => globalThis.readings[key] ?? null, `${tabId} ${url}`);
}
