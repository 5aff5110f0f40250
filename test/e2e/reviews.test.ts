import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Page } from 'puppeteer-core';
import { inventedShop } from './reviews/invented-shop';
import { lookForBrowser } from '../../scripts/find-browser.mjs';
import { openStage, type Stage } from './stage/open-stage';
import { servePages, type ServedPages } from './stage/serve-pages';

/** Where pictures go; none are made unless it is set. */
const PICTURES = process.env.PROBITY_PICTURES;

// Only Chromium tells a test, by its accessibility tree, what stands in a closed shadow root.
describe.skipIf(lookForBrowser('chromium') === null && !process.env.CI)('a volunteer reports reviews', () => {
  let stage: Stage;
  let shop: ServedPages;
  beforeAll(async () => {
    shop = await servePages(() => inventedShop());
    stage = await openStage('chromium', { fill: async (registry) => void (await registry.probity('publish')) });
    if (PICTURES) mkdirSync(PICTURES, { recursive: true });
  });
  afterAll(async () => {
    await stage?.close();
    await shop?.close();
  });

  const picture = async (page: Page, name: string) => {
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/reviews-${name}.png` });
  };
  const press = async (page: Page, role: string, name: string) => {
    const found = await page.waitForSelector(`aria/${name}[role="${role}"]`, { timeout: 10_000 });
    await found!.click();
  };
  /** Waits until the panel says something; its words are in nobody's document. */
  const says = async (page: Page, words: string) => {
    await vi.waitFor(
      async () =>
        expect(JSON.stringify(await page.accessibility.snapshot({ interestingOnly: false }))).toContain(words),
      { timeout: 10_000, interval: 300 },
    );
  };
  const clusters = async () => {
    const { url } = stage.registry;
    const token = await readToken();
    const answer = await fetch(`${url}/v1/review-clusters`, { headers: { authorization: `Bearer ${token}` } });
    return ((await answer.json()) as { clusters: unknown[] }).clusters;
  };
  const readToken = async () => {
    const { readFile } = await import('node:fs/promises');
    return (await readFile(`${stage.registry.dataDir}/handler-token`, 'utf8')).trim();
  };

  it('from the popup: sees, picks, checks and sends; offline it waits and goes out later, once', async () => {
    const { shopper, gate } = stage;
    const { page, tabId } = await shopper.visit(`http://lamps.localhost:${shop.port}/products/lamp`);
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url()));
    const popup = await shopper.openPopup(tabId);
    await press(popup, 'button', 'Look at the reviews');
    await page.bringToFront();
    await says(page, 'Reviews on this page');
    // The marks stand where the page put its reviews, under names that it can't know.
    await page.waitForFunction(() => document.querySelectorAll('.jdgm-rev > :first-child:not(span)').length === 8);
    await picture(page, 'open');

    await page.click('#more');
    await says(page, 'Read on this device: 45 reviews');
    await press(page, 'checkbox', 'Report this review');
    await press(page, 'button', 'See what will be sent');
    await picture(page, 'no-reason');
    await press(page, 'checkbox', 'Text copied or nearly the same');
    await press(page, 'button', 'See what will be sent');
    await says(page, 'This will be sent, and nothing else');
    await picture(page, 'preview');
    expect(await clusters()).toEqual([]);

    gate.mood = 'gone';
    await press(page, 'button', 'Send');
    await says(page, 'Saved on this device. It will be sent');
    await picture(page, 'queued');
    expect(await clusters()).toEqual([]);
    gate.mood = 'open';
    await shopper.ask({ type: 'refresh-outbox' });
    await shopper.ask({ type: 'refresh-outbox' });
    expect(await clusters()).toMatchObject([
      {
        product: `lamps.localhost:${shop.port}/products/lamp`,
        direction: 'praise',
        volunteers: 1,
        batches: 1,
        quarantined: 0,
      },
    ]);
    // The page itself sent nothing.
    expect(sent).toEqual([]);

    await press(page, 'button', 'Close');
    await page.waitForFunction(() => document.querySelectorAll('.jdgm-rev > :first-child:not(span)').length === 0);
  });
});
