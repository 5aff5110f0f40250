import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Readable } from 'node:stream';
import { randomUUID } from 'node:crypto';
import { importFeed } from '../../../src/registry/feeds/import-feed';
import { stagedEntry } from '../../../src/registry/db/schema';
import { listingsForPublication } from '../../../src/registry/listings/publish-listings';
import { testRegistry, type TestRegistry } from '../test-registry';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await testRegistry();
}, 120_000);
afterAll(() => registry.close());
beforeEach(async () => void (await registry.empty()));

async function listed(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for await (const { identifier, record } of listingsForPublication(registry.deps.db, registry.clock.now)) {
    found[identifier] = `${record.list} ${record.categories.join()}`;
  }
  return found;
}

const names = (count: number, from = 0) =>
  Array.from({ length: count }, (_, n) => `shop-${n + from}.example`).join('\n');

describe('importing a feed', () => {
  it('lists what it names, once each, and tells what became of every row', async () => {
    const answer = await registry.importFeed(
      'a.example\nwww.a.example\nb.example/page\nmyshopify.com\n???\n# comment\n',
    );
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      read: 5,
      kept: 2,
      duplicates: 1,
      entries: 1,
      refused: 1,
      setAside: 2,
      added: 1,
      changed: 0,
      removed: 0,
      unchanged: 0,
    });
    expect(answer.json().reasons.setAside).toContainEqual(
      expect.objectContaining({ why: 'page', rows: 1, examples: [{ line: 3, text: 'b.example/page' }] }),
    );
    expect(await listed()).toEqual({ 'domain:a.example': 'blacklist counterfeit' });
  });

  it('again updates and removes, and only within its source and list', async () => {
    await registry.importFeed('a.example\nb.example\nc.example');
    await registry.importFeed('d.example', { source: 'Another' });
    await registry.importFeed('e.example', { list: 'watch' });
    const again = await registry.importFeed('b.example\nc.example\nf.example', { category: 'inferior' });
    expect(again.json()).toMatchObject({ added: 1, changed: 2, removed: 1, unchanged: 0 });
    expect(await listed()).toEqual({
      'domain:b.example': 'blacklist inferior',
      'domain:c.example': 'blacklist inferior',
      'domain:d.example': 'blacklist counterfeit',
      'domain:e.example': 'watch counterfeit',
      'domain:f.example': 'blacklist inferior',
    });
    expect(
      (await registry.importFeed('b.example\nc.example\nf.example', { category: 'inferior' })).json(),
    ).toMatchObject({ added: 0, changed: 0, removed: 0, unchanged: 3 });
  });

  it('leaves out what the feed itself excepts, in whichever order', async () => {
    const answer = await registry.importFeed(
      '||a.example^\n@@||b.example^\n||b.example^\n||c.example^\n@@||c.example^\n@@||d.example^',
      { format: 'adblock' },
    );
    expect(answer.json()).toMatchObject({ read: 6, kept: 1, setAside: 2, exceptions: 3, entries: 1 });
    expect(await listed()).toEqual({ 'domain:a.example': 'blacklist counterfeit' });
  });

  it.each([
    ['has shrunk by more than half', names(4), /shrunk from 10 entries to 4/],
    ['keeps nothing', 'nonsense\n???', /none can be listed/],
    ['is empty', '', /no rows/],
  ])('is refused where the feed %s, unless forced', async (_, feed, message) => {
    await registry.importFeed(names(10));
    const answer = await registry.importFeed(feed);
    expect(answer.statusCode).toBe(409);
    expect(answer.json()).toMatchObject({
      type: 'urn:probity:problem:suspicious-feed',
      detail: expect.stringMatching(message),
      report: { source: 'Feed' },
    });
    expect(Object.keys(await listed())).toHaveLength(10);
    expect((await registry.importFeed(feed, { force: 'true' })).statusCode).toBe(200);
    expect(Object.keys(await listed()).length).toBeLessThan(5);
  });

  it('takes a feed that has shrunk by half', async () => {
    await registry.importFeed(names(10));
    expect((await registry.importFeed(names(5, 5))).statusCode).toBe(200);
  });

  it.each([
    ['a web page', '<!doctype html><title>Sign in</title>', 'domains', /web page/],
    ['a JSON that is cut off', '["a.example", "b.exam', 'json', /ends in the middle/],
  ])('refuses %s, and keeps what it had', async (_, feed, format, message) => {
    await registry.importFeed('a.example');
    const answer = await registry.importFeed(feed, { format });
    expect(answer.statusCode).toBe(422);
    expect(answer.json().detail).toMatch(message);
    expect(Object.keys(await listed())).toEqual(['domain:a.example']);
  });

  it('changes nothing, and leaves nothing behind, when the feed breaks off', async () => {
    await registry.importFeed('a.example');
    const feed = {
      id: randomUUID(),
      source: 'Feed',
      list: 'blacklist',
      format: 'domains',
      category: 'counterfeit',
      force: true,
      now: registry.clock.now,
      by: { id: 'token', name: '' },
    } as const;
    async function* broken() {
      yield Buffer.from(names(6000));
      throw new Error('the connection was lost');
    }
    await expect(importFeed(registry.deps.db, feed, broken())).rejects.toThrow('the connection was lost');
    expect(Object.keys(await listed())).toEqual(['domain:a.example']);
    expect(await registry.deps.db.select().from(stagedEntry)).toEqual([]);
  });

  it('names the field of a wrong request', async () => {
    const answer = await registry.importFeed('a.example', { list: 'redlist', category: 'arson', source: '' });
    expect(answer.statusCode).toBe(422);
    expect(
      answer
        .json()
        .errors.map((error: { field: string }) => error.field)
        .toSorted(),
    ).toEqual(['category', 'list', 'source']);
    const asJson = await registry.app.inject({
      method: 'POST',
      url: '/v1/imports',
      query: { source: 'F', list: 'watch', format: 'json', category: 'inferior' },
      headers: registry.asHandler,
      payload: [],
    });
    expect(asJson.statusCode).toBe(415);
  });

  it('makes what a feed says fit for a terminal', async () => {
    const answer = await registry.importFeed('\u001B[2Jevil\u202Etxt\na.example');
    expect(answer.json().reasons.refused[0].examples[0].text).toBe('\uFFFD[2Jevil\uFFFDtxt');
  });

  it('reads a stream as it comes', async () => {
    const answer = await registry.app.inject({
      method: 'POST',
      url: '/v1/imports',
      query: { source: 'Feed', list: 'watch', format: 'domains', category: 'inferior' },
      headers: { ...registry.asHandler, 'content-type': 'application/octet-stream' },
      payload: Readable.from([Buffer.from('a.exam'), Buffer.from('ple\nb.example')]),
    });
    expect(answer.json()).toMatchObject({ entries: 2 });
  });
});
