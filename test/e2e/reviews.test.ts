import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Page } from 'puppeteer-core';
import { inventedShop, nextPageOfReviews } from './reviews/invented-shop';
import { reportedByOthers } from './reviews/reported-by-others';
import { lookForBrowser } from '../../scripts/find-browser.mjs';
import type { Gate } from './stage/gate';
import { openStage, type Stage } from './stage/open-stage';
import { servePages, type ServedPages } from './stage/serve-pages';

/** Where pictures go; none are made unless it is set. */
const PICTURES = process.env.PROBITY_PICTURES;

// Only Chromium tells a test, by its accessibility tree, what stands in a closed shadow root.
describe.skipIf(lookForBrowser('chromium') === null && !process.env.CI)('a volunteer reports reviews', () => {
  let stage: Stage;
  let shop: ServedPages;
  beforeAll(async () => {
    shop = await servePages((_, path) => (path.includes('page=2') ? nextPageOfReviews() : inventedShop()));
    stage = await openStage('chromium', {
      fill: async (registry) => void (await registry.probity('publish')),
      // The volunteers of the story are as old as it is.
      limits: { quorum: { days: 0 } },
    });
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
    // What is found may be replaced before it is clicked, by the same of the next review: then nothing was clicked.
    for (let tries = 1; ; tries += 1) {
      const found = await page.waitForSelector(`aria/${name}[role="${role}"]`, { timeout: 10_000 });
      try {
        return await found!.click();
      } catch (error) {
        if (tries === 3 || !String(error).includes('detached')) throw error;
      }
    }
  };
  /** Waits until the panel says something; its words are in nobody's document. */
  const says = async (page: Page, words: string) => {
    await vi.waitFor(
      async () =>
        expect(JSON.stringify(await page.accessibility.snapshot({ interestingOnly: false }))).toContain(words),
      { timeout: 10_000, interval: 300 },
    );
  };
  const asHandler = async (path: string, body?: object) => {
    const headers = { authorization: `Bearer ${await readToken()}`, 'content-type': 'application/json' };
    const init = body ? { method: 'POST', body: JSON.stringify(body), headers } : { headers };
    const answer = await fetch(`${stage.registry.url}${path}`, init);
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return (await answer.json()) as Record<string, unknown>;
  };
  const clusters = async () => (await asHandler('/v1/review-clusters')).clusters as unknown[];
  const readToken = async () => {
    const { readFile } = await import('node:fs/promises');
    return (await readFile(`${stage.registry.dataDir}/handler-token`, 'utf8')).trim();
  };

  /** Of this shopper's own requests: what the panel got was signed by one key, and neither it nor anything else in it is the device's. */
  const expectUnlinked = (sent: Gate['sent']) => {
    const at = (where: string) =>
      sent.filter(({ path }) => path === where).map(({ body }) => JSON.parse(body) as { key: string; token?: string });
    const keys = (where: string) => [...new Set(at(where).map(({ key }) => key))];
    const [own = '', ...others] = keys('/v1/review-reports');
    expect(others).toEqual([]);
    expect(keys('/v1/panel-tokens')).toEqual([own]);
    expect(at('/v1/review-panels').length).toBeGreaterThan(5);
    expect(keys('/v1/review-panels')).toEqual([expect.not.stringMatching(`^${own}$`)]);
    expect(JSON.stringify(at('/v1/review-panels'))).not.toContain(own);
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
    await says(page, '45 reviews were read on this device');
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

  it('goes on over the next page of reviews, a document of its own', async () => {
    const { shopper } = stage;
    const { page, tabId } = await shopper.visit(`http://lamps.localhost:${shop.port}/products/lamp`);
    await page.click('#more');
    const popup = await shopper.openPopup(tabId);
    await press(popup, 'button', 'Look at the reviews');
    await page.bringToFront();
    await says(page, 'Reviews read on this device: 45,');
    await page.click('#next');
    // One of them stands on both pages.
    await says(page, 'Reviews read on this device: 57,');
    await says(page, 'Read on pages before this one: 44.');
    await picture(page, 'next-page');
  });

  it('judges what others reported, offline too, and reads in the popup what came of it', async () => {
    const { shopper, gate, registry } = stage;
    const product = `lamps.localhost:${shop.port}/products/lamp`;
    await reportedByOthers(registry.url, `http://${product}`);

    const panel = await shopper.openOwnPage('src/pages/panel/index.html');
    const said = async (words: string) =>
      await panel.waitForFunction((text) => document.body.textContent.includes(text), { timeout: 10_000 }, words);
    await said('What the registry can know of you here');
    await press(panel, 'button', 'Begin now all the same');
    await said('Reported as praise');
    await panel.click('summary');
    await picture(panel, 'panel-known');
    expect(await panel.evaluate(() => document.body.textContent)).not.toMatch(/lamps\.localhost|Buyer|heron|votes/);
    gate.mood = 'gone';
    await press(panel, 'button', 'Suspect');
    await said('Saved on this device. It will be sent');
    await said('No review could be fetched');
    await picture(panel, 'panel-offline');
    gate.mood = 'open';
    await press(panel, 'button', 'Ask again');
    // Two more of the page, and what the other assessors reported; its own is not shown.
    for (let at = 0; at < 4; at += 1) {
      await said('What do you think of this review?');
      await press(panel, 'button', 'Suspect');
      await said('Your answer was received.');
    }
    await said('There is nothing to judge now.');
    await press(panel, 'button', 'Ask for my statistics');
    await said('West City Registry this month:');
    await picture(panel, 'panel-done');
    expectUnlinked(gate.sent);

    const { case: id } = await asHandler('/v1/review-cases', {
      product,
      direction: 'praise',
      reason: 'Three reviews are one text with other names in it.',
    });
    const decision = { outcome: 'upheld-remedied', reason: 'The finding was read and bears it out.' };
    await asHandler(`/v1/cases/${Number(id)}/decision`, decision);

    const { tabId } = await shopper.visit(`http://${product}`);
    const popup = await shopper.openPopup(tabId);
    gate.asked.length = 0;
    await press(popup, 'button', "Ask about this page's reviews");
    await popup.waitForFunction(() => /panels found 3 of \d+ suspect/.test(document.body.textContent), {
      timeout: 10_000,
    });
    expect(gate.asked.join()).toMatch(/^GET \/v1\/review-trust\/[0-9a-f]{5}$/);
    await picture(popup, 'trust');

    await press(popup, 'tab', 'Filed');
    await press(popup, 'button', 'Check for results');
    await popup.waitForFunction(() => document.body.textContent.includes('Volunteers are judging it'), {
      timeout: 10_000,
    });
    await picture(popup, 'filed');
  });
});
