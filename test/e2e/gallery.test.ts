import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStreet, type Street } from '../../src/demo/street/open-street';
import { LookBrowser } from './looks/look-browser';
import { LOOKS } from './looks/looks';
import { violationsOn } from './looks/violations';
import { inEachBrowser } from './stage/families';
import { takeLook } from './stage/picture';

let street: Street;
beforeAll(async () => {
  street = await openStreet();
});
afterAll(() => street.close());

inEachBrowser('the gallery', (family) => {
  const browser = new LookBrowser(family);
  afterAll(() => browser.close());

  const each = LOOKS.flatMap(({ language, schemes }) => schemes.map((scheme) => ({ language, scheme })));
  it.each(each)('is reached from the street and whole: $language, $scheme', async ({ language, scheme }) => {
    const page = await browser.newPage(scheme);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.setViewport({ width: 1000, height: 800 });
    await page.goto(street.url);
    await page.locator(`a[href$="language=${language}"]`).click();
    await page.waitForSelector('#charts');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    // Of each kind, every one there is.
    const counts = {
      '.sign': 20,
      '#buttons .button': 8,
      '.field': 8,
      '.facts': 4,
      '.fingerprint': 1,
      '.grade-chart': 2,
      '.next': 1,
    };
    for (const [selector, least] of Object.entries(counts))
      expect((await page.$$(selector)).length, selector).toBeGreaterThanOrEqual(least);
    const charts = () => document.querySelector('#charts div')?.shadowRoot?.querySelectorAll('svg').length;
    expect(await page.evaluate(charts)).toBe(2);
    expect(await violationsOn(page)).toEqual([]);
    await takeLook(page, family, `gallery-${language}-${scheme}`, true);
    await page.locator('#page .button').click();
    await page.waitForSelector('html > :popover-open', { visible: true });

    await page.goto(new URL(`/gallery/console.html?language=${language}`, street.url).href);
    await page.waitForSelector('#states .loaded');
    expect((await page.$$('.case-link')).length).toBe(3);
    expect(await violationsOn(page)).toEqual([]);
    await takeLook(page, family, `gallery-console-${language}-${scheme}`, true);
    for (const button of await page.$$('#dialogs .row .button')) {
      await button.click();
      await page.waitForSelector('dialog[open]');
      await page.keyboard.press('Escape');
      await page.waitForSelector('dialog', { hidden: true });
    }
    expect(errors).toEqual([]);
    await page.close();
  });
});
