import { translator, type Translate } from '../../../src/ui/i18n/translate';
import { LOOK_QUESTIONS } from '../../../src/core/inspection/volunteer-look';
import { press } from '../stage/console-page';
import type { Camera } from './camera';
import type { Town } from './town';

/** Who looks at shops for the registry, by the extension. */
export class Volunteer {
  private readonly t: Translate;

  constructor(
    private readonly town: Town,
    private readonly camera: Camera,
  ) {
    this.t = translator(town.language);
  }

  /** Takes part, asks for a shop, and says what was found there; gives the address of the page that was to be looked at. */
  async look(note: string): Promise<string> {
    const { town, t, camera } = this;
    const page = await town.shopper.openOwnPage('src/pages/panel/index.html');
    await page.setViewport({ width: 900, height: 860 });
    // A review that is there to be judged would come above it.
    await page.waitForFunction((loading) => !document.body.innerText.includes(loading), {}, t('panel.loading'));
    await press(page, t('shop-look.take-part'));
    await press(page, t('shop-look.ask'));
    await page.waitForSelector('select[name=pressure]');
    const shop = await page.$eval('form a', (link) => link.href);
    for (const question of LOOK_QUESTIONS) await page.select(`select[name=${question}]`, 'no');
    await page.select('select[name=finding]', 'irregular');
    await page.locator('textarea[name=note]').fill(note);
    await camera(page, 'volunteer-look', 'whole');
    await page.locator('form .button-primary').click();
    await page.waitForFunction((said) => document.body.innerText.includes(said), {}, t('shop-look.sent'));
    await camera(page, 'volunteer-sent', 'whole');
    await page.close();
    return shop;
  }
}
