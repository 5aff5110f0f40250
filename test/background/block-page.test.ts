import { describe, expect, it } from 'vitest';
import { continueToday } from '../../src/background/block-page';
import { checkAddress } from '../../src/background/check-merchant';
import { endOfToday } from '../../src/background/world';
import type { FromTab } from '../../src/messages/dispatch';
import { type FakeWorld } from './fake-world';
import { BLOCKING_PAGE, eachInAWorld, NOW, visit } from './shopping';

let world: FakeWorld;

eachInAWorld((fresh) => {
  world = fresh;
});

const at = (url: string, more?: Partial<FromTab>) => visit(world, url, more);

describe('a page that is to be stopped', () => {
  it('is stopped once, though the browser and the page itself ask at the same time', async () => {
    const from = at('https://bad.example/');
    const { session } = world.browser.storage;
    const { set } = session;
    let second: Promise<unknown> | undefined;
    session.set = async (items) => {
      second ??= checkAddress(world, from);
      await new Promise((resolve) => setTimeout(resolve, 50));
      await set(items);
    };
    expect(await checkAddress(world, from)).toMatchObject({ blocked: true });
    expect(await second).toMatchObject({ blocked: true });
    expect(world.told.filter(([what]) => what === 'tabs.update')).toHaveLength(1);
  });
});

describe('continuing to a stopped page', () => {
  const url = 'https://bad.example/buy';

  it('opens the whole merchant until midnight, with a warning on every page', async () => {
    await checkAddress(world, at(url));
    expect(await continueToday(world, 1)).toEqual({ url });
    expect(await checkAddress(world, at(url))).toMatchObject({ level: 'danger', banner: { level: 'danger' } });
    expect(await checkAddress(world, at('https://bad.example/other'))).toMatchObject({ banner: { level: 'danger' } });
    expect(world.tabs.get(1)).toBe('https://bad.example/other');

    world.time = endOfToday(NOW);
    await checkAddress(world, at(url));
    expect(world.tabs.get(1)).toBe(BLOCKING_PAGE);
  });

  it('is not granted to a tab that is not stopped', async () => {
    await checkAddress(world, at('https://good.example/'));
    expect(await continueToday(world, 1)).toBeNull();
    expect(await continueToday(world, 99)).toBeNull();
  });

  it('leaves no trace on the device when the window is private, and does not count outside it', async () => {
    await checkAddress(world, at(url, { incognito: true }));
    await continueToday(world, 1);
    expect(await (await world.store()).getAll('choices')).toEqual([]);
    expect(await checkAddress(world, at(url, { incognito: true }))).toMatchObject({ banner: { level: 'danger' } });
    await checkAddress(world, at(url, { tabId: 2 }));
    expect(world.tabs.get(2)).toBe(BLOCKING_PAGE);
  });
});
