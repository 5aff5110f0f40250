import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { USUAL, type Preferences } from '../../src/core/preferences';
import { copyExtension } from '../../src/demo/extension-copy';
import { Shopper } from '../../src/demo/shopper';
import { openStreet } from '../../src/demo/street/open-street';
import { hrefOf, streetPage } from '../../src/demo/street/street';
import { serveLists } from '../bench/list/serve-lists';
import { writeListFixture } from '../published-list-fixture';
import { inEachBrowser } from './stage/families';

const OPTIONS = 'src/pages/options/index.html';
const SHOP = streetPage('honest-en');
const HILL = { id: 'hill.example', name: 'Hill Registry' };

const wordsOf = (page: Page) => page.evaluate(() => document.querySelector('main')?.textContent ?? '');
const seesIn = (page: Page, words: string) =>
  page.waitForFunction((wanted) => document.querySelector('main')?.textContent?.includes(wanted), {}, words);

inEachBrowser('the options', (family) => {
  it('add a registry once its key was compared, and let it only caution', async () => {
    const closing: (() => Promise<unknown>)[] = [];
    try {
      const folder = await mkdtemp(join(tmpdir(), 'probity-options-'));
      closing.push(() => rm(folder, { recursive: true, force: true }));
      const { keys } = await writeListFixture({
        folder: join(folder, 'hill'),
        entries: 2000,
        identifiers: [`domain:${SHOP.host}`],
        registry: HILL,
      });
      const hill = await serveLists(join(folder, 'hill'));
      closing.push(async () => (hill.close(), hill.closeAllConnections()));
      const street = await openStreet();
      closing.push(() => street.close());
      const extension = await copyExtension(family, []);
      closing.push(() => rm(extension, { recursive: true, force: true }));
      const shopper = await Shopper.start({ family, extension, headless: true });
      closing.push(() => shopper.close());

      const options = await shopper.openOwnPage(OPTIONS);
      await options.waitForSelector('input[name=registry-address]');
      await options.type('input[name=registry-address]', `http://127.0.0.1:${(hill.address() as AddressInfo).port}/`);
      await options.locator('form .button').click();
      await seesIn(options, HILL.name);
      const { id: fingerprint } = await keys.root();
      expect((await wordsOf(options)).replaceAll(' ', '')).toContain(fingerprint);
      expect((await shopper.ask({ type: 'get-options' })).registries).toEqual([]);

      await options.locator('.asking .button-primary').click();
      await seesIn(options, 'added by you');
      await seesIn(options, '2,001');
      const before = await shopper.visit(hrefOf(SHOP, street.port));
      expect(before.report.verdict).toMatchObject({ level: 'danger', block: true });

      await options.bringToFront();
      await options.select(`select[name="trust-${HILL.id}"]`, 'caution');
      await expect
        .poll(async () => (await shopper.ask({ type: 'get-options' })).preferences.trust)
        .toEqual({ [HILL.id]: 'caution' });
      const after = await shopper.visit(hrefOf(SHOP, street.port));
      expect(after.report.verdict).toMatchObject({
        level: 'caution',
        block: false,
        reasons: [{ code: 'blacklisted-alone', registry: HILL }],
      });
      expect(await shopper.buttonTitle(after.tabId)).toContain('Take care');
      expect(after.page.url()).toBe(hrefOf(SHOP, street.port));
    } finally {
      for (const close of closing.toReversed()) await close();
    }
  });

  it('speak the language that is set, take a file of settings over, and erase everything', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'probity-options-'));
    const extension = await copyExtension(family, []);
    const shopper = await Shopper.start({ family, extension, headless: true });
    try {
      const file = join(folder, 'settings.json');
      const preferences: Preferences = { ...USUAL, caution: 'badge', language: 'zh-CN', marketplacesOff: ['ebay'] };
      const trusted = { 'domain:trusted.example': { until: null, answers: [] } };
      const choices = { trusted, hidden: {}, note: {} };
      const settings = { format: 'probity-settings', version: 1, preferences, registries: [], choices };
      await writeFile(file, JSON.stringify(settings));
      const options = await shopper.openOwnPage(OPTIONS);
      const picker = await options.waitForSelector('input[type=file]');
      await (picker as ElementHandle<HTMLInputElement>).uploadFile(file);
      await seesIn(options, '已导入');
      await seesIn(options, 'trusted.example');
      expect((await shopper.ask({ type: 'get-options' })).preferences).toEqual(preferences);
      expect(await options.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
      const popup = await shopper.openPopup(0);
      expect(await popup.evaluate(() => document.documentElement.lang)).toBe('zh-CN');

      await options.bringToFront();
      await options.locator('section:last-child > .row:last-child > .button').click();
      await options.locator('.asking .button:last-child').click();
      await seesIn(options, 'Everything was erased');
      expect((await shopper.ask({ type: 'get-options' })).preferences).toEqual(USUAL);
    } finally {
      await shopper.close();
      await Promise.all([folder, extension].map((one) => rm(one, { recursive: true, force: true })));
    }
  });
});
