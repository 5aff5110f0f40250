import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkAddress, checkSighting } from '../../src/background/check-merchant';
import { hideBanner, hideNote } from '../../src/background/hide-warning';
import { takeBack } from '../../src/background/remember-choice';
import { reportOptions } from '../../src/background/report-options';
import { trustMerchants } from '../../src/background/trust-merchants';
import { updateLists } from '../../src/background/update-lists';
import type { ListRecord } from '../../src/core/listing';
import { BLACKLISTED } from '../published-list-fixture';
import { FakeRegistry } from './fake-registry';
import { fakeWorld, type FakeWorld } from './fake-world';
import { LISTED_SELLER, NOW, sighting, visit } from './shopping';

const MALL = 'https://www.amazon.de/dp/B000000000';
const SHOP = 'https://bad.example/';
const DAY = 86_400_000;

let world: FakeWorld;
let registry: FakeRegistry;

beforeEach(async () => {
  registry = await FakeRegistry.start(entries({ list: 'watch' }));
  world = await fakeWorld(registry.fetch);
  await updateLists(world);
});
afterEach(() => registry.stop());

function entries(record: Partial<ListRecord>) {
  return {
    entries: 20,
    identifiers: [LISTED_SELLER, 'domain:bad.example' as const],
    record: { ...BLACKLISTED, expires: null, ...record },
    now: NOW,
  };
}

const decide = async (record: Partial<ListRecord>) => {
  await registry.publish(entries(record));
  await updateLists(world, { force: true });
};
const look = async (more = {}) =>
  (await checkSighting(world, sighting(MALL, [LISTED_SELLER, 'platform']), visit(world, MALL, more))).banner?.level ??
  null;
const listed = async () =>
  (await reportOptions(world)).choices.map(({ kind, identifier, inPrivate }) => [kind, identifier, inPrivate ?? false]);

describe('a banner that was hidden', () => {
  it('stays hidden over the days as long as nothing new is said', async () => {
    expect(await look()).toBe('caution');
    await hideBanner(world, visit(world, MALL));
    expect(await look()).toBeNull();
    world.time = NOW + 3 * DAY;
    expect(await look()).toBeNull();
    expect(await listed()).toEqual([['hidden', LISTED_SELLER, false]]);
  });

  it.each<[string, Partial<ListRecord>, 'danger' | 'caution']>([
    ['was blacklisted', { list: 'blacklist' }, 'danger'],
    ['was listed anew', { list: 'watch', listed: '2026-03' }, 'caution'],
    ['has appealed', { list: 'watch', flags: ['under-appeal'] }, 'caution'],
  ])('comes back at once where the merchant %s', async (_what, record, level) => {
    await look();
    await hideBanner(world, visit(world, MALL));
    await decide(record);
    expect(await look()).toBe(level);
    await hideBanner(world, visit(world, MALL));
    expect(await look()).toBeNull();
  });

  it('in a private window is hidden there only, is listed, and can be taken back', async () => {
    await look({ incognito: true });
    await hideBanner(world, visit(world, MALL, { incognito: true }));
    expect(await look({ incognito: true })).toBeNull();
    expect(await look()).toBe('caution');
    expect(await listed()).toEqual([['hidden', LISTED_SELLER, true]]);
    await takeBack(world, { kind: 'hidden', identifier: LISTED_SELLER, inPrivate: true });
    expect(await look({ incognito: true })).toBe('caution');
    expect(await listed()).toEqual([]);
  });
});

describe('a merchant let through in the options', () => {
  it('is not stopped and brings no banner, for good, until something new is said', async () => {
    await decide({ list: 'blacklist' });
    await trustMerchants(world, ['domain:bad.example']);
    world.time = NOW + DAY;
    expect(await checkAddress(world, visit(world, SHOP))).toEqual({ level: 'danger', banner: null, blocked: false });
    expect(await listed()).toEqual([['trusted', 'domain:bad.example', false]]);
    await decide({ list: 'blacklist', listed: '2026-03' });
    expect(await checkAddress(world, visit(world, SHOP))).toMatchObject({
      blocked: false,
      banner: { level: 'danger' },
    });
  });

  it('of whom nothing was said is told of once something is', async () => {
    await trustMerchants(world, ['domain:quiet.example']);
    await trustMerchants(world, ['domain:bad.example']);
    await decide({ list: 'blacklist' });
    expect(await checkAddress(world, visit(world, SHOP))).toMatchObject({
      blocked: false,
      banner: { level: 'danger' },
    });
    await takeBack(world, { kind: 'trusted', identifier: 'domain:bad.example' });
    expect(await checkAddress(world, visit(world, SHOP))).toMatchObject({ blocked: true });
    expect(await listed()).toEqual([['trusted', 'domain:quiet.example', false]]);
  });
});

describe('a note on payment that was closed', () => {
  const url = 'https://pay.example/checkout';
  const ask = async (...payment: ('gift-card' | 'crypto')[]) =>
    (await checkSighting(world, { ...sighting(url), payment }, visit(world, url))).note;

  it('is listed and does not come back, but for another way or once it is taken back', async () => {
    expect(await ask('gift-card')).toBeDefined();
    await hideNote(world, visit(world, url));
    expect(await ask('gift-card')).toBeUndefined();
    expect(await ask('gift-card', 'crypto')).toBeDefined();
    expect(await listed()).toEqual([['note', 'domain:pay.example', false]]);
    await takeBack(world, { kind: 'note', identifier: 'domain:pay.example' });
    expect(await ask('gift-card')).toBeDefined();
  });
});
