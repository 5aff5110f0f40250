import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { waitForBanner } from '../../src/demo/banner';
import { COMPLAINT } from '../../src/demo/complaint-circle';
import { seedRegistry, startRegistry } from '../../src/demo/demo-registry';
import { copyExtension } from '../../src/demo/extension-copy';
import { previewComplaint, writeComplaint } from '../../src/demo/popup';
import { Shopper, type Visit } from '../../src/demo/shopper';
import { openStreet } from '../../src/demo/street/open-street';
import { streetPage } from '../../src/demo/street/street';
import { waitForPageWith } from '../../src/demo/wait-for-page';
import { BESIDE, pictureHtml, tileHtml } from './drawing';
import { PICTURE, TILE } from './limits';
import { LISTINGS, type ListingLanguage } from './listing';
import { namesOfStreet, publicHost } from './public-hosts';

type Name = keyof (typeof LISTINGS)['en']['pictures'];

/** Where on the street each picture is taken, and what of the popup stands beside it. */
const SCENES: Record<
  Name,
  { door: string; popup: 'none' | 'verdict' | 'reasons' | 'preview'; scheme: 'light' | 'dark' }
> = {
  stopped: { door: 'blacklisted', popup: 'none', scheme: 'light' },
  seller: { door: 'seller-blacklisted', popup: 'verdict', scheme: 'light' },
  watched: { door: 'seller-watched', popup: 'reasons', scheme: 'dark' },
  silent: { door: 'honest', popup: 'verdict', scheme: 'light' },
  complaint: { door: 'seller-blacklisted', popup: 'preview', scheme: 'light' },
};

const NAMES = Object.keys(SCENES) as Name[];

const FACTS = {
  'zh-CN': '2026 年 3 月 2 日下单，付款 89 元，商家承诺两天内发货。至今未发货，客服不回复。',
  en: 'Ordered on 2 March 2026, paid 34.00. Promised dispatch within two days. Nothing came, nobody answers.',
};

/** Pictures for one language's page in the shops, by name, PNG: five of the street, with Probity at work, and the tile. */
export async function takePictures(language: ListingLanguage): Promise<Map<string, Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), 'probity-store-'));
  const registry = await startRegistry(join(folder, 'data'), {
    name: language === 'en' ? 'West City Registry' : '城西登记处',
  });
  const street = await openStreet();
  try {
    await seedRegistry(registry, publicHost);
    const extension = await copyExtension('chromium', [await registry.subscription()], {
      folder: join(folder, 'extension'),
    });
    const shopper = await Shopper.start({
      family: 'chromium',
      language,
      extension,
      headless: true,
      viewport: { ...PICTURE, deviceScaleFactor: 1 },
      args: [namesOfStreet(street.port)],
    });
    try {
      await shopper.ask({ type: 'update-lists' });
      const pictures = new Map<string, Uint8Array>();
      for (const [at, name] of NAMES.entries()) {
        const scene = SCENES[name];
        const door = streetPage(`${scene.door}-${language === 'en' ? 'en' : 'zh'}`);
        const visit = await shopper.visit(`http://${publicHost(door.host)}${door.path}`, async (page) => {
          await inScheme(page, scene.scheme);
          if (scene.popup !== 'none') await page.setViewport({ ...BESIDE, deviceScaleFactor: 1 });
        });
        if (visit.report.verdict.block) await waitForPageWith(visit.page, 'main .level');
        else if (visit.report.verdict.level !== 'unknown') await waitForBanner(visit.page);
        const page = await visit.page.screenshot();
        const popup = scene.popup === 'none' ? null : await takePopup(shopper, visit, scene, language);
        const html = pictureHtml(page, popup, LISTINGS[language].pictures[name], scene.scheme === 'dark');
        pictures.set(`${at + 1}-${name}.png`, await draw(shopper.browser, html, PICTURE));
        await visit.page.close();
      }
      return pictures.set('tile.png', await draw(shopper.browser, tileHtml(LISTINGS[language], language), TILE));
    } finally {
      await shopper.close();
    }
  } finally {
    await street.close();
    await registry.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function takePopup(
  shopper: Shopper,
  { tabId }: Visit,
  { popup: shown, scheme }: (typeof SCENES)[Name],
  language: ListingLanguage,
): Promise<Uint8Array> {
  const popup = await shopper.openPopup(tabId);
  try {
    await inScheme(popup, scheme);
    // Narrow, as in the browser's own frame; the class is for a tab of its own.
    await popup.evaluate(() => document.documentElement.classList.remove('wide'));
    await popup.setViewport({ width: 360, height: 560, deviceScaleFactor: 1 });
    await popup.waitForSelector('.verdict .word, .verdict .plain');
    if (shown === 'preview') {
      await writeComplaint(popup, { ...COMPLAINT, facts: FACTS[language] });
      await previewComplaint(popup);
    }
    return await popup.screenshot();
  } finally {
    await popup.close();
  }
}

async function inScheme(page: Page, value: 'light' | 'dark'): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
}

async function draw(
  browser: Browser,
  html: string,
  { width, height }: typeof PICTURE | typeof TILE,
): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.setViewport({ width, height, deviceScaleFactor: 1 });
    await page.setContent(html, { waitUntil: 'load' });
    return await page.screenshot();
  } finally {
    await page.close();
  }
}
