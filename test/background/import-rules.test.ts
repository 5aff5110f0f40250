import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { mendedRule } from '../../src/background/mended-rule';
import { reportLists, updateLists } from '../../src/background/update-lists';
import { readSiteRules } from '../../src/registry/publish/site-rules';
import { heldList } from '../../src/store/lists';
import { FakeRegistry } from './fake-registry';
import { fakeWorld, type FakeWorld } from './fake-world';

const NOW = Date.parse('2026-03-10T12:00:00Z');
const RULE = { name: 'etsy', pages: { product: ['/listing/**'] }, sellers: [{ links: '.new-place a' }] };

describe('the site rules of a list', () => {
  let registry: FakeRegistry;
  let world: FakeWorld;
  const held = async () => (await heldList(await world.store(), 'fixture.example'))?.rules?.rules;
  const rules = async (content: unknown) => {
    const folder = await mkdtemp(join(tmpdir(), 'probity-rules-'));
    await writeFile(join(folder, 'rules.json'), JSON.stringify(content));
    const read = await readSiteRules(join(folder, 'rules.json'));
    await rm(folder, { recursive: true });
    return read;
  };

  beforeEach(async () => {
    registry = await FakeRegistry.start({ now: NOW, rules: await rules([RULE]) });
    world = await fakeWorld(registry.fetch);
    return () => registry.stop();
  });

  it('come with it, once, and go when it has none any more', async () => {
    await updateLists(world);
    expect(await held()).toEqual([RULE]);
    await registry.publish({ now: NOW + 1000, rules: await rules([RULE]) });
    await updateLists(world, { force: true });
    expect(registry.requests.filter((path) => path.endsWith('.rules.json'))).toHaveLength(1);
    await registry.publish({ now: NOW + 2000 });
    await updateLists(world, { force: true });
    expect(await held()).toBeUndefined();
  });

  it('mend the marketplace that they speak of, and no other site', async () => {
    await updateLists(world);
    expect(await mendedRule(world, 'https://www.etsy.com/listing/1')).toMatchObject({
      sellers: [{ links: '.new-place a' }],
      hosts: ['*.etsy.com'],
    });
    expect(await mendedRule(world, 'https://www.ebay.com/itm/1')).toBeUndefined();
    expect(await mendedRule(world, 'https://honest.example/')).toBeUndefined();
  });

  it.each<[string, Uint8Array | Response, string]>([
    ['others', new TextEncoder().encode(JSON.stringify([RULE]).slice(1)), 'length'],
    ['ones that were tampered with', new TextEncoder().encode(JSON.stringify([RULE]).replace('new', 'old')), 'hash'],
    ['none', new Response('gone', { status: 404 }), 'network'],
    ['endless ones', new Uint8Array(10_000), 'too-big'],
  ])('are refused, and the list with them, where the server gives %s', async (_, answer, code) => {
    registry.spoil = (path) => (path.endsWith('.rules.json') ? answer : undefined);
    await updateLists(world);
    const [report] = await reportLists(world);
    expect(report).toMatchObject({ list: null, error: { code } });
  });
});
