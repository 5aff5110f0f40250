import { describe, expect, it } from 'vitest';
import { checkAddress, checkSighting } from '../../src/background/check-merchant';
import { hideBanner } from '../../src/background/hide-warning';
import { checkResults } from '../../src/background/check-results';
import { continueToday } from '../../src/background/block-page';
import { takeBack } from '../../src/background/remember-choice';
import { reportOptions } from '../../src/background/report-options';
import { reportPage } from '../../src/background/report-page';
import { arrive } from '../../src/background/arrive';
import { mirrorLists } from '../../src/background/mirror-lists';
import { USUAL, type Preferences } from '../../src/core/preferences';
import { MIRROR } from '../../src/messages/mirror-key';
import type { Mirror } from '../../src/core/published-list/mirror';
import { savePreferences } from '../../src/store/preferences';
import type { FakeWorld } from './fake-world';
import { BLOCKING_PAGE, eachInAWorld, LISTED_COMPANY, LISTED_SELLER, sighting, visit } from './shopping';

const BAD = 'https://bad.example/';
const ITEM = 'https://www.amazon.com/dp/B0ABCDEFGH';

let world: FakeWorld;
eachInAWorld((fresh) => {
  world = fresh;
});

const wish = async (wishes: Partial<Preferences>) => savePreferences(await world.store(), { ...USUAL, ...wishes });
const sold = () => sighting(ITEM, [LISTED_SELLER, 'platform']);

describe('what the shopper wants is followed', () => {
  it('a registry that may only caution stops no page, and its record is shown all the same', async () => {
    await wish({ trust: { 'fixture.example': 'caution' } });
    const answer = await checkAddress(world, visit(world, BAD));
    expect(answer).toMatchObject({ level: 'caution', blocked: false, banner: { level: 'caution' } });
    expect(answer.banner?.sentence).toContain('By your settings');
    expect((await reportPage(world, 1))?.verdict.reasons).toMatchObject([{ code: 'blacklisted-alone' }]);
  });

  it('a registry that is not asked says nothing', async () => {
    await wish({ trust: { 'fixture.example': 'none' } });
    expect(await checkAddress(world, visit(world, BAD))).toMatchObject({ level: 'checking', blocked: false });
  });

  it('three that must agree: where only one is followed, it suffices', async () => {
    await wish({ dangerNeeds: 3 });
    expect(await checkAddress(world, visit(world, BAD))).toMatchObject({ level: 'danger', blocked: true });
  });

  it('danger with a banner in place of the blocking page', async () => {
    await wish({ danger: 'banner' });
    const answer = await checkAddress(world, visit(world, BAD));
    expect(answer).toMatchObject({ level: 'danger', blocked: false, banner: { level: 'danger' } });
    expect(world.tabs.get(1)).toBe(BAD);
  });

  it('cautions on the button alone; danger keeps its banner', async () => {
    await wish({ caution: 'badge' });
    const shop = 'https://shop.example/';
    const claimed = sighting(shop, [LISTED_COMPANY, 'claimed']);
    expect(await checkSighting(world, claimed, visit(world, shop))).toMatchObject({ level: 'caution', banner: null });
    expect(await checkSighting(world, sold(), visit(world, ITEM))).toMatchObject({
      level: 'danger',
      banner: { level: 'danger' },
    });
  });

  it('the language that is set, in the banner and on the button', async () => {
    await wish({ language: 'zh-CN', danger: 'banner' });
    const { banner } = await checkAddress(world, visit(world, BAD));
    expect(banner).toMatchObject({ language: 'zh-CN', hideLabel: '有新情况前不再显示' });
  });

  it('a marketplace that is left alone is neither read nor judged, and the popup says so', async () => {
    await wish({ marketplacesOff: ['amazon'] });
    const from = visit(world, ITEM);
    await arrive(world, 1, ITEM);
    expect(world.told.filter(([what]) => what === 'run')).toEqual([]);
    expect(await checkSighting(world, sold(), from)).toMatchObject({ level: 'unknown', banner: null });
    expect(await reportPage(world, 1)).toMatchObject({ read: true, sighting: null, leftAlone: true });
    const results = 'https://www.amazon.com/s?k=lamp';
    const asked = { addresses: [], identifiers: sold().identifiers };
    expect(await checkResults(world, asked, results)).toEqual([]);
    await wish({});
    expect(await checkResults(world, asked, results)).toHaveLength(1);
  });

  it.each<[number, Partial<Preferences>]>([
    [1, {}],
    [0, { danger: 'banner' }],
    [0, { trust: { 'fixture.example': 'caution' } }],
  ])('pages are covered while the worker wakes by %i lists with %o', async (lists, wishes) => {
    await wish(wishes);
    await mirrorLists(world);
    expect((world.local.get(MIRROR) as Mirror).lists).toHaveLength(lists);
  });
});

describe('what was chosen on a page', () => {
  it('is listed, and can be taken back', async () => {
    await checkAddress(world, visit(world, BAD));
    await continueToday(world, 1);
    await checkSighting(world, sold(), visit(world, ITEM, { tabId: 2 }));
    await hideBanner(world, visit(world, ITEM, { tabId: 2 }));
    const { choices } = await reportOptions(world);
    expect(choices.map(({ kind, identifier }) => [kind, identifier])).toEqual([
      ['allowed', 'domain:bad.example'],
      ['hidden', LISTED_SELLER],
    ]);
    await takeBack(world, { kind: 'allowed', identifier: 'domain:bad.example' });
    expect((await reportOptions(world)).choices.map(({ kind }) => kind)).toEqual(['hidden']);
    visit(world, BAD);
    await arrive(world, 1, BAD);
    expect(world.tabs.get(1)).toBe(BLOCKING_PAGE);
  });

  it('is not listed once its day is over', async () => {
    await checkAddress(world, visit(world, BAD));
    await continueToday(world, 1);
    world.time += 86_400_000;
    expect((await reportOptions(world)).choices).toEqual([]);
  });
});
