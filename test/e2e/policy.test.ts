import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { USUAL } from '../../src/core/preferences';
import { copyExtension } from '../../src/demo/extension-copy';
import { Shopper } from '../../src/demo/shopper';
import { serveLists } from '../bench/list/serve-lists';
import { writeListFixture } from '../published-list-fixture';
import { inEachBrowser } from './stage/families';
import { takePicture } from './stage/picture';
import { setPolicy } from './stage/set-policy';

const OFFICE = { id: 'office.example', name: 'Office Registry' };
const SET = {
  danger: 'banner',
  caution: 'badge',
  dangerNeeds: 2,
  marketplacesOff: ['temu'],
  language: 'en',
  diary: true,
  sync: false,
};

/** How the controls with a name of their own show it. */
const SHOWN = { 'marketplace-temu': false, 'marketplace-ebay': true, language: 'en', diary: true, sync: false };

/** A Chromium that has just got an extension reads its policy at its next look, some minutes later: or when told to. */
async function reloadPolicies({ browser }: Shopper): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://policy');
  await page.locator('pierce/#reload-policies').click();
}

/** Each control that can't be used, with what it holds. */
const lockedControls = (page: Page) =>
  page.$$eval('fieldset:disabled :is(input, select)', (controls) =>
    Object.fromEntries(
      (controls as HTMLInputElement[])
        .filter(({ type, checked }) => type !== 'radio' || checked)
        .map(({ type, name, value, checked }) => [name, type === 'checkbox' ? checked : value]),
    ),
  );

inEachBrowser('what an organisation has set for its browsers', (family) => {
  it('is read by the real browser, stands locked in the options, and holds whatever is asked', async ({ skip }) => {
    const closing: (() => Promise<unknown>)[] = [];
    try {
      const folder = await mkdtemp(join(tmpdir(), 'probity-policy-'));
      closing.push(() => rm(folder, { recursive: true, force: true }));
      await writeListFixture({ folder: join(folder, 'office'), entries: 100, identifiers: [], registry: OFFICE });
      const lists = await serveLists(join(folder, 'office'));
      closing.push(async () => (lists.close(), lists.closeAllConnections()));
      const extension = await copyExtension(family, []);
      closing.push(() => rm(extension, { recursive: true, force: true }));
      const url = `http://127.0.0.1:${(lists.address() as AddressInfo).port}`;
      const root = await readFile(join(folder, 'office/root/1.json'), 'utf8');
      const policy = await setPolicy(family, extension, folder, {
        ...SET,
        registries: [{ id: OFFICE.id, url, root }],
      });
      if (!policy) return skip('only who runs this machine may write its policies');
      closing.push(() => policy.undo());
      const shopper = await Shopper.start({ family, extension, headless: true, ...policy.wish });
      closing.push(() => shopper.close());

      if (family === 'chromium') await reloadPolicies(shopper);
      const soon = { timeout: 15_000 };
      await expect.poll(async () => (await shopper.ask({ type: 'get-options' })).preferences, soon).toMatchObject(SET);
      const { locked } = await shopper.ask({ type: 'get-options' });
      expect(locked?.toSorted()).toEqual(Object.keys(SET).toSorted());
      await shopper.ask({ type: 'set-preferences', preferences: USUAL });
      expect((await shopper.ask({ type: 'get-options' })).preferences).toMatchObject(SET);
      await shopper.ask({ type: 'update-lists' });
      expect((await shopper.ask({ type: 'get-options' })).registries).toMatchObject([
        { registryId: OFFICE.id, ordered: true, own: false },
      ]);

      const options = await shopper.openOwnPage('src/pages/options/index.html');
      await options.waitForSelector('::-p-text(Office Registry)');
      await takePicture(options, family, 'options-policy');
      const controls = await lockedControls(options);
      expect(controls).toMatchObject({ ...SHOWN, [`trust-${OFFICE.id}`]: 'full' });
      expect(Object.values(controls)).toEqual(expect.arrayContaining(['banner', 'badge']));
      const said = await options.$$eval('fieldset[disabled]', (all) => all.map(({ textContent }) => textContent));
      for (const words of said) expect(words).toContain('Set by your organisation.');
      // One for each of what is set, and one for the registry.
      expect(said).toHaveLength(Object.keys(SET).length + 1);
    } finally {
      for (const close of closing.toReversed()) await close();
    }
  });
});
