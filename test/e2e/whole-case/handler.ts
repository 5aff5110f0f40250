import type { Page } from 'puppeteer-core';
import type { Role } from '../../../src/registry/accounts/roles';
import type { StaffStep } from '../../../src/registry/console/pages/step-dialog';
import { wordsFor, type Words } from '../../../src/registry/console/words';
import { fill, heading, openConsole, PASSWORD, press, tokenIn } from '../stage/console-page';
import type { Camera } from './camera';
import type { Script } from './script';
import type { Town } from './town';
import { untilSeen } from './until-seen';

type Place = Pick<Town, 'shopper' | 'language' | 'registry' | 'registryUrl'>;

/** Someone who works for the registry, in a browser of their own, and does all by the console. */
export class Handler {
  private constructor(
    readonly page: Page,
    readonly words: Words,
    private readonly camera: Camera,
    private readonly console: string,
  ) {}

  /** Accepts an invitation and logs in. */
  static async join(town: Place, camera: Camera, name: string, loginName: string, roles: Role[]): Promise<Handler> {
    const { shopper, language, registry, registryUrl } = town;
    const page = await openConsole(shopper.browser, language);
    await page.setViewport({ width: 1280, height: 860 });
    const w = wordsFor(language);
    const asked = roles.flatMap((role) => ['--role', role]);
    const token = tokenIn(await registry.probity('accounts', 'invite', ...asked, '--for', name));
    await page.goto(`${registryUrl}/console/#/invitation/${token}`);
    await fill(page, '', { name, loginName, password: PASSWORD, again: PASSWORD });
    await camera(page, `${loginName}-invitation`, 'whole');
    await page.keyboard.press('Enter');
    await press(page, w('invitation.to-log-in'), 'main', 'a');
    await heading(page, w('log-in.title'));
    await fill(page, '', { loginName, password: PASSWORD });
    await page.keyboard.press('Enter');
    await page.waitForSelector('nav');
    return new Handler(page, w, camera, `${registryUrl}/console/`);
  }

  /** Opens the first case of a queue: `#/cases`, `#/cases?state=proposed`, `#/appeals`. */
  async openCase(queue: string, what: string): Promise<void> {
    const { page, camera } = this;
    await page.bringToFront();
    await page.goto(`${this.console}${queue}`);
    await page.waitForSelector('.case-link');
    await camera(page, `${what}-queue`, 'whole');
    await page.locator('.case-link').click();
    await page.waitForSelector('.case');
    await camera(page, `${what}-case`, 'whole');
  }

  /** Takes a step of the open case; `choices`: what is picked from the lists of its dialog. */
  async take(step: StaffStep, reason?: string, choices: Record<string, string> = {}): Promise<void> {
    const { page, words: w, camera } = this;
    await press(page, w(`step.${step}`), '.steps');
    for (const [name, value] of Object.entries(choices)) await page.select(`dialog [name=${name}]`, value);
    if (reason !== undefined) await page.locator('dialog [name=reason]').fill(reason);
    await camera(page, `step-${step}`);
    await press(page, w(`step.${step}`), 'dialog');
    await page.waitForFunction(
      (title) => document.querySelector('dialog h2')?.textContent !== title,
      {},
      w(`step.${step}`),
    );
  }

  /** Takes the open case for themselves. */
  async assign(what: string): Promise<void> {
    const { page, words: w, camera } = this;
    await press(page, w('assignment.take'), 'main');
    await this.see(w('assignment.taken'));
    await camera(page, `taken-${what}`, 'whole');
  }

  /** Makes the letter to the merchant, and notes that it was sent; gives it, as it is sent outside of the product. */
  async notify(): Promise<string> {
    const { page, words: w, camera } = this;
    await press(page, w('step.notify'), '.steps');
    await press(page, w('notify.make'), 'dialog');
    const letter = await page.waitForSelector('dialog .verbatim');
    const text = (await letter?.evaluate((one) => one.textContent)) ?? '';
    await page.select('dialog [name=way]', 'email');
    await page.select('dialog [name=recipient]', 'shop-contact');
    await camera(page, 'letter', 'whole');
    await press(page, w('notify.note'), 'dialog');
    await page.waitForFunction(() => document.querySelector('dialog') === null);
    await camera(page, 'notified', 'whole');
    return text;
  }

  /** Proposes to uphold, on all the evidence there is. */
  async propose({ reason, ground }: Script['decision']): Promise<void> {
    const { page, words: w, camera } = this;
    await press(page, w('step.propose'), '.steps');
    await page.select('dialog [name=outcome]', 'upheld-unremedied');
    await press(page, w('propose.fill'), 'dialog');
    await camera(page, 'proposal-template');
    await page.locator('dialog [name=reason]').fill(reason);
    await page.locator('dialog [name=ground]').fill(ground);
    for (const tick of await page.$$('dialog fieldset input')) await tick.click();
    await camera(page, 'proposal');
    await press(page, w('propose.submit'), 'dialog');
    await page.waitForFunction(() => document.querySelector('dialog') === null);
    await camera(page, 'proposed', 'whole');
  }

  /** Reads what the next publication would change; gives the link for the person who publishes it. */
  async proposePublication(what: string): Promise<string> {
    const { page, words: w, camera } = this;
    await press(page, w('publication.title'), 'nav', 'a');
    await page.waitForSelector('.figures');
    const [answer] = await Promise.all([
      page.waitForResponse((one) => one.url().endsWith('/v1/lists/preview')),
      press(page, w('publication.again')),
    ]);
    const { digest } = (await answer.json()) as { digest: string };
    await this.see(digest);
    await camera(page, `publication-${what}`, 'whole');
    return await page.$eval('main .code', (code) => code.textContent ?? '');
  }

  /** Publishes what somebody else proposed by this link. */
  async publish(link: string, what: string): Promise<void> {
    const { page, words: w, camera } = this;
    await page.bringToFront();
    await page.goto(link);
    await this.see(w('publication.same'));
    await press(page, w('publication.publish'), 'main');
    await camera(page, `publish-${what}`);
    await press(page, w('publication.publish'), 'dialog');
    await page.waitForFunction(() => document.querySelector('dialog') === null);
    await camera(page, `published-${what}`, 'whole');
  }

  /** Opens a case for what panels found about a product. */
  async openFinding(product: string, reason: string): Promise<void> {
    const { page, words: w, camera } = this;
    await page.bringToFront();
    await page.goto(`${this.console}#/reviews`);
    await page.waitForSelector('tbody a');
    await camera(page, 'reviews', 'whole');
    // By the keyboard: the middle of a link that is broken into two lines is none in every browser.
    await page.focus(`tbody ::-p-xpath(.//a[.="${product}"])`);
    await page.keyboard.press('Enter');
    await heading(page, w('reviews.one'));
    await press(page, w('reviews.open'), 'main');
    await camera(page, 'reviewed-goods', 'whole');
    await page.locator('dialog [name=reason]').fill(reason);
    await press(page, w('reviews.open'), 'dialog');
    await page.waitForSelector('main a[href^="#/cases/"]');
    await camera(page, 'case-opened', 'whole');
  }

  async see(text: string): Promise<void> {
    await untilSeen(this.page, text);
  }
}
