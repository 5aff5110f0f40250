import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkAddress } from '../../src/background/check-merchant';
import { unfollowRegistry } from '../../src/background/follow-registry';
import { tellLanguage } from '../../src/background/keep-preferences';
import { reportOptions } from '../../src/background/report-options';
import { setPreferences } from '../../src/background/set-preferences';
import { updateLists } from '../../src/background/update-lists';
import { wishesOf } from '../../src/background/wishes';
import { readPolicy } from '../../src/core/policy';
import { USUAL } from '../../src/core/preferences';
import { LANGUAGE } from '../../src/messages/language-key';
import { savePreferences } from '../../src/store/preferences';
import { FakeRegistry, serveTogether } from './fake-registry';
import { fakeWorld, type FakeWorld } from './fake-world';
import { NOW, visit } from './shopping';

let own: FakeRegistry;
let ordered: FakeRegistry;
let world: FakeWorld;

beforeAll(async () => {
  own = await FakeRegistry.start({ now: NOW });
  ordered = await FakeRegistry.start(
    { identifiers: ['domain:bad.example'], now: NOW, registry: { id: 'office.example', name: 'Office' } },
    'http://office.example',
  );
});
afterAll(() => Promise.all([own.stop(), ordered.stop()]));

const order = () =>
  world.policy.set('registries', [
    { id: 'office.example', url: ordered.url, root: JSON.stringify(ordered.fixture.root) },
  ]);

beforeEach(async () => {
  const both = serveTogether([own, ordered]);
  world = await fakeWorld(async (input, init) =>
    // Only one of the two came with the extension.
    String(input).endsWith('registries.json') ? own.fetch(input, init) : both(input, init),
  );
});

describe('what an organisation has set', () => {
  it('holds whatever the shopper sets, is told as such, and ends with the policy', async () => {
    await savePreferences(await world.store(), { ...USUAL, caution: 'badge' });
    world.policy.set('caution', 'banner').set('language', 'zh-CN').set('diary', true);
    expect(await wishesOf(world)).toMatchObject({ caution: 'banner', language: 'zh-CN', diary: true });
    expect((await reportOptions(world)).locked?.toSorted()).toEqual(['caution', 'diary', 'language']);
    await setPreferences(world, { ...USUAL, caution: 'banner', diary: false, danger: 'banner' });
    expect(await wishesOf(world)).toMatchObject({ caution: 'banner', diary: true, danger: 'banner' });
    await tellLanguage(world);
    expect(world.local.get(LANGUAGE)).toBe('zh-CN');
    world.policy.clear();
    expect(await wishesOf(world)).toMatchObject({ caution: 'badge', language: 'auto', diary: false, danger: 'banner' });
  });

  it('is read field by field: one that can not be used leaves the others, and is reported', async () => {
    world.policy.set('danger', 'silence').set('caution', 'badge').set('unheard-of', 1);
    expect(await wishesOf(world)).toMatchObject({ danger: 'page', caution: 'badge' });
    expect(String(world.errors[0])).toContain("The policy's danger can't be used.");
  });

  it.each([
    null,
    undefined,
    7,
    'danger',
    [],
    { danger: {} },
    { registries: [{ id: 'a.example', url: 'x', root: '{' }] },
  ])('%o sets nothing', (given) => expect(readPolicy(given).policy).toEqual({}));

  it('is described to Chrome by the names that are read', () => {
    const schema = JSON.parse(readFileSync(new URL('../../managed-schema.json', import.meta.url), 'utf8')) as {
      properties: Record<string, object>;
    };
    const { maximum } = schema.properties.dangerNeeds as { maximum: number };
    expect(readPolicy({ dangerNeeds: maximum }).policy).toEqual({ dangerNeeds: maximum });
    expect(readPolicy({ dangerNeeds: maximum + 1 }).refused).toEqual(['dangerNeeds']);
    const { policy, refused } = readPolicy(
      Object.fromEntries(Object.keys(schema.properties).map((name) => [name, {}])),
    );
    expect(policy).toEqual({});
    expect(refused.toSorted()).toEqual(Object.keys(schema.properties).toSorted());
  });

  it('is nothing where the browser has no such storage', async () => {
    Object.assign(world.browser.storage, { managed: { get: () => Promise.reject(new Error('no manifest')) } });
    expect(await wishesOf(world)).toEqual(USUAL);
    Object.assign(world.browser.storage, { managed: undefined });
    expect(await wishesOf(world)).toEqual(USUAL);
  });
});

describe('a registry that an organisation orders', () => {
  it('is followed, fully believed, stays, and goes with the policy', async () => {
    order();
    await savePreferences(await world.store(), { ...USUAL, trust: { 'office.example': 'none' } });
    await updateLists(world);
    expect((await reportOptions(world)).registries).toMatchObject([
      { registryId: 'fixture.example', ordered: false },
      { registryId: 'office.example', own: false, ordered: true },
    ]);
    expect(await checkAddress(world, visit(world, 'https://bad.example/'))).toMatchObject({ level: 'danger' });
    await expect(unfollowRegistry(world, { registryId: 'office.example' })).rejects.toThrow();
    world.policy.clear();
    await updateLists(world, { force: true });
    expect((await reportOptions(world)).registries.map(({ registryId }) => registryId)).toEqual(['fixture.example']);
  });
});
