import type { Browser, Page } from 'puppeteer-core';
import type { FromExtension, PageReport, Reply } from '../messages/protocol';
import { launchBrowser, type LaunchWish } from './launch-browser';

/** A page that was visited, and what Probity says of it. */
export interface Visit {
  page: Page;
  tabId: number;
  report: PageReport;
  /** ms from asking for the address to the verdict. */
  ms: number;
}

/** What an extension page has of the browser's API, as far as it is used here. */
interface ExtensionApi {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  tabs: { query(query: object): Promise<{ id?: number }[]> };
  storage: { session: { onChanged: { addListener(listener: () => void): void; removeListener(listener: () => void): void } } };
}

const PATIENCE = 20_000;

/** Someone who goes shopping with the extension: a browser, and a page of the extension itself to ask it from. */
export class Shopper {
  private constructor(
    readonly browser: Browser,
    /** Address of the extension's root, with a slash at the end. */
    readonly origin: string,
    private readonly desk: Page,
  ) {}

  static async start(wish: LaunchWish): Promise<Shopper> {
    const { browser, origin } = await launchBrowser(wish);
    try {
      return new Shopper(browser, origin, await openExtensionPage(browser, `${origin}src/pages/popup/index.html?tab=0`));
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  /** Sends a message to the worker, as the extension's own pages do. Rejects with the worker's reason. */
  async ask<M extends FromExtension>(message: M): Promise<Reply<M>> {
    const answer = await this.desk.evaluate(async (asked: FromExtension) => {
      const { browser, chrome } = globalThis as unknown as { browser?: ExtensionApi; chrome?: ExtensionApi };
      return await (browser ?? chrome)?.runtime.sendMessage(asked);
    }, message);
    if (typeof answer === 'object' && answer !== null && 'failed' in answer) throw new Error(String(answer.failed));
    return answer as Reply<M>;
  }

  /** The popup about a tab, in a tab of its own; `path` may name another of the extension's pages. */
  async openPopup(tabId: number): Promise<Page> {
    return await openExtensionPage(this.browser, `${this.origin}src/pages/popup/index.html?tab=${tabId}`);
  }

  /** A new, empty tab. */
  async newTab(): Promise<{ page: Page; tabId: number }> {
    const before = new Set(await this.tabIds());
    const page = await this.browser.newPage();
    const tabId = (await this.tabIds()).find((id) => !before.has(id));
    if (tabId === undefined) throw new Error('The browser opened no tab.');
    return { page, tabId };
  }

  /** Opens an address in a new tab, and waits for the verdict. `prepare` sees the tab before anything is loaded. */
  async visit(url: string, { prepare }: { prepare?: (page: Page) => Promise<void> } = {}): Promise<Visit> {
    const { page, tabId } = await this.newTab();
    await prepare?.(page);
    return await this.go(page, tabId, url);
  }

  async go(page: Page, tabId: number, url: string): Promise<Visit> {
    const start = performance.now();
    const verdict = this.verdictOn(tabId, url).then((report) => ({ report, ms: performance.now() - start }));
    // A blocked page is replaced while it loads.
    const loaded = page.goto(url, { waitUntil: 'load' }).catch(() => null);
    const [{ report, ms }] = await Promise.all([verdict, loaded]);
    return { page, tabId, report, ms };
  }

  /** What is said of `url` in a tab, as soon as its page was read, blocked, or found to be no shop. */
  async verdictOn(tabId: number, url: string): Promise<PageReport> {
    return await this.desk.evaluate(
      async (tab: number, address: string, patience: number) => {
        const { browser, chrome } = globalThis as unknown as { browser?: ExtensionApi; chrome?: ExtensionApi };
        const api = (browser ?? chrome) as ExtensionApi;
        const report = async () => (await api.runtime.sendMessage({ type: 'get-page', tabId: tab })) as PageReport | null;
        return await new Promise<PageReport>((resolve, reject) => {
          let last: PageReport | null = null;
          const done = (found: PageReport) => {
            api.storage.session.onChanged.removeListener(look);
            clearTimeout(timer);
            resolve(found);
          };
          const look = () =>
            void report().then((found) => {
              if (found?.url !== address) return;
              last = found;
              if (found.sighting !== null || found.verdict.block) done(found);
            }, reject);
          const timer = setTimeout(() => (last ? done(last) : reject(new Error(`No verdict on ${address} in tab ${tab}.`))), patience);
          api.storage.session.onChanged.addListener(look);
          look();
        });
      },
      tabId,
      url,
      PATIENCE,
    );
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  private async tabIds(): Promise<number[]> {
    return await this.desk.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as { browser?: ExtensionApi; chrome?: ExtensionApi };
      return ((await (browser ?? chrome)?.tabs.query({})) ?? []).flatMap(({ id }) => id ?? []);
    });
  }
}

/** Opens one of the extension's own pages. Firefox reports no load event for them, so what counts is that the page is there. */
async function openExtensionPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  const loaded = page.goto(url, { waitUntil: 'domcontentloaded', timeout: 5000 }).catch(() => null);
  await Promise.race([loaded, page.waitForSelector('#root > *', { timeout: PATIENCE })]);
  await page.waitForSelector('#root > *', { timeout: PATIENCE });
  return page;
}
