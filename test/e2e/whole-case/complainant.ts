import type { Page } from 'puppeteer-core';
import { asPopup } from '../../../src/demo/album';
import { complain } from '../../../src/demo/complaint-circle';
import { hasBanner } from '../../../src/demo/banner';
import { openView, type ComplaintText } from '../../../src/demo/popup';
import { hrefOf, streetPage } from '../../../src/demo/street/street';
import { waitForPageWith } from '../../../src/demo/wait-for-page';
import { translator, type Translate } from '../../../src/ui/i18n/translate';
import { press } from '../stage/console-page';
import type { Camera } from './camera';
import type { Script } from './script';
import type { Town } from './town';

const PAGE = 'src/pages/complaint/index.html';

/** What someone sees who opens the shop. */
export interface Look {
  level: string;
  shown: 'stopped' | 'banner' | 'nothing';
}

/** Who shops on the street, was let down, and complains. */
export class Complainant {
  private readonly t: Translate;
  private readonly url: string;

  constructor(
    private readonly town: Town,
    private readonly camera: Camera,
    private readonly script: Script,
  ) {
    this.t = translator(town.language);
    this.url = hrefOf(streetPage(script.shop), town.street.port);
  }

  /** Files from the popup, where it is begun, by way of the tab in which evidence is added; gives the receipt code. */
  async complain(): Promise<string> {
    const { town, t, camera, script } = this;
    const { page: shop, tabId } = await town.shopper.visit(this.url);
    const popup = await town.shopper.openPopup(tabId);
    await asPopup(popup);
    await camera(popup, 'popup-before');
    await openView(popup, 'complain');
    await popup.locator('textarea[name=facts]').fill(script.facts);
    await camera(popup, 'popup-complain');
    await press(popup, t('evidence.add-in-tab'));
    const opened = await town.shopper.browser.waitForTarget((one) => one.url().includes(PAGE));
    const page = await opened.page();
    if (!page) throw new Error('The tab for evidence has no page.');
    await popup.close();
    await page.setViewport({ width: 900, height: 860 });
    await page.waitForSelector('textarea[name=facts]');
    for (const [name, value] of Object.entries({ category: 'service-default', stage: 'delivery', remedy: 'refund' }))
      await page.select(`select[name=${name}]`, value);
    await press(page, t('complaint.more'), 'body', 'summary');
    await page.locator('input[name=orderNumber]').fill(script.orderNumber);
    await page.locator('input[name=contact]').fill(script.contact);
    await this.takePicture(page);
    await camera(page, 'complaint-form', 'whole');
    await press(page, t('form.preview'));
    await page.waitForSelector('img.picture');
    await page.waitForSelector('.known:not([aria-busy="true"])');
    await camera(page, 'complaint-preview', 'whole');
    await press(page, t('preview.send'));
    await page.waitForSelector('code.receipt');
    await camera(page, 'complaint-sent', 'whole');
    const receipt = await page.$eval('code.receipt', (code) => code.textContent ?? '');
    await page.close();
    await shop.close();
    return receipt;
  }

  /** A picture of the shop's page, with a stroke of black over a part of it. */
  private async takePicture(page: Page): Promise<void> {
    await press(page, this.t('evidence.take-picture'));
    const paper = await page.waitForSelector('.paper:focus canvas');
    await paper?.scrollIntoView();
    const box = await paper?.boundingBox();
    if (!box) throw new Error('There is no picture.');
    await page.mouse.move(box.x + 20, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + 160, box.y + 30, { steps: 3 });
    await page.mouse.up();
    await this.camera(page, 'black-out');
    await press(page, this.t('evidence.use'));
    await page.waitForSelector('.file');
  }

  /** Takes over the newest list, and opens the shop again; `replied`: whether there is a reply of the merchant's to be read. */
  async lookAtShop(what: string, { replied = true } = {}): Promise<Look> {
    const { town, camera } = this;
    await town.shopper.ask({ type: 'update-lists' });
    const { page, tabId, report } = await town.shopper.visit(this.url);
    const { level, block } = report.verdict;
    if (block) await this.readBlocked(page, what, replied);
    else await waitForPageWith(page, '.buy');
    const shown = block ? 'stopped' : (await bannerOn(page)) ? 'banner' : 'nothing';
    if (!block) await camera(page, `shop-${what}`);
    const popup = await town.shopper.openPopup(tabId);
    await asPopup(popup);
    await popup.waitForSelector('.verdict .word, .verdict .plain');
    await camera(popup, `popup-${what}`);
    if (level !== 'unknown') {
      await popup.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
      await camera(popup, `popup-why-${what}`, 'whole');
    }
    await popup.close();
    if (block) await this.goOn(page, what);
    await page.close();
    return { level, shown };
  }

  /** The blocking page with its reasons, and in them what the merchant says. */
  private async readBlocked(page: Page, what: string, replied: boolean): Promise<void> {
    const { camera, t, script } = this;
    await waitForPageWith(page, 'main .level');
    await camera(page, `stopped-${what}`);
    await page.locator('main details > summary').click();
    if (replied) {
      await press(page, t('reply.read'));
      await page.waitForFunction(
        (reply) => document.querySelector('.reply blockquote')?.textContent === reply,
        {},
        script.reply,
      );
    }
    await camera(page, `stopped-why-${what}`, 'whole');
    const publicPage = await this.town.shopper.browser.newPage();
    await publicPage.setViewport({ width: 900, height: 860 });
    await publicPage.goto(await page.$eval('.object a', (link) => link.href));
    await publicPage.waitForSelector(replied ? '.quote' : '.facts');
    await camera(publicPage, `public-page-${what}`, 'whole');
    await publicPage.close();
  }

  /** All the same, for today. */
  private async goOn(page: Page, what: string): Promise<void> {
    await press(page, this.t('blocked.continue'));
    await waitForPageWith(page, '.buy');
    await page.waitForSelector('html > :popover-open', { visible: true });
    await this.camera(page, `warned-${what}`);
  }

  /** Files in the popup what must be there; gives the receipt code. */
  async tell(text: ComplaintText): Promise<string> {
    const { tabId, page } = await this.town.shopper.visit(this.url);
    const receipt = await complain(this.town.shopper, tabId, text);
    await page.close();
    return receipt ?? '';
  }

  /** Objects, on the page of what was filed last, to how it ended. */
  async object(text: string): Promise<void> {
    const { town, t, camera } = this;
    const [item] = await town.shopper.ask({ type: 'refresh-outbox' });
    const page = await town.shopper.openOwnPage(`${PAGE}?filed=${item?.key ?? ''}`);
    await page.setViewport({ width: 900, height: 860 });
    await page.locator('textarea[name=text]').fill(text);
    await camera(page, 'objection', 'whole');
    await press(page, t('sent.objection-send'));
    await page.waitForFunction((said) => document.body.innerText.includes(said), {}, t('sent.own-objection'));
    await camera(page, 'objection-sent', 'whole');
    await page.close();
  }

  /** Asks under Filed how it stands; gives all that is shown of the case. */
  async seeFiled(what: string): Promise<string> {
    const { town, t, camera } = this;
    const { tabId, page: tab } = await town.shopper.newTab();
    const popup = await town.shopper.openPopup(tabId);
    await asPopup(popup);
    await openView(popup, 'sent');
    await popup.waitForSelector('code.receipt');
    await press(popup, t('sent.refresh'));
    await popup.waitForFunction(
      (text) => [...document.querySelectorAll('button')].some((one) => one.textContent?.trim() === text),
      {},
      t('sent.refresh'),
    );
    await camera(popup, `filed-${what}`);
    await popup.close();
    await tab.close();
    const [item] = await town.shopper.ask({ type: 'get-outbox' });
    const page = await town.shopper.openOwnPage(`${PAGE}?filed=${item?.key ?? ''}`);
    await page.setViewport({ width: 900, height: 860 });
    await page.waitForSelector('code.receipt');
    await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
    await camera(page, `filed-case-${what}`, 'whole');
    const text = await page.$eval('body', (body) => body.innerText);
    await page.close();
    return text;
  }
}

async function bannerOn(page: Page): Promise<boolean> {
  for (let tries = 0; tries < 20; tries++) {
    if (await hasBanner(page)) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}
