import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testRegistry, type TestRegistry } from '../test-registry';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await testRegistry();
}, 120_000);
afterAll(() => registry.close());

async function preview() {
  const { statusCode, body } = await registry.app.inject({ url: '/v1/lists/preview', headers: registry.asHandler });
  expect(statusCode).toBe(200);
  return JSON.parse(body);
}

/** Every file of the registry's folder, with its bytes and times. */
function folderState() {
  return readdirSync(registry.folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(registry.folder, name)).isFile())
    .map((name) => [
      name,
      statSync(join(registry.folder, name)).mtimeMs,
      readFileSync(join(registry.folder, name), 'hex'),
    ]);
}

const shops = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, n) => `shop-${n + from}.example`).join('\n');

it('says what a publication would change, by name, and changes nothing', async () => {
  await registry.importFeed(shops(0, 70));
  const before = folderState();
  expect(await preview()).toMatchObject({ version: 1, entries: 70, changes: { added: 70, changed: 0, removed: 0 } });
  expect(folderState()).toEqual(before);

  await registry.publish();
  await registry.importFeed(shops(2, 130));
  const published = folderState();
  const { examples, ...planned } = await preview();
  expect(planned).toMatchObject({
    version: 2,
    entries: 128,
    changes: { added: 60, changed: 0, removed: 2 },
    files: [
      { level: 'day', entries: 62 },
      { level: 'base', entries: 70 },
    ],
  });
  expect(examples.added).toHaveLength(50);
  expect(examples.added.every((name: string) => /^domain:shop-(7\d|8\d|9\d|1[0-2]\d)\.example$/.test(name))).toBe(true);
  // A feed's entry that is gone leaves no name behind.
  expect(examples.removed).toEqual([
    expect.stringMatching(/^fingerprint:[0-9a-f]{16}$/),
    expect.stringMatching(/^fingerprint:[0-9a-f]{16}$/),
  ]);
  expect(folderState()).toEqual(published);

  const answer = (await registry.publish()).json();
  expect(answer).toMatchObject({ version: planned.version, changes: planned.changes, files: planned.files });
});
