import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import type { FromExtension, PageReport, Reply } from '../messages/protocol';
import { isFailure } from '../messages/send';
import { buttonTitle, listen, nextNews, sendMessage, tabIds } from './extension-api';
import { launchBrowser, type LaunchWish } from './launch-browser';

/** A page that was visited, and what Probity says of it. */
export interface Visit {
  page: Page;
  tabId: number;
  report: PageReport;
  /** ms from asking for the address to the verdict. */
  ms: number;
}

const POPUP = 'src/pages/popup/index.html';
/** The extension's first page, which a browser that has it from a folder does not open by itself. */
export const WELCOME = 'src/pages/welcome/index.html';
const PATIENCE = 20_000;
const LOOK_EVERY = 100;

/** Someone who goes shopping with the extension: a browser, and a page of the extension itself to ask it from. */
export class Shopper {
  private constructor(
    readonly wish: LaunchWish,
    readonly browser: Browser,
    /** Address of the extension's root, with a slash at the end. */
    readonly origin: string,
    /** A page of the extension that stays open; what is evaluated in it has the browser's API. */
    readonly desk: Page,
  ) {}

  static async start(wish: LaunchWish): Promise<Shopper> {
    const { browser, origin } = await launchBrowser(wish);
    try {
      const desk = await openExtensionPage(browser, `${origin}${POPUP}?tab=0`);
      await listen(desk);
      return new Shopper(wish, browser, origin, desk);
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  /** Sends a message to the worker, as the extension's own pages do. Rejects with the worker's reason. */
  async ask<M extends FromExtension>(message: M): Promise<Reply<M>> {
    const answer = await sendMessage(this.desk, message);
    if (isFailure(answer)) throw new Error(answer.failed);
    return answer as Reply<M>;
  }

  /** The popup about a tab, in a tab of its own. */
  async openPopup(tabId: number): Promise<Page> {
    return await openExtensionPage(this.browser, `${this.origin}${POPUP}?tab=${tabId}`);
  }

  /** Another of the extension's own pages, in a tab of its own. */
  async openOwnPage(path: string): Promise<Page> {
    return await openExtensionPage(this.browser, `${this.origin}${path}`);
  }

  /** A new, empty tab. */
  async newTab(): Promise<{ page: Page; tabId: number }> {
    const before = new Set(await tabIds(this.desk));
    const page = await this.browser.newPage();
    const tabId = (await tabIds(this.desk)).find((id) => !before.has(id));
    if (tabId === undefined) throw new Error('The browser opened no tab.');
    return { page, tabId };
  }

  /** Opens an address in a new tab, and waits for the verdict. `prepare` sees the tab before anything is loaded. */
  async visit(url: string, prepare?: (page: Page) => Promise<void>): Promise<Visit> {
    const { page, tabId } = await this.newTab();
    await prepare?.(page);
    const start = performance.now();
    const loaded = page.goto(url, { waitUntil: 'load' }).catch(() => undefined);
    const report = await this.reportOn(tabId, url);
    const ms = performance.now() - start;
    // A page that is stopped never finishes loading.
    if (!report.verdict.block) await loaded;
    return { page, tabId, report, ms };
  }

  /** What is said of `url` in a tab, as soon as it was stopped, or its page read and judged. Rejects where that takes too long. */
  async reportOn(tabId: number, url: string): Promise<PageReport> {
    const tooLong = AbortSignal.timeout(PATIENCE);
    while (!tooLong.aborted) {
      const news = nextNews(this.desk).catch(() => undefined);
      const report = await this.ask({ type: 'get-page', tabId });
      if (report?.url === url && (report.verdict.block || report.read)) return report;
      // A page that is no shop makes no news.
      await Promise.race([news, pause(LOOK_EVERY)]);
    }
    throw new Error(`There is no verdict on ${url} in tab ${tabId}.`);
  }

  /** The words of the extension's button in a tab. */
  async buttonTitle(tabId: number): Promise<string> {
    return await buttonTitle(this.desk, tabId);
  }

  /** Leaves two tabs open: one at `url`, and before it the extension's own page at `path`. Nothing more can be asked afterwards. */
  async standAt(url: string, path: string): Promise<void> {
    const page = await this.browser.newPage();
    await page.goto(url);
    const own = await this.openOwnPage(path);
    for (const other of await this.browser.pages()) if (other !== page && other !== own) await other.close();
    await own.bringToFront();
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}

/**
 * Opens one of the extension's own pages. Firefox reports no load event for them, so what counts is that the page is there; and
 * it changes process on the way, where a tab now and then gets lost: then another is opened.
 */
async function openExtensionPage(browser: Browser, url: string, tries = 3): Promise<Page> {
  const page = await browser.newPage();
  const there = page.waitForSelector('#root > *', { timeout: PATIENCE / 2 });
  try {
    await Promise.race([page.goto(url, { waitUntil: 'domcontentloaded' }).catch(() => null), there]);
    await there;
    return page;
  } catch (error) {
    await page.close().catch(() => undefined);
    if (tries <= 1) throw error;
    return await openExtensionPage(browser, url, tries - 1);
  }
}
