import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookForBrowser } from '../../scripts/find-browser.mjs';
import { USUAL } from '../../src/core/preferences';
import { seedRegistry } from '../../src/demo/demo-registry';
import { hrefOf, streetPage } from '../../src/demo/street/street';
import { openStage, type Stage } from './stage/open-stage';

/** Where pictures go; none are made unless it is set. */
const PICTURES = process.env.PROBITY_PICTURES;
const LANGUAGES = PICTURES ? (['en', 'zh-CN'] as const) : (['en'] as const);

// Only Chromium's driver can set this, and click the extension's button.
describe.skipIf(lookForBrowser('chromium') === null && !process.env.CI)(
  'a browser that lets onto sites only on click',
  () => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await openStage('chromium', { fill: seedRegistry });
      const settings = await stage.shopper.browser.newPage();
      await settings.goto('chrome://extensions/');
      await settings.evaluate(async (extensionId) => {
        const { chrome } = globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } };
        await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_CLICK' });
      }, new URL(stage.shopper.origin).host);
      await settings.close();
    });
    afterAll(() => stage?.close());

    const open = async (name: string) => {
      const { page, tabId } = await stage.shopper.newTab();
      await page.goto(hrefOf(streetPage(name), stage.street.port));
      return { page, tabId };
    };
    const click = async (page: Page) => {
      const { browser } = stage.shopper;
      const extension = (await browser.extensions()).get(new URL(stage.shopper.origin).host);
      if (!extension) throw new Error('The extension is not there.');
      await page.bringToFront();
      await page.triggerExtensionAction(extension);
    };

    it('reads a page once the button is clicked, warns of its seller, and says why only now', async () => {
      for (const language of LANGUAGES) {
        await stage.shopper.ask({ type: 'set-preferences', preferences: { ...USUAL, language } });
        const { page, tabId } = await open(`seller-watched-${language.slice(0, 2)}`);
        expect(await stage.shopper.ask({ type: 'get-page', tabId })).toBeNull();
        await click(page);
        await expect
          .poll(() => stage.shopper.ask({ type: 'get-page', tabId }), { timeout: 10_000 })
          .toMatchObject({ read: true, access: 'by-click', verdict: { level: 'caution' } });
        const popup = await stage.shopper.openPopup(tabId);
        await popup.waitForSelector(
          language === 'en' ? '::-p-text(only because you clicked)' : '::-p-text(因为您点击了按钮)',
        );
        if (PICTURES) {
          mkdirSync(PICTURES, { recursive: true });
          await page.screenshot({ path: join(PICTURES, `on-click-page-${language}.png`) });
          await popup.screenshot({ path: join(PICTURES, `on-click-popup-${language}.png`) });
        }
        await popup.close();
        await page.close();
      }
    });

    it('says that it may not read a page where nobody has clicked', async () => {
      const { page, tabId } = await open('honest-en');
      const popup = await stage.shopper.openPopup(tabId);
      await popup.waitForSelector("::-p-text(doesn't let Probity read)");
      await popup.close();
      await page.close();
    });
  },
);

interface DeveloperPrivate {
  updateExtensionConfiguration(to: { extensionId: string; hostAccess: 'ON_CLICK' }): Promise<void>;
}
