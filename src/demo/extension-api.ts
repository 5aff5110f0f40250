import type { Page } from 'puppeteer-core';

/** What an extension page has of the browser's API, as far as it is used here. */
interface ExtensionApi {
  runtime: {
    sendMessage(message: unknown): Promise<unknown>;
  };
  tabs: { query(query: object): Promise<{ id?: number }[]> };
  action: { getTitle(tab: { tabId: number }): Promise<string> };
  storage: { session: { onChanged: { addListener(listener: () => void): void } } };
}

// Each function handed to `evaluate` runs inside a page of the extension, so it can use nothing from around it but `globalThis`.
declare const globalThis: {
  browser?: ExtensionApi;
  chrome: ExtensionApi;
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

/** From now on, the desk's page hears each change of what the worker knows of tabs. */
export function listen(desk: Page): Promise<void> {
  return desk.evaluate(() => {
    const api = globalThis.browser ?? globalThis.chrome;
    api.storage.session.onChanged.addListener(() => globalThis.dispatchEvent(new Event('news')));
  });
}

/** Resolves when something is heard. */
export function nextNews(desk: Page): Promise<void> {
  return desk.evaluate(
    () => new Promise<void>((resolve) => globalThis.addEventListener('news', () => resolve(), { once: true })),
  );
}
