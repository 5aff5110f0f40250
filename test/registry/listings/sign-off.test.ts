import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openListSource } from '../../../src/cli/list-source';
import { listing } from '../../../src/registry/db/schema';
import { previewListings, publishListings } from '../../../src/registry/listings/publish-listings';
import { buildApp } from '../../../src/registry/app';
import { Problem } from '../../../src/registry/problem';
import { testRegistry, type TestRegistry } from '../test-registry';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await testRegistry();
}, 120_000);
afterAll(() => registry.close());

const rulesFile = () => join(registry.folder, 'rules.json');
const published = async () =>
  (await openListSource(registry.folder, { now: registry.clock.now.getTime(), expired: 'allow' })).manifest;

const RULE = { name: 'etsy', pages: { product: ['/listing/**'] }, sellers: [{ links: '.new-place a' }] };
const START = new Date('2026-03-15T08:00:00Z');
beforeEach(async () => {
  registry.clock.now = START;
  await rm(rulesFile(), { force: true });
  await rm(join(registry.folder, 'manifest.json'), { force: true });
  await registry.empty();
  await registry.importFeed('a.example\nb.example\nc.example');
  await registry.publish();
  await registry.importFeed('a.example\nb.example\nd.example');
  await registry.deps.db
    .update(listing)
    .set({ expiresAt: new Date('2026-04-01T00:00:00Z') })
    .where(eq(listing.identifier, 'domain:b.example'));
});

describe('what one person has previewed and another approves', () => {
  it('is published as it was previewed, also some days later', async () => {
    const preview = await previewListings(registry.deps);
    registry.clock.now = new Date('2026-03-24T08:00:00Z');
    expect((await previewListings(registry.deps)).digest).toBe(preview.digest);
    const { version, changes, digest } = await publishListings(registry.deps, { expect: preview.digest });
    expect({ version, changes, digest }).toEqual({
      version: preview.version,
      changes: preview.changes,
      digest: preview.digest,
    });
  });

  it.each<[string, () => Promise<unknown>]>([
    ['a name takes the place of another', () => registry.importFeed('a.example\nb.example\ne.example')],
    ['one name more', () => registry.importFeed('a.example\nb.example\nd.example\ne.example')],
    [
      'the same names say something else',
      () => registry.importFeed('a.example\nb.example\nd.example', { category: 'inferior' }),
    ],
    [
      'a term ends',
      async () => {
        registry.clock.now = new Date('2026-04-01T00:00:00Z');
      },
    ],
    ['site rules come along', () => writeFile(rulesFile(), JSON.stringify([RULE]))],
    ['somebody has published it already', () => publishListings(registry.deps)],
  ])('is refused when meanwhile %s, and nothing is published', async (_, change) => {
    const { digest } = await previewListings(registry.deps);
    await change();
    const before = await published();
    const refusal: unknown = await publishListings(registry.deps, { expect: digest }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Problem);
    expect(refusal).toMatchObject({ code: 'conflict', message: expect.stringContaining(digest) });
    expect(await published()).toEqual(before);
  });

  it('is bound to the preview in the API as well', async () => {
    const ask = (payload: object) =>
      registry.app.inject({ method: 'POST', url: '/v1/lists', headers: registry.asHandler, payload });
    const preview = await registry.app.inject({ url: '/v1/lists/preview', headers: registry.asHandler });
    const { digest } = preview.json();
    expect((await ask({ expect: '0'.repeat(64) })).json()).toMatchObject({
      status: 409,
      type: 'urn:probity:problem:conflict',
    });
    expect((await ask({ expect: 'the one from yesterday' })).statusCode).toBe(422);
    expect((await ask({ except: digest })).statusCode).toBe(422);
    const answer = await ask({ expect: digest });
    expect([answer.statusCode, answer.json().digest]).toEqual([201, digest]);
  });

  it('is approved by a person where two decide; the registry’s token only publishes without a sign-off', async () => {
    const app = await buildApp({ ...registry.deps, twoPersons: async () => true });
    const publish = (payload: object) =>
      app.inject({ method: 'POST', url: '/v1/lists', headers: registry.asHandler, payload });
    const { digest } = await previewListings(registry.deps);
    const before = await published();
    expect((await publish({ expect: digest })).json()).toMatchObject({ status: 409, because: 'is-a-person' });
    expect(await published()).toEqual(before);
    expect((await publish({})).statusCode).toBe(201);
    const { entries } = (await app.inject({ url: '/v1/audit?act=publish', headers: registry.asHandler })).json();
    expect(entries[0]).toMatchObject({ actor: 'token', detail: { expected: null } });
    await app.close();
  });
});

describe('how long clients are asked to wait', () => {
  it.each([
    ['as the registry is set', 21_600, {}, 21_600],
    ['as one publication says', 21_600, { retryAfter: 7200 }, 7200],
    ['not at all', 21_600, { retryAfter: 0 }, undefined],
    ['not at all where nobody says anything', 0, {}, undefined],
  ])('is in the manifest %s', async (_, retryAfter, asked, expected) => {
    await publishListings({ ...registry.deps, retryAfter }, asked);
    expect((await published()).retryAfter).toBe(expected);
  });

  it.each([86_401, -1, 1.5, '60'])('is a number of seconds up to a day, not %s', async (retryAfter) => {
    const answer = await registry.app.inject({
      method: 'POST',
      url: '/v1/lists',
      headers: registry.asHandler,
      payload: { retryAfter },
    });
    expect(answer.statusCode).toBe(422);
    expect(answer.json().errors[0].field).toBe('retryAfter');
  });
});
