import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { USUAL } from '../../src/core/preferences';
import { waitForBanner } from '../../src/demo/banner';
import { seedRegistry } from '../../src/demo/demo-registry';
import { hrefOf, streetPage } from '../../src/demo/street/street';
import { PICTURES } from './looks/looks';
import { violationsInOwn } from './looks/violations';
import { inventedShop } from './reviews/invented-shop';
import { clickNotification, notificationsOf, OWN_NOTIFICATIONS } from './stage/click-notification';
import { inEachBrowser } from './stage/families';
import { openStage, type Stage } from './stage/open-stage';
import { takePicture } from './stage/picture';
import { tabAddresses, valueIn } from './stage/tab-addresses';
import { servePages, type ServedPages } from './stage/serve-pages';

const DIARY = 'src/pages/diary/index.html';
const LANGUAGES = PICTURES ? (['en', 'zh-CN'] as const) : (['zh-CN'] as const);

const CHECKOUT = `<!doctype html><meta charset="utf-8"><title>Checkout</title>
<body style="font:16px sans-serif;margin:40px"><a href="/cart">Cart</a><h1>Checkout</h1>
<form onsubmit="return false"><input name="address" placeholder="Address"> <input name="qty" value="1"> <button>Place order</button></form>
<p>Buy a Steam gift card for the full amount, then email us a photo of the code.</p>`;

const BY_QR = CHECKOUT.replace(/<p>.*/, '<p>Scan to pay by Zelle <img alt="QR code" src="data:,"></p>');

inEachBrowser('signs on a page, and the diary', (family) => {
  let stage: Stage;
  let pages: ServedPages;
  beforeAll(async () => {
    pages = await servePages((host) =>
      host.startsWith('lamps') ? inventedShop() : host.startsWith('qr') ? BY_QR : CHECKOUT,
    );
    // In Firefox the permission to notify is given as a shopper gives it; Chromium's question is out of a driver's reach.
    const mayNotify = family === 'chromium';
    stage = await openStage(family, { fill: seedRegistry, mayNotify, openRoots: true, preferences: OWN_NOTIFICATIONS });
  });
  afterAll(async () => {
    await stage?.close();
    await pages?.close();
  });

  const picture = (page: Page, name: string) => takePicture(page, family, name);
  const street = (name: string) => hrefOf(streetPage(name), stage.street.port);
  const wish = (wishes: object) => stage.shopper.ask({ type: 'set-preferences', preferences: { ...USUAL, ...wishes } });
  const mark = (page: Page) =>
    page.waitForFunction(
      () => [...(document.querySelector('.price')?.children ?? [])].some(({ localName }) => localName.includes('-')),
      { polling: 100, timeout: 10_000 },
    );

  it('a merchant that is warned of has a mark beside its price, which comes back where the page takes it away', async () => {
    for (const language of LANGUAGES) {
      await wish({ language });
      const { page } = await stage.shopper.visit(street(`seller-watched-${language.slice(0, 2)}`));
      await waitForBanner(page);
      await mark(page);
      await picture(page, `price-mark-${language}`);
      expect(await violationsInOwn(page, family)).toEqual([]);
      await page.evaluate(() => document.querySelector('.price > :last-child')?.remove());
      await mark(page);
      await page.close();
    }
  });

  it('a banner stays on top of what the page opens over it, and can be clicked there', async () => {
    await wish({ language: 'en' });
    const { page } = await stage.shopper.visit(street('seller-blacklisted-en'));
    await waitForBanner(page);
    const isOnTop = () =>
      page.waitForFunction(
        () => {
          const host = [...document.querySelectorAll(':popover-open')].find(({ localName }) => localName.includes('-'));
          if (!host) return false;
          const { x, y, width, height } = host.getBoundingClientRect();
          return document.elementFromPoint(x + width / 2, y + height / 2) === host;
        },
        { polling: 100, timeout: 5000 },
      );
    await page.evaluate(() => document.querySelector<HTMLElement>('html > :popover-open')?.hidePopover());
    await isOnTop();
    await picture(page, 'banner');
    expect(await violationsInOwn(page, family)).toEqual([]);
    const over = 'position:fixed;inset:0;width:100vw;height:100vh;max-width:none;max-height:none;border:0';
    await page.evaluate((style) => {
      const made = document.createElement('div');
      made.id = 'cover';
      made.setAttribute('style', style);
      made.popover = 'manual';
      document.body.append(made);
      made.showPopover();
    }, over);
    await isOnTop();
    await page.evaluate((style) => {
      document.querySelector('#cover')?.remove();
      const made = document.createElement('dialog');
      made.setAttribute('style', style);
      document.body.append(made);
      made.showModal();
    }, over);
    await isOnTop();
    await picture(page, 'banner-over-dialog');
    await page.evaluate(() => document.querySelector('dialog')?.close());
    await isOnTop();
    await waitForBanner(page);
    await page.close();
  });

  it('a checkout that asks for gift cards gets a note, and no verdict', async () => {
    for (const language of LANGUAGES) {
      await wish({ language });
      const { page, report } = await stage.shopper.visit(`http://pay.localhost:${pages.port}/checkout`);
      expect(report).toMatchObject({ verdict: { level: 'unknown' }, sighting: { payment: ['gift-card'] } });
      await waitForBanner(page);
      await picture(page, `payment-note-${language}`);
      expect(await violationsInOwn(page, family)).toEqual([]);
      await page.close();
    }
  });

  it('a checkout that shows a QR code to pay a person by gets a note', async () => {
    const { page, report } = await stage.shopper.visit(`http://qr.localhost:${pages.port}/checkout`);
    expect(report).toMatchObject({ sighting: { payment: ['qr-transfer'] } });
    await waitForBanner(page);
    await page.close();
  });

  it('a look at the reviews, and the form of a report, are for everyone', async () => {
    await wish({ language: 'en' });
    const { page, tabId } = await stage.shopper.visit(`http://lamps.localhost:${pages.port}/products/lamp`);
    const popup = await stage.shopper.openPopup(tabId);
    await popup.locator('::-p-text(Look at the reviews)').click();
    await page.bringToFront();
    const says = (words: string) => page.waitForSelector(`pierce/${words}`, { timeout: 10_000 });
    const press = async (words: string) => await page.locator(`::-p-text(${words})`).click();
    await says('section');
    await picture(page, 'inspector-list');
    expect(await violationsInOwn(page, family)).toEqual([]);
    await press('Report this review');
    await press('See what will be sent');
    await picture(page, 'inspector-reasons');
    expect(await violationsInOwn(page, family)).toEqual([]);
    await press('Text copied or nearly the same');
    await press('See what will be sent');
    await picture(page, 'inspector-preview');
    expect(await violationsInOwn(page, family)).toEqual([]);
    await page.close();
    await popup.close();
  });

  it('what was bought is noted, told of when its merchant is listed, and fills in the complaint', async () => {
    await wish({ diary: true, language: 'en' });
    const url = street('honest-en');
    const { page, tabId } = await stage.shopper.visit(url);
    const popup = await stage.shopper.openPopup(tabId);
    await popup.locator('::-p-text(I bought here)').click();
    await popup.locator('input[name=amount]').fill('49.00');
    await popup.locator('form .button-primary').click();
    await popup.waitForSelector('::-p-text(Noted.)');
    if (family === 'firefox') {
      const allowing = await stage.shopper.openOwnPage(DIARY);
      await allowing.locator('::-p-text(Allow notifications)').click();
      await allowing.waitForFunction(() => !document.body.textContent?.includes('Allow notifications'));
      await allowing.close();
    }

    const feed = join(stage.registry.dataDir, 'late.csv');
    await writeFile(feed, 'identifier,category\ndomain:alderwren.localhost,service-default\n');
    const options = [
      '--format',
      'csv',
      '--source',
      'Late source',
      '--list',
      'blacklist',
      '--category',
      'service-default',
    ];
    await stage.registry.probity('import', feed, ...options);
    await stage.registry.probity('publish');
    await stage.shopper.ask({ type: 'update-lists' });

    const { entries } = await stage.shopper.ask({ type: 'get-diary' });
    expect(entries).toMatchObject([{ url, amount: { value: '49.00' }, change: { kind: 'danger', seen: false } }]);
    await page.close();
    await popup.close();
    const diary = await stage.shopper.openOwnPage(DIARY);
    await diary.waitForSelector('.change');
    await picture(diary, 'diary-real');

    const id = entries[0]?.id ?? '';
    const words = await clickNotification(stage.shopper, `diary:${id}`);
    if (words !== null) expect(words).toMatch(/\b\d+ days? left\. You can complain now\. Blacklisted by Late source/);
    const path = `${stage.shopper.origin}src/pages/complaint/index.html?purchase=${id}`;
    await expect.poll(() => tabAddresses(stage.shopper.desk)).toContain(path);
    await expect.poll(() => notificationsOf(stage.shopper)).toEqual([]);
    await expect.poll(() => valueIn(stage.shopper.desk, path, 'amount')).toBe('49.00');
  });
});
