import { describe, expect, it } from 'vitest';
import { arrive } from '../../src/background/arrive';
import { continueToday } from '../../src/background/block-page';
import { checkAddress, checkSighting, noShop } from '../../src/background/check-merchant';
import { hideBanner } from '../../src/background/hide-warning';
import { reportPage } from '../../src/background/report-page';
import { showDetails } from '../../src/background/show-details';
import { forgetClosedTabs } from '../../src/background/tab-state';
import type { FromTab } from '../../src/messages/dispatch';
import { EXTENSION, type FakeWorld } from './fake-world';
import {
  badge as badgeOf,
  BLOCKING_PAGE,
  eachInAWorld,
  LISTED_COMPANY,
  LISTED_SELLER,
  NOW,
  sighting,
  visit,
} from './shopping';

const DAY = 86_400_000;

let world: FakeWorld;

eachInAWorld((fresh) => {
  world = fresh;
});

const at = (url: string, more?: Partial<FromTab>) => visit(world, url, more);
const badge = () => badgeOf(world);

describe('the address of a page', () => {
  it('is stopped when it is blacklisted', async () => {
    const answer = await checkAddress(world, at('https://bad.example/buy?id=1'));
    expect(answer).toEqual({ level: 'danger', banner: null, blocked: true });
    expect(world.tabs.get(1)).toBe(BLOCKING_PAGE);
    expect(await reportPage(world, 1)).toMatchObject({
      url: 'https://bad.example/buy?id=1',
      sighting: null,
      verdict: { level: 'danger', block: true },
    });
    expect(await badge()).toBe('danger');
  });

  it.each([
    'https://www.bad.example/',
    'https://shop.bad.example/',
    'http://BAD.example./',
    'https://deep.shop.example/',
  ])('is stopped too: %s', async (url) => {
    await checkAddress(world, at(url));
    expect(world.tabs.get(1)).toBe(BLOCKING_PAGE);
  });

  it.each([
    'https://good.example/',
    'https://notbad.example/',
    'https://shop.example/',
    'https://bad.example.org/',
    'http://127.0.0.1:8000/',
    'http://intranet/',
  ])('is left alone otherwise: %s', async (url) => {
    expect(await checkAddress(world, at(url))).toEqual({ level: 'unknown', banner: null, blocked: false });
    expect(world.tabs.get(1)).toBe(url);
    expect(await badge()).toBe('probity');
  });

  it('is stopped once for one arrival, and again for the next', async () => {
    const url = 'https://bad.example/';
    const stops = () => world.told.filter(([what]) => what === 'tabs.update').length;
    await arrive(world, 1, at(url).url);
    await checkSighting(world, sighting(url), at(url));
    await noShop(world, at(url));
    expect(stops()).toBe(1);
    await arrive(world, 1, at(url).url);
    expect(stops()).toBe(2);
  });

  it('keeps its warning on a page that is no shop', async () => {
    world.time = NOW + 20 * DAY;
    const answer = await checkAddress(world, at('https://bad.example/'));
    expect(answer).toMatchObject({ level: 'caution', banner: { level: 'caution' } });
    await noShop(world, at('https://bad.example/'));
    expect(await badge()).toBe('caution');
    expect(world.tabs.get(1)).toBe('https://bad.example/');
  });
});

describe('what was seen on a page', () => {
  const mall = 'https://www.amazon.de/dp/B000000000';

  it('warns of a listed seller, in words', async () => {
    const answer = await checkSighting(world, sighting(mall, [LISTED_SELLER, 'platform']), at(mall));
    expect(answer).toMatchObject({ level: 'danger', banner: { level: 'danger', language: 'en' } });
    expect(answer.banner?.sentence).toContain('Fixture source');
    expect(await badge()).toBe('danger');
    expect(world.tabs.get(1)).toBe(mall);
  });

  it('is only a caution when the page merely names a listed company', async () => {
    expect(await checkSighting(world, sighting(mall, [LISTED_COMPANY, 'claimed']), at(mall))).toMatchObject({
      level: 'caution',
      banner: { level: 'caution' },
    });
  });

  it('says "no record" of a shop that nobody listed', async () => {
    expect(await checkSighting(world, sighting(mall), at(mall))).toEqual({
      level: 'unknown',
      banner: null,
      blocked: false,
    });
    expect(await badge()).toBe('unknown');
    expect(await reportPage(world, 1)).toMatchObject({
      sighting: { identifiers: [{ identifier: 'domain:amazon.de', evidence: 'address' }] },
    });
  });

  it('is refused from another origin', async () => {
    await expect(checkSighting(world, sighting('https://honest.example/'), at(mall))).rejects.toThrow('refused');
    expect(await reportPage(world, 1)).toBeNull();
  });

  it('cannot say for itself at which address it was seen', async () => {
    const answer = await checkSighting(world, sighting(mall, ['domain:bad.example', 'address']), at(mall));
    expect(answer.level).toBe('unknown');
  });

  it('is forgotten when the page turns into one that is no shop', async () => {
    await checkSighting(world, sighting(mall, [LISTED_SELLER, 'platform']), at(mall));
    await noShop(world, at(mall));
    expect(await badge()).toBe('probity');
    expect(await reportPage(world, 1)).toMatchObject({ sighting: null, verdict: { level: 'unknown', reasons: [] } });
  });

  it('does not change what a newer question has found', async () => {
    const slow = checkSighting(world, sighting(mall, [LISTED_SELLER, 'platform']), at(mall));
    const quick = checkAddress(world, at('https://good.example/'));
    await Promise.all([slow, quick]);
    expect(await reportPage(world, 1)).toMatchObject({ url: 'https://good.example/', verdict: { level: 'unknown' } });
    expect(await badge()).toBe('probity');
  });
});

describe('hiding a banner', () => {
  const mall = 'https://www.amazon.de/dp/B000000000';

  it('hides this merchant, and no other', async () => {
    await checkSighting(world, sighting(mall, [LISTED_SELLER, 'platform']), at(mall));
    await hideBanner(world, at(mall));
    expect(await checkSighting(world, sighting(mall, [LISTED_SELLER, 'platform']), at(mall))).toEqual({
      level: 'danger',
      banner: null,
      blocked: false,
    });
    expect(await badge()).toBe('danger');
    const both = sighting(mall, [LISTED_SELLER, 'platform'], [LISTED_COMPANY, 'claimed']);
    expect(await checkSighting(world, both, at(mall))).toMatchObject({ banner: { level: 'danger' } });
  });

  it('does nothing in a tab of which nothing is known', async () => {
    expect(await hideBanner(world, at(mall))).toBeNull();
    expect(await (await world.store()).getAll('choices')).toEqual([]);
  });
});

describe('what is known of a tab', () => {
  it('ends when the tab shows another site', async () => {
    await checkAddress(world, at('https://good.example/'));
    world.tabs.set(1, 'https://good.example/next');
    expect(await reportPage(world, 1)).not.toBeNull();
    world.tabs.set(1, 'chrome://newtab/');
    expect(await reportPage(world, 1)).toBeNull();
    expect(await reportPage(world, 42)).toBeNull();
  });

  it('is forgotten when the tab is closed, and what was chosen in private with the last private tab', async () => {
    await checkAddress(world, at('https://good.example/'));
    await checkAddress(world, at('https://good.example/', { tabId: 2 }));
    await checkAddress(world, at('https://bad.example/', { tabId: 3, incognito: true }));
    await continueToday(world, 3);
    world.tabs.delete(1);
    world.tabs.delete(3);
    await forgetClosedTabs(world);
    expect([...world.session.keys()]).toEqual(['tab:2']);
  });

  it('does not outlive the blocking page', async () => {
    await checkAddress(world, at('https://bad.example/'));
    world.tabs.set(1, 'about:blank');
    expect(await reportPage(world, 1)).toBeNull();
  });

  it('opens beside the tab', async () => {
    at('https://good.example/');
    await showDetails(world, 1);
    expect(world.told.at(-1)).toEqual([
      'tabs.create',
      { url: `${EXTENSION}src/pages/popup/index.html?tab=1`, index: 1, windowId: 1, openerTabId: 1 },
    ]);
  });
});
