import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkSighting } from '../../src/background/check-merchant';
import {
  addPurchase,
  changePurchase,
  forgetPurchase,
  offerPurchase,
  reportDiary,
  seeChanges,
} from '../../src/background/diary';
import { eraseAll } from '../../src/background/erase-all';
import { exportSettings, importSettings } from '../../src/background/settings-file';
import { updateLists } from '../../src/background/update-lists';
import { DIARY_NOTICE, watchDiary } from '../../src/background/watch-diary';
import { USUAL } from '../../src/core/preferences';
import { savePreferences } from '../../src/store/preferences';
import { BLACKLISTED } from '../published-list-fixture';
import { FakeRegistry } from './fake-registry';
import { fakeWorld, type FakeWorld } from './fake-world';
import { FAULTS, mortalWorld } from './mortal-world';
import { NOW, sighting, visit } from './shopping';
import { dump, restore } from './store-dump';

const ID = '7b0e2a52-6f6e-4d5e-9d53-0c7c0f4d3c11';
const SHOP = 'https://new.example/cup';
const NOTE = {
  boughtOn: '2026-03-08',
  country: 'DE',
  returnBy: '2026-03-22',
  amount: { value: '12.50', currency: 'EUR' },
};
const DAY = 86_400_000;

let registry: FakeRegistry;
let world: FakeWorld;

beforeAll(async () => {
  registry = await FakeRegistry.start({ entries: 50, now: NOW });
});
afterAll(() => registry.stop());
beforeEach(async () => {
  await registry.publish({ entries: 50, now: NOW });
  world = await fakeWorld(registry.fetch);
  await updateLists(world);
  await wish({ diary: true });
});

const wish = async (wishes: object) => savePreferences(await world.store(), { ...USUAL, ...wishes });
const shop = async (more: object = {}) => {
  const from = visit(world, SHOP, more);
  const seen = sighting(SHOP, ['uscc:91110108551385082Q', 'claimed']);
  const facts = { merchantName: 'New shop', price: '12.50', currency: 'EUR' };
  await checkSighting(world, { ...seen, facts }, from);
};
const buy = async () => {
  await shop();
  return await addPurchase(world, { type: 'add-purchase', tabId: 1, url: SHOP, id: ID, note: NOTE });
};
const list = async (record: Partial<typeof BLACKLISTED> | null) => {
  const identifiers = record ? (['domain:new.example'] as const) : [];
  await registry.publish({ entries: 50, identifiers, record: { ...BLACKLISTED, ...record }, now: NOW });
  await updateLists(world, { force: true });
  await watchDiary(world);
};
const said = () => world.told.filter(([what]) => what === 'notify').map(([, id, title, text]) => [id, title, text]);
const number = () =>
  (world.told.findLast(([what]) => what === 'setBadgeText')?.[1] as { text: string } | undefined)?.text;

describe('noting a purchase', () => {
  it('takes the merchant from the page, and price and country for what is to be filled in', async () => {
    await shop();
    expect(await offerPurchase(world, { type: 'get-purchase-offer', tabId: 1 })).toEqual({
      url: SHOP,
      merchantName: 'New shop',
      amount: { value: '12.50', currency: 'EUR' },
      country: null,
    });
    const { entries } = await buy();
    expect(entries).toMatchObject([{ id: ID, url: SHOP, merchantName: 'New shop', ...NOTE, change: null }]);
    expect(entries[0]?.identifiers.map(({ identifier, evidence }) => `${identifier} ${evidence}`)).toEqual([
      'domain:new.example address',
      'uscc:91110108551385082Q claimed',
    ]);
    expect(await offerPurchase(world, { type: 'get-purchase-offer', tabId: 1 })).toMatchObject({ country: 'DE' });
  });

  it.each<[string, () => Promise<void>]>([
    ['where no diary is kept', () => wish({ diary: false })],
    ['in a private window', () => shop({ incognito: true })],
    [
      'once the tab is elsewhere',
      async () => {
        await checkSighting(world, sighting('https://other.example/'), visit(world, 'https://other.example/'));
      },
    ],
  ])('is refused %s, and nothing is kept', async (_where, change) => {
    await shop();
    await change();
    await expect(
      addPurchase(world, { type: 'add-purchase', tabId: 1, url: SHOP, id: ID, note: NOTE }),
    ).rejects.toThrow();
    expect(await (await world.store()).getAll('diary')).toEqual([]);
  });

  it('can be changed and deleted, each wholly', async () => {
    await buy();
    await changePurchase(world, { type: 'change-purchase', id: ID, note: { boughtOn: '2026-03-07', country: 'US' } });
    const { entries } = await reportDiary(world);
    expect(entries).toMatchObject([{ id: ID, boughtOn: '2026-03-07', country: 'US', url: SHOP }]);
    expect(entries[0]).not.toHaveProperty('returnBy');
    expect(entries[0]).not.toHaveProperty('amount');
    expect((await forgetPurchase(world, ID)).entries).toEqual([]);
  });
});

describe('a merchant that is listed after the purchase', () => {
  it('is told of once, with the days that are left, and counted until the diary was opened', async () => {
    await buy();
    await watchDiary(world);
    expect([said(), number()]).toEqual([[], '']);
    world.time += 2 * DAY;
    await list({});
    await watchDiary(world);
    const days = 'Return: 10 days left. Dispute a card payment: usually 116 days left. You can complain now.';
    expect(said()).toEqual([[DIARY_NOTICE + ID, 'You bought from New shop', expect.stringContaining(days)]]);
    expect(said()[0]?.[2]).toContain('Blacklisted by');
    expect(number()).toBe('1');
    await seeChanges(world);
    expect(number()).toBe('');
    await watchDiary(world);
    expect(said()).toHaveLength(1);
    expect((await reportDiary(world)).entries[0]?.change).toMatchObject({ kind: 'danger', seen: true });
  });

  it('is told of again only when it stands worse than it ever stood since it was last better', async () => {
    await buy();
    await list({ list: 'watch' });
    await list({ list: 'watch' });
    await list({});
    expect(said()).toHaveLength(2);
    await list(null);
    await list({});
    expect(said()).toHaveLength(3);
  });

  it('is no news where it was listed when it was bought from', async () => {
    await registry.publish({ entries: 50, identifiers: ['domain:new.example'], now: NOW });
    await updateLists(world, { force: true });
    await wish({ diary: true, danger: 'banner' });
    await buy();
    await watchDiary(world);
    expect(said()).toEqual([]);
  });

  it('is not told of twice for a clock that ran ahead, or a list that was gone for a while', async () => {
    await buy();
    await list({});
    world.time += 400 * DAY;
    await watchDiary(world);
    world.time -= 400 * DAY;
    await watchDiary(world);
    const store = await world.store();
    const held = await store.getAll('lists');
    await store.clear('lists');
    await watchDiary(world);
    for (const one of held) await store.put('lists', one);
    await watchDiary(world);
    expect(said()).toHaveLength(1);
  });

  it('is left alone while the diary is off', async () => {
    await buy();
    await wish({ diary: false });
    await list({});
    expect(said()).toEqual([]);
  });

  it('says nothing of a licence number that the page merely showed', async () => {
    await buy();
    await registry.publish({ entries: 50, identifiers: ['uscc:91110108551385082Q'], now: NOW });
    await updateLists(world, { force: true });
    await watchDiary(world);
    expect(said()).toEqual([]);
  });

  it.each(FAULTS)('is told of at last, wherever the worker %s, in one notification', async (how) => {
    await buy();
    await registry.publish({ entries: 50, identifiers: ['domain:new.example'], now: NOW });
    await updateLists(world, { force: true });
    const start = await dump(await world.store());
    const whole = mortalWorld(world, null);
    await watchDiary(whole.world);
    expect(whole.calls.length).toBeGreaterThan(8);
    for (let call = 0; call < whole.calls.length; call++) {
      await restore(await world.store(), start);
      world.told.length = 0;
      const mortal = mortalWorld(world, { call, how });
      await Promise.race([watchDiary(mortal.world).catch(() => {}), mortal.stopped]);
      // A list that could not be read is fetched anew first.
      await updateLists(world, { force: true });
      await watchDiary(world);
      await watchDiary(world);
      const at = `${how} at ${call}, ${whole.calls[call]}`;
      expect(new Set(said().map(([id]) => id)), at).toEqual(new Set([DIARY_NOTICE + ID]));
      expect((await reportDiary(world)).entries[0]?.change, at).toMatchObject({ told: true, seen: false });
      expect(number(), at).toBe('1');
    }
  });
});

describe('the diary elsewhere', () => {
  it('goes along with the settings, and is told there what was listed since', async () => {
    await buy();
    const file = await exportSettings(world);
    await eraseAll(world);
    expect((await reportDiary(world)).entries).toEqual([]);
    await importSettings(world, file);
    await importSettings(world, file);
    const { on, entries } = await reportDiary(world);
    expect(on).toBe(true);
    expect(entries).toMatchObject([{ id: ID, ...NOTE }]);
    await list({});
    expect(said()).toHaveLength(1);
  });
});
