import { beforeEach, describe, expect, it } from 'vitest';
import { arrive, moveOn } from '../../src/background/arrive';
import { continueToday } from '../../src/background/block-page';
import { checkAddress, checkSighting } from '../../src/background/check-merchant';
import { reportPage } from '../../src/background/report-page';
import type { FakeWorld } from './fake-world';
import { BLOCKING_PAGE, eachInAWorld, sighting, visit } from './shopping';

let world: FakeWorld;

eachInAWorld((fresh) => {
  world = fresh;
});

const open = (url: string) => {
  visit(world, url);
  return arrive(world, 1, url);
};
const run = () => world.told.filter(([what]) => what === 'run');
const blocked = () => world.told.filter(([what]) => what === 'tabs.update');

describe('a page that arrives', () => {
  it('is stopped where its address is blacklisted, each time that it arrives', async () => {
    await open('https://bad.example/');
    expect(world.tabs.get(1)).toBe(BLOCKING_PAGE);
    await open('https://bad.example/');
    expect(blocked()).toHaveLength(2);
  });

  it('is not stopped twice where its reader asks before the browser tells that it arrived', async () => {
    const url = 'https://bad.example/';
    visit(world, url);
    const arrivedAt = world.time;
    world.time += 5;
    await checkAddress(world, { url, tabId: 1, incognito: false });
    await arrive(world, 1, url, arrivedAt);
    expect(blocked()).toHaveLength(1);
    expect(await continueToday(world, 1)).toEqual({ url });
  });

  it('is not stopped twice where its reader still gets to ask', async () => {
    await open('https://bad.example/');
    await checkAddress(world, { url: 'https://bad.example/', tabId: 1, incognito: false });
    expect(blocked()).toHaveLength(1);
  });

  it('is stopped again at the same address where its reader asks before the worker has come so far', async () => {
    const url = 'https://bad.example/';
    await open(url);
    const { get } = world.browser.tabs;
    let goOn = () => {};
    const halted = new Promise<void>((resolve) => (goOn = resolve));
    world.browser.tabs.get = async (tabId) => {
      await halted;
      return await get(tabId);
    };
    const arriving = open(url);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await checkAddress(world, { url, tabId: 1, incognito: false });
    expect(blocked()).toHaveLength(2);
    goOn();
    await arriving;
    expect(blocked()).toHaveLength(2);
  });

  it.each([
    ['https://www.amazon.de/dp/B000000000', [['run', 1, 'reader.js']]],
    ['https://good.example/', []],
    ['https://www.google.com/search?q=cups', [['run', 1, 'results.js']]],
    ['https://www.google.com/maps', []],
  ])(
    "%s gets the reader at once only on a marketplace, and results marked only on an engine's page of them",
    async (url, told) => {
      await open(url);
      expect(run()).toEqual(told);
    },
  );

  it.each([
    [undefined, false],
    ['no-shop', true],
    ['shop', false],
    ['reader', false],
  ] as const)('with the mark %s counts as read: %s', async (mark, read) => {
    await open('https://good.example/');
    if (mark) world.marks.set(1, mark);
    expect(await reportPage(world, 1)).toMatchObject({ read, sighting: null });
  });

  it('counts as read once its reader has told what it is', async () => {
    await open('https://good.example/');
    world.marks.set(1, 'reader');
    await checkSighting(world, sighting('https://good.example/'), visit(world, 'https://good.example/'));
    expect(await reportPage(world, 1)).toMatchObject({ read: true });
  });
});

describe('a site that is open to the extension only on click', () => {
  beforeEach(async () => {
    world.access = 'on-click';
    await open('https://good.example/');
  });

  it('is not read without a click, and is not called no shop', async () => {
    expect(await reportPage(world, 1)).toMatchObject({ read: false, access: 'none' });
    expect(run()).toEqual([]);
  });

  it('gets the reader with the first question after the click, once', async () => {
    world.clicked.add(1);
    expect(await reportPage(world, 1)).toMatchObject({ read: false, access: 'by-click' });
    world.marks.set(1, 'reader');
    await reportPage(world, 1);
    expect(run()).toEqual([['run', 1, 'reader.js']]);
    await checkSighting(world, sighting('https://good.example/'), visit(world, 'https://good.example/'));
    expect(await reportPage(world, 1)).toMatchObject({ read: true, access: 'by-click' });
  });

  it('is stopped all the same where its address is blacklisted', async () => {
    await open('https://bad.example/');
    expect(await reportPage(world, 1)).toMatchObject({ verdict: { block: true } });
    expect(await reportPage(world, 1)).not.toHaveProperty('access');
  });
});

describe('a page that moves on within itself', () => {
  const move = (url: string) => {
    world.tabs.set(1, url);
    return moveOn(world, 1, url);
  };

  beforeEach(async () => {
    await open('https://good.example/');
    world.marks.set(1, 'no-shop');
  });

  it('is judged and looked at anew', async () => {
    await move('https://good.example/cup');
    expect(await reportPage(world, 1)).toMatchObject({ url: 'https://good.example/cup' });
    expect(run()).toEqual([['run', 1, 'look.js']]);
  });

  it('to an anchor is the same page', async () => {
    await move('https://good.example/#reviews');
    expect(run()).toEqual([]);
  });

  it('is left to its reader where it has one', async () => {
    world.marks.set(1, 'reader');
    await move('https://good.example/cup');
    expect(run()).toEqual([]);
  });

  it('is passed over where nothing is known of its tab', async () => {
    world.session.clear();
    await move('https://good.example/cup');
    expect(run()).toEqual([]);
  });
});
