import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { USUAL } from '../../src/core/preferences';
import { asPopup } from '../../src/demo/album';
import { seedRegistry } from '../../src/demo/demo-registry';
import { tabIds } from '../../src/demo/extension-api';
import { WELCOME } from '../../src/demo/shopper';
import { hrefOf, streetPage } from '../../src/demo/street/street';
import { waitForPageWith } from '../../src/demo/wait-for-page';
import { translator, type Locale } from '../../src/ui/i18n/translate';
import { PICTURES } from './looks/looks';
import { inEachBrowser } from './stage/families';
import { openStage, type Stage } from './stage/open-stage';
import { takePicture } from './stage/picture';

/*
 * A script neither reads nor searches, so that its own time would say little of a shopper's. What is summed up is what Probity has
 * them spend: each wait from a press to the words that answer it, on this machine as busy as it is; the words on which each step
 * rests (headline, verdict, its facts, what is pressed) at 238 a minute, which is how fast adults read in silence (Brysbaert 2019);
 * and two seconds to find and press what comes next. Starting the browser and what the driver does in between are no part of it.
 * Whoever reads all the small print on the way needs longer than a minute.
 */
const A_MINUTE = 60_000;
const MS_A_WORD = A_MINUTE / 238;
const MS_A_PRESS = 2000;

const LANGUAGES: Record<'chromium' | 'firefox', readonly Locale[]> = PICTURES
  ? { chromium: ['zh-CN', 'en'], firefox: ['zh-CN', 'en'] }
  : { chromium: ['zh-CN'], firefox: ['en'] };

inEachBrowser("a shopper's first minute", (family) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(family, { fill: seedRegistry });
  });
  afterAll(() => stage?.close());

  it.each(LANGUAGES[family])(
    'in %s: from the welcome page by the street to a stopped shop, why, back, and a good shop, by nothing but the words on the screen',
    async (language) => {
      const { shopper, street } = stage;
      const t = translator(language);
      const own = (kind: string) => streetPage(`${kind}-${language.slice(0, 2)}`);
      await shopper.ask({ type: 'set-preferences', preferences: { ...USUAL, language } });
      const spent = { waiting: 0, reading: 0, pressing: 0 };
      const until = async (what: Promise<unknown>) => {
        const start = performance.now();
        await what;
        spent.waiting += performance.now() - start;
      };
      const read = async (page: Page, ...selectors: string[]) => {
        const texts = await Promise.all(
          selectors.map((one) => page.$eval(one, (element) => (element as HTMLElement).innerText)),
        );
        spent.reading += MS_A_WORD * words(texts.join('\n'), language);
        return texts.join('\n');
      };
      const press = async (page: Page, said: string, answer: string) => {
        spent.pressing += MS_A_PRESS;
        await page.locator(`::-p-text(${said})`).click();
        await until(waitForPageWith(page, answer));
      };
      const picture = (page: Page, name: string) => takePicture(page, family, `first-minute-${name}-${language}`);

      const opened = shopper.openOwnPage(WELCOME);
      await until(opened.then((page) => waitForPageWith(page, 'a.button')));
      const page = await opened;
      await read(page, 'h1', '.sentence', 'a.button');
      // What there is to try is in sight before anything is scrolled.
      expect(
        await page.$eval('a.button', (button) => button.getBoundingClientRect().bottom / innerHeight),
      ).toBeLessThan(1);
      await picture(page, '1-welcome');

      await press(page, t('welcome.street'), '.street .door');
      const stopped = own('blacklisted');
      spent.reading += MS_A_WORD * words(stopped.about + stopped.expectation, language);
      await picture(page, '2-street');

      await press(page, stopped.expectation, 'main .level-danger');
      expect(await read(page, 'main .word', 'main h1', 'main .row')).toContain(t('level.danger'));
      await picture(page, '3-stopped');

      await press(page, t('blocked.why'), 'main details[open]');
      expect(await read(page, 'main details .facts')).toContain(stopped.host);
      await picture(page, '4-why');

      await press(page, t('blocked.back'), '.street .door');
      const good = own('redlisted');
      spent.reading += MS_A_WORD * words(good.about + good.expectation, language);
      await press(page, good.expectation, '.buy');

      // Only a hand can press the button in the toolbar: the popup is opened in a tab of its own.
      const url = hrefOf(good, street.port);
      const tabId = await tabAt(stage, url);
      await shopper.reportOn(tabId, url);
      spent.pressing += MS_A_PRESS;
      const popup = shopper.openPopup(tabId);
      await until(popup.then((shown) => waitForPageWith(shown, '.verdict .word')));
      expect(await read(await popup, '.verdict .word', '.verdict .sentence')).toContain(t('level.good'));
      await asPopup(await popup);
      await picture(await popup, '5-good');
      await (await popup).close();
      await page.close();

      const total = spent.waiting + spent.reading + spent.pressing;
      const seconds = Object.entries({ ...spent, total }).map(([what, ms]) => `${what} ${(ms / 1000).toFixed(1)} s`);
      process.stdout.write(`The first minute, ${family}, ${language}: ${seconds.join(', ')}\n`);
      expect(total).toBeLessThan(A_MINUTE);
    },
  );
});

async function tabAt({ shopper }: Stage, url: string): Promise<number> {
  for (const tabId of await tabIds(shopper.desk))
    if ((await shopper.ask({ type: 'get-page', tabId }))?.url === url) return tabId;
  throw new Error(`No tab is at ${url}.`);
}

function words(text: string, language: Locale): number {
  return [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].filter(({ isWordLike }) => isWordLike)
    .length;
}
