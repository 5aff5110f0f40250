import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { openView } from './popup';
import type { Shopper } from './shopper';

export type Scheme = 'light' | 'dark';

/** The popup as the browser would show it. */
const POPUP_SIZE = { width: 360, height: 560, deviceScaleFactor: 2 };

/** Where the pictures of one walk go. */
export class Album {
  private constructor(private readonly folder: string) {}

  static async open(folder: string): Promise<Album> {
    await mkdir(folder, { recursive: true });
    return new Album(folder);
  }

  /** A picture of a page as it stands; in dark, where the browser can be told to. */
  async take(page: Page, name: string, scheme: Scheme = 'light'): Promise<void> {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]).catch(() => undefined);
    await page.screenshot({ path: join(this.folder, `${name}.png`) });
  }

  /** The popup about a tab, in each of `schemes`. */
  async takePopup(shopper: Shopper, tabId: number, name: string, schemes: readonly Scheme[]): Promise<void> {
    const popup = await shopper.openPopup(tabId);
    await asPopup(popup);
    await openView(popup, 'verdict');
    await popup.waitForSelector('.verdict .word, .verdict .plain');
    for (const scheme of schemes) await this.take(popup, scheme === 'light' ? name : `${name}-${scheme}`, scheme);
    await popup.close();
  }
}

/** Gives a popup that was opened in a tab the size it has in the browser's own frame. */
export async function asPopup(page: Page): Promise<void> {
  await page.setViewport(POPUP_SIZE);
}
