import type { Page } from 'puppeteer-core';
import { publicWordsFor, type PublicWords } from '../../../src/registry/console/merchant/words';
import { openConsole, press } from '../stage/console-page';
import type { Camera } from './camera';
import type { Town } from './town';
import { untilSeen } from './until-seen';

/** Who runs the shop: has the registry's letter, and no account. */
export class Merchant {
  private constructor(
    readonly page: Page,
    private readonly p: PublicWords,
    private readonly camera: Camera,
    private readonly files: Town['files'],
  ) {}

  /** Opens the link of the letter. */
  static async open(
    { shopper, language, files }: Pick<Town, 'shopper' | 'language' | 'files'>,
    camera: Camera,
    letter: string,
  ): Promise<Merchant> {
    const link = /http:\S+\/claims\/#\S+/.exec(letter)?.[0];
    if (!link) throw new Error(`No link in:\n${letter}`);
    const page = await openConsole(shopper.browser, language);
    await page.setViewport({ width: 900, height: 860 });
    const merchant = new Merchant(page, publicWordsFor(language), camera, files);
    await page.goto(link);
    await merchant.see(merchant.p('prove.title'));
    await camera(page, 'merchant-first-look', 'whole');
    return merchant;
  }

  /** Puts the file on the site, and has it looked at: too early first, as people do. Then what the case is about is there to read. */
  async prove(about: 'alleged.title' | 'alleged.registry-title' = 'alleged.title'): Promise<void> {
    const { page, p, camera, files } = this;
    await press(page, p('prove.file'), 'body', 'summary');
    await press(page, p('prove.file-check'));
    await this.see(p('prove.not-yet'));
    await camera(page, 'merchant-proof', 'whole');
    const [address = '', line = ''] = await page.$$eval('details[open] code', (all) =>
      all.map((one) => one.textContent ?? ''),
    );
    files.set(address, `${line}\n`);
    await press(page, p('prove.file-check'));
    await this.see(p(about));
    await camera(page, 'merchant-proven', 'whole');
  }

  async reply(text: string): Promise<void> {
    const { page, p, camera } = this;
    await page.locator('[name=reply]').fill(text);
    await press(page, p('act.preview'));
    await page.waitForSelector('.way .quote');
    await camera(page, 'merchant-reply', 'whole');
    await press(page, p('act.send'));
    await this.see(p('act.reply-sent'));
    await camera(page, 'merchant-replied', 'whole');
  }

  /** Comes back by the same link, reads what was decided, and appeals. */
  async appeal(reason: string, text: string): Promise<void> {
    const { page, camera } = this;
    await page.reload();
    await this.see(reason);
    await camera(page, 'merchant-decided', 'whole');
    await this.handIn('appeal', text);
  }

  /** Hands in one of the papers that are folded. */
  async handIn(kind: 'appeal' | 'rectification', text: string): Promise<void> {
    const { page, p, camera } = this;
    await press(page, p(`act.${kind}`), 'body', 'summary');
    await page.locator(`[name=${kind}]`).fill(text);
    await camera(page, `merchant-${kind}`, 'whole');
    await page
      .locator(`::-p-xpath(//details[summary[normalize-space()="${p(`act.${kind}`)}"]]//button[.="${p('act.send')}"])`)
      .click();
    await this.see(p(`act.${kind}-sent`));
    await camera(page, `merchant-${kind}-sent`, 'whole');
  }

  /** Comes back once more. */
  async lookAgain(expected: string, what: string): Promise<void> {
    await this.page.reload();
    await this.see(expected);
    await this.camera(this.page, `merchant-${what}`, 'whole');
  }

  async see(text: string): Promise<void> {
    await untilSeen(this.page, text);
  }
}
