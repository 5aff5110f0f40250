import { beforeEach, describe, expect, it } from 'vitest';
import { eraseAll } from '../../src/background/erase-all';
import { followRegistry, lookAtRegistry, unfollowRegistry } from '../../src/background/follow-registry';
import { reportOptions } from '../../src/background/report-options';
import { changeBetweenUpdates, runUpdate } from '../../src/background/schedule';
import { setPreferences } from '../../src/background/set-preferences';
import { exportSettings, importSettings } from '../../src/background/settings-file';
import { USUAL } from '../../src/core/preferences';
import type { TakenAlong } from '../../src/core/taken-along';
import type { FoundRegistry } from '../../src/messages/options-report';
import { LANGUAGE } from '../../src/messages/language-key';
import { FakeRegistry } from './fake-registry';
import { fakeWorld, type FakeWorld } from './fake-world';

const NOW = Date.parse('2026-03-10T12:00:00Z');
const HILL = 'http://hill.example';

const NAMES = { en: 'Hill', 'zh-CN': '北山登记处' };

let shipped: FakeRegistry;
let hill: FakeRegistry;
let world: FakeWorld;

beforeEach(async () => {
  shipped = await FakeRegistry.start({ entries: 10, now: NOW });
  hill = await FakeRegistry.start(
    { entries: 20, now: NOW, registry: { id: 'hill.example', name: 'Hill', names: NAMES } },
    HILL,
  );
  world = await fakeWorld((input, init) => (String(input).startsWith(HILL) ? hill : shipped).fetch(input, init));
  await runUpdate(world);
  return async () => {
    await settled();
    await Promise.all([shipped.stop(), hill.stop()]);
  };
});

/** When the update that follows a change has run. */
const settled = () => changeBetweenUpdates(world, async () => {});

async function found(url = HILL): Promise<FoundRegistry> {
  const looked = await lookAtRegistry(world, { url });
  if (looked.kind !== 'found') throw new Error(`${looked.kind}: ${looked.cause}`);
  return looked;
}

const followed = async () =>
  (await reportOptions(world)).registries.map(({ registryId, own, entries }) => ({ registryId, own, entries }));
const SHIPPED = { registryId: 'fixture.example', own: false, entries: 10 };

describe('a registry at an address', () => {
  it('is shown with the fingerprint of its root key, and nothing of it is kept', async () => {
    const looked = await found(`${HILL}/?from=letter#top`);
    expect(looked).toMatchObject({ url: HILL, id: 'hill.example', name: 'Hill', names: NAMES, standing: 'new' });
    expect(looked.fingerprints).toEqual([(await hill.fixture.keys.root()).id]);
    expect(await followed()).toEqual([SHIPPED]);
  });

  it('is followed once the shopper agrees, and its list comes', async () => {
    await followRegistry(world, await found());
    await settled();
    expect(await followed()).toEqual(
      expect.arrayContaining([SHIPPED, { registryId: 'hill.example', own: true, entries: 20 }]),
    );
    expect(await found()).toMatchObject({ standing: 'followed' });
  });

  it('stays followed although the extension does not name it', async () => {
    await followRegistry(world, await found());
    await runUpdate(world, { force: true });
    await runUpdate(world, { force: true });
    expect((await followed()).map(({ registryId }) => registryId)).toContain('hill.example');
  });

  it('under the name of one that is followed, but with other keys, is not taken', async () => {
    const looked = await found();
    const other = await FakeRegistry.start({ now: NOW, registry: { id: 'hill.example', name: 'Hill' } }, HILL);
    await followRegistry(world, looked);
    await settled();
    const forged = other.fixture.root;
    await other.stop();
    await expect(followRegistry(world, { url: HILL, root: forged })).rejects.toThrow('other-keys');
    hill.spoil = (path) => (path.endsWith('root/1.json') ? Response.json(forged) : undefined);
    expect(await found()).toMatchObject({ standing: 'other-keys' });
  });

  it.each<[string, string, () => Promise<Response>]>([
    ['unreachable', 'nobody answers', async () => Promise.reject(new TypeError('refused'))],
    ['no-registry', 'there is no root', async () => new Response('', { status: 404 })],
    ['no-registry', 'there is a web page', async () => new Response('<h1>Welcome</h1>')],
    [
      'no-registry',
      'the root is not signed by its own key',
      async () => Response.json({ ...hill.fixture.root, signatures: [] }),
    ],
  ])('is told as %s where %s', async (kind, _case, answer) => {
    world.fetch = answer;
    expect(await lookAtRegistry(world, { url: HILL })).toMatchObject({ kind });
  });

  it('is not followed by a root that does not hold, whatever the page says', async () => {
    const { url, root } = await found();
    await expect(followRegistry(world, { url, root: { ...(root as object), signatures: [] } })).rejects.toThrow();
    expect(await followed()).toEqual([SHIPPED]);
  });
});

describe('taking a registry away', () => {
  it('drops its list and its trust', async () => {
    await followRegistry(world, await found());
    await setPreferences(world, { ...USUAL, trust: { 'hill.example': 'caution' } });
    await unfollowRegistry(world, { registryId: 'hill.example' });
    await settled();
    expect(await followed()).toEqual([SHIPPED]);
    expect((await reportOptions(world)).preferences.trust).toEqual({});
    expect(await (await world.store()).count('lists')).toBe(1);
  });

  it('is refused for one that came with the extension, which can be left unasked', async () => {
    await expect(unfollowRegistry(world, { registryId: 'fixture.example' })).rejects.toThrow('came-along');
    await setPreferences(world, { ...USUAL, trust: { 'fixture.example': 'none' } });
    await settled();
    shipped.requests.length = 0;
    await runUpdate(world, { force: true });
    expect(shipped.requests).toEqual([]);
  });
});

describe('settings in a file', () => {
  const wishes = { ...USUAL, dangerNeeds: 2, language: 'zh-CN', marketplacesOff: ['ebay'] } as const;

  it('come back whole on another device', async () => {
    await followRegistry(world, await found());
    await setPreferences(world, { ...wishes, marketplacesOff: ['ebay'] });
    const file = structuredClone(await exportSettings(world));
    expect(file.registries.map(({ url }) => url)).toEqual([HILL]);
    await eraseAll(world);
    await importSettings(world, file);
    await settled();
    expect(await exportSettings(world)).toEqual(file);
    expect(world.local.get(LANGUAGE)).toBe('zh-CN');
  });

  it('change nothing where one of its registries does not hold', async () => {
    const file: TakenAlong = {
      preferences: { ...wishes, marketplacesOff: [] },
      registries: [
        { url: HILL, root: hill.fixture.root },
        { url: 'http://forged.example', root: { payloadType: 'x', payload: '', signatures: [] } },
      ],
    };
    await expect(importSettings(world, file)).rejects.toThrow();
    expect(await followed()).toEqual([SHIPPED]);
    expect((await reportOptions(world)).preferences).toEqual(USUAL);
  });
});

it('erasing all leaves what came with the extension, and nothing else', async () => {
  await followRegistry(world, await found());
  await setPreferences(world, { ...USUAL, language: 'en' });
  world.session.set('tab:1', { url: 'https://shop.example/' });
  await eraseAll(world);
  expect([...world.session.keys()]).toEqual([]);
  expect([...world.local.keys()]).not.toContain(LANGUAGE);
  await settled();
  expect(await followed()).toEqual([SHIPPED]);
  expect((await reportOptions(world)).preferences).toEqual(USUAL);
});
