import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type * as Acts from '../../src/background/acts';
import { arrive } from '../../src/background/arrive';
import { gateBefore } from '../../src/background/gate';
import { namesAt } from '../../src/background/is-quiet';
import { reportPage } from '../../src/background/report-page';
import { saveTab } from '../../src/background/tab-state';
import { addressIdentifiers } from '../../src/core/address';
import { reviewsKey, tabKey, type JudgedTab } from '../../src/messages/tab-state';
import type { FakeWorld } from './fake-world';
import { eachInAWorld, visit } from './shopping';

describe('the names asked for without the table of public suffixes', () => {
  it.each<[string, string[] | null]>([
    ['https://shop.example/', ['domain:shop.example']],
    [
      'https://www.a.shop.co.uk/x?y#z',
      ['domain:www.a.shop.co.uk', 'domain:a.shop.co.uk', 'domain:shop.co.uk', 'domain:co.uk'],
    ],
    ['https://bücher.example./', ['domain:xn--bcher-kva.example']],
    ['http://localhost:8080/', []],
    ['http://[::1]/', []],
    [`https://${'a.'.repeat(20)}example/`, null],
    ['https://www.amazon.de/dp/B000000000', null],
    ['https://www.amazon.de./', null],
    ['https://www.google.com/search?q=cups', null],
    ['https://www.google.com/maps', ['domain:www.google.com', 'domain:google.com']],
    ['about:blank', null],
  ])('%s: %j', (url, names) => {
    expect(namesAt(url)).toEqual(names);
  });

  it('are never fewer than those that a list may hold', () => {
    fc.assert(
      fc.property(fc.webUrl({ validSchemes: ['http', 'https'] }), (url) => {
        const names = namesAt(url);
        const listed = addressIdentifiers(url).map(({ identifier }) => identifier);
        if (names) expect(names).toEqual(expect.arrayContaining(listed));
      }),
    );
  });
});

describe('the gate', () => {
  let world: FakeWorld;
  let heard: unknown[][];
  let isRead: boolean;
  let gate: ReturnType<typeof gateBefore>;
  eachInAWorld((fresh) => {
    world = fresh;
  });
  beforeEach(() => {
    heard = [];
    isRead = false;
    const tell =
      (what: string) =>
      async (...said: unknown[]) =>
        void heard.push([what, ...said]);
    const acts = { onArrival: tell('arrival'), onMovingOn: tell('move'), hear: tell('message') };
    gate = gateBefore(
      {
        isRead: () => isRead,
        read() {
          isRead = true;
          return acts as unknown as typeof Acts;
        },
      },
      world,
    );
  });

  const QUIET = 'https://quiet.example/';
  const news = (url: string, tabId = 1) => ({ tabId, url, timeStamp: world.time });
  const come = (url: string, tabId = 1) => {
    visit(world, url, { tabId });
    return gate.arrive(news(url, tabId));
  };
  const before = (more: Partial<JudgedTab>) =>
    saveTab(world, 1, {
      url: 'https://before.example/',
      read: true,
      sighting: null,
      verdict: { level: 'danger', block: true, reasons: [], lists: [] },
      blockedAt: null,
      incognito: false,
      ...more,
    });

  it.each<[string, string, (() => unknown) | null, boolean]>([
    ['a page of which nothing is known', QUIET, null, true],
    ['a host without a dot', 'http://localhost/', null, true],
    ['after a page that spoke', QUIET, () => before({}), true],
    ['a listed page', 'https://bad.example/', null, false],
    ['a page below a listed name', 'https://www.a.bad.example/', null, false],
    ['a page above one', 'https://shop.example/', null, true],
    ['a marketplace', 'https://www.ebay.de/', null, false],
    ["an engine's page of results", 'https://www.bing.com/search?q=cups', null, false],
    ['after a page that was stopped', QUIET, () => before({ blockedAt: 1 }), false],
    ['where reviews are being gathered', QUIET, () => world.session.set(reviewsKey(1), {}), false],
    ['where no list is held', QUIET, async () => await (await world.store()).clear('lists'), false],
    ['where a list is damaged', QUIET, async () => await (await world.store()).clear('buckets'), false],
    ['where the store fails', QUIET, () => (world.store = () => Promise.reject(new Error('refused'))), false],
    ['where the acts are read already', QUIET, () => (isRead = true), false],
  ])('%s (%s): is let pass: %4$s', async (_, url, prepare, passes) => {
    await prepare?.();
    const time = world.time;
    await come(url);
    expect(heard).toEqual(passes ? [] : [['arrival', 1, url, time]]);
    if (passes) expect(world.session.get(tabKey(1))).toMatchObject({ url, verdict: null });
  });

  it('of a page that passed the popup hears what it heard of one that was judged when it came', async () => {
    for (const tabId of [1, 2]) world.marks.set(tabId, 'no-shop');
    await come(QUIET);
    visit(world, QUIET, { tabId: 2 });
    await arrive(world, 2, QUIET);
    const report = await reportPage(world, 1);
    expect(report).toMatchObject({ url: QUIET, read: true, verdict: { level: 'unknown', lists: [{ version: 1 }] } });
    expect(report).toEqual(await reportPage(world, 2));
  });

  it('tells the acts of a page before anything that comes of it', async () => {
    const coming = come(QUIET);
    await gate.acts().hear({}, {});
    const moving = gate.moveOn(news(`${QUIET}cup`));
    await Promise.all([coming, moving]);
    expect(heard.map(([what]) => what)).toEqual(['arrival', 'message', 'move']);
    expect(world.session.size).toBe(0);
  });

  it('lets the newest page of a tab stand, whichever is found out first', async () => {
    const { store } = world;
    let goOn = () => {};
    const halted = new Promise<void>((resolve) => (goOn = resolve));
    world.store = () => halted.then(store);
    const first = come('https://bad.example/');
    world.store = store;
    await come(QUIET);
    goOn();
    await first;
    expect(heard).toEqual([]);
    expect(world.session.get(tabKey(1))).toMatchObject({ url: QUIET });
  });

  it.each([
    ['an anchor', `${QUIET}#reviews`, []],
    ['the same address', QUIET, []],
    ['another', `${QUIET}cup`, [['move', 1, `${QUIET}cup`]]],
  ])('a page that passed and moves on to %s', async (_, url, told) => {
    await come(QUIET);
    await gate.moveOn(news(url));
    expect(heard).toEqual(told);
  });
});
