import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openListSource } from '../../../src/cli/list-source';
import { openObjectStore } from '../../../src/registry/publish/object-store';
import { putList } from '../../../src/registry/publish/put-list';
import { readSiteRules } from '../../../src/registry/publish/site-rules';
import { inventedShop } from '../../published-list-fixture';
import { BUCKET, startObjectServer, type ObjectServer } from './object-server';
import { DAY, NOW, Press, shops } from './press';

const RULE = { name: 'etsy', pages: { product: ['/listing/**'] }, sellers: [{ links: '.new-place a' }] };

let server: ObjectServer;
let press: Press;
let prefix: string;
let prefixes = 0;
beforeAll(async () => {
  server = await startObjectServer();
});
afterAll(async () => {
  await server.close();
  vi.unstubAllEnvs();
});
beforeEach(() => {
  press = new Press();
  prefix = `registry-${prefixes++}/`;
  server.heal();
});
afterEach(() => press.remove());

const put = (now = NOW, folder = press.out) => putList(folder, openObjectStore({ bucket: BUCKET, prefix }), now);
const address = (name: string) => `${server.url}/${BUCKET}/${prefix}${name}`;
const stored = async (name: string) => (await fetch(address(name))).status === 200;

/** The list as a reader over plain HTTP sees it, wholly verified against the root that came with the subscription. */
const read = (now = NOW) =>
  openListSource(address(''), { root: readFileSync(join(press.out, 'root/1.json')), now, expired: 'allow' });

describe('a list in an object store', () => {
  it('is all there, and whoever reads it finds it valid', async () => {
    const rulesFile = join(press.home, 'rules.json');
    writeFileSync(rulesFile, JSON.stringify([RULE]));
    const rules = await readSiteRules(rulesFile);
    const { files } = await press.publish(shops(50), { rules });
    const report = await put();
    expect(report).toEqual({
      version: 1,
      put: [files[0]?.file, rules?.entry.file, 'root/1.json', 'manifest.json'],
      removed: [],
      left: null,
    });
    const source = await read();
    expect(source.manifest.version).toBe(1);
    expect(source.lookup([inventedShop(3), inventedShop(50)])).toHaveLength(1);
    const headers = async (name = '') => {
      const answer = await fetch(address(name));
      return [answer.headers.get('content-type'), answer.headers.get('cache-control')];
    };
    const forEver = 'public, max-age=31536000, immutable';
    expect(await headers(files[0]?.file)).toEqual(['application/octet-stream', forEver]);
    expect(await headers(rules?.entry.file)).toEqual(['application/json; charset=utf-8', forEver]);
    expect(await headers('root/1.json')).toEqual(['application/json; charset=utf-8', forEver]);
    expect(await headers('manifest.json')).toEqual(['application/json; charset=utf-8', 'public, max-age=300']);
  });

  it('takes only what is new', async () => {
    await press.publish(shops(50));
    await put();
    server.heal();
    const { files } = await press.publish(shops(49));
    expect((await put()).put).toEqual([files[0]?.file, 'manifest.json']);
    expect(server.requests.filter((one) => one.startsWith('PUT'))).toEqual([
      `PUT ${files[0]?.file}`,
      'PUT manifest.json',
    ]);
    expect((await read()).lookup([inventedShop(49), inventedShop(48)])).toHaveLength(1);
    expect((await put()).put).toEqual([]);
  });

  it('takes a file anew that arrived with another length', async () => {
    await press.publish(shops(50));
    await put();
    const [file = ''] = press.listFiles();
    await openObjectStore({ bucket: BUCKET, prefix }).put(file, Buffer.from('half of it'));
    await expect(read()).rejects.toThrow();
    expect((await put()).put).toEqual([file]);
    expect((await read()).manifest.version).toBe(1);
  });

  it.each<[string, Parameters<ObjectServer['failFrom']>[1]]>([
    ['hangs up', (request) => request.socket.destroy()],
    [
      'hangs up in the middle of what is sent',
      (request) => request.once('data', () => request.socket.destroy()).once('end', () => request.socket.destroy()),
    ],
    ['has an error of its own', (_, response) => response.writeHead(503).end()],
    ['refuses', (_, response) => response.writeHead(403).end()],
    ['sends a page of HTML', (_, response) => response.writeHead(500).end('<!doctype html><p>Bad gateway')],
  ])('stays whole, old or new, when from any request on the store %s, and a rerun completes it', async (_, how) => {
    await press.publish(shops(50));
    const old = join(press.home, 'old');
    cpSync(press.out, old, { recursive: true });
    await press.publish(shops(2000), { now: NOW + DAY });
    const outcomes: string[] = [];
    for (let from = 0; outcomes.at(-1) !== 'done'; from++) {
      prefix = `registry-${prefixes++}/`;
      server.heal();
      await put(NOW, old);
      server.failFrom(from, how);
      const outcome = await put(NOW + DAY).then(
        ({ left }) => left ?? 'done',
        (error: unknown) => error,
      );
      const { manifest, lookup } = await read(NOW + DAY);
      if (outcome instanceof Error) {
        expect(outcome.message).toMatch(/^s3:\/\/lists\/registry-\d+\/\S+ cannot be /);
        expect(manifest.version).toBe(1);
        expect(lookup([inventedShop(60)])).toEqual([]);
        outcomes.push('refused');
      } else {
        expect(manifest.version).toBe(2);
        outcomes.push(outcome === 'done' ? 'done' : 'left');
      }
      server.heal();
      expect(await put(NOW + DAY)).toMatchObject({ version: 2, left: null });
      const after = await read(NOW + DAY);
      expect(after.manifest.version).toBe(2);
      expect(after.lookup([inventedShop(60)])).toHaveLength(1);
    }
    // Each request failed once: root, manifest, file, file put, manifest put; then list, the note of what is retired.
    expect(outcomes).toEqual([...Array(5).fill('refused'), ...Array(3).fill('left'), 'done']);
  });

  it('keeps what the list let go for 35 days, and what is not of the list for ever', async () => {
    const store = openObjectStore({ bucket: BUCKET, prefix });
    const foreign = `${'ab'.repeat(32)}.txt`;
    await store.put(foreign, Buffer.from('of somebody else'));
    await store.put(`deeper/${'ab'.repeat(32)}.plist`, Buffer.from('of another list'));
    const [base] = (await press.publish(shops(10))).files;
    await put();
    await press.publish(shops(9), { now: NOW + 31 * DAY });
    expect(await put(NOW + 32 * DAY)).toMatchObject({ removed: [], left: null });
    await press.publish(shops(9), { now: NOW + 60 * DAY });
    expect((await put(NOW + 67 * DAY)).removed).toEqual([]);
    expect(await stored(base?.file ?? '')).toBe(true);
    await press.publish(shops(9), { now: NOW + 68 * DAY });
    expect((await put(NOW + 68 * DAY)).removed).toEqual([base?.file]);
    expect(await stored(base?.file ?? '')).toBe(false);
    expect(await stored(foreign)).toBe(true);
    expect(await stored(`deeper/${'ab'.repeat(32)}.plist`)).toBe(true);
    expect((await read(NOW + 68 * DAY)).manifest.version).toBe(4);
  });

  it('counts the 35 days anew where its note of them is lost, or where the file was of the list again', async () => {
    const store = openObjectStore({ bucket: BUCKET, prefix });
    const salted = { newSalt: () => 'ab'.repeat(16) };
    const [base] = (await press.publish(shops(10), salted)).files;
    await put();
    await press.publish(shops(9), { now: NOW + 31 * DAY });
    await put(NOW + 31 * DAY);
    await store.put('retired.json', Buffer.from('{"a":'));
    await press.publish(shops(9), { now: NOW + 60 * DAY });
    expect((await put(NOW + 67 * DAY)).removed).toEqual([]);
    // The very bytes of the first base again.
    await press.publish(shops(10), { now: NOW + 91 * DAY, ...salted });
    expect((await put(NOW + 91 * DAY)).put).not.toContain(base?.file);
    await press.publish(shops(9), { now: NOW + 122 * DAY });
    expect((await put(NOW + 122 * DAY)).removed).not.toContain(base?.file);
    await press.publish(shops(9), { now: NOW + 158 * DAY });
    expect((await put(NOW + 158 * DAY)).removed).toContain(base?.file);
  });
});

describe('a store that cannot take the list says why', () => {
  beforeEach(() => press.publish(shops(3)));
  afterEach(() => {
    vi.unstubAllEnvs();
    server.stubEnvironment();
  });

  it.each<[string, Record<string, string | undefined>, RegExp]>([
    ['no address', { AWS_ENDPOINT_URL: 'http://127.0.0.1:9' }, /cannot be reached .*ECONNREFUSED/],
    ['no host', { AWS_ENDPOINT_URL: 'http://store.invalid' }, /cannot be reached .*(ENOTFOUND|EAI_AGAIN)/],
    ['another key', { AWS_ACCESS_KEY_ID: 'NOBODY' }, /credentials are refused.*InvalidAccessKeyId/],
    ['no region', { AWS_REGION: undefined, HOME: '/nowhere' }, /set AWS_REGION/],
    ['no region that could be one', { AWS_REGION: '' }, /set AWS_REGION/],
    ['no key', { AWS_ACCESS_KEY_ID: undefined, HOME: '/nowhere' }, /no credentials: set AWS_ACCESS_KEY_ID/],
  ])('with %s', async (_, environment, why) => {
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
    const refusal = await put().catch((error: unknown) => (error instanceof Error ? error.message : ''));
    expect(refusal).toMatch(why);
    expect(refusal).not.toContain('\n');
    expect(await stored('manifest.json')).toBe(false);
  });

  it('with no such bucket', async () => {
    const store = openObjectStore({ bucket: 'no-such-lists', prefix });
    await expect(putList(press.out, store, NOW)).rejects.toThrow(
      `s3://no-such-lists/${prefix}root/1.json cannot be read: there is no bucket "no-such-lists"`,
    );
  });

  it("with another registry's list there, and leaves that alone", async () => {
    await put();
    const other = new Press();
    await other.publish(shops(5));
    await expect(put(NOW, other.out)).rejects.toThrow(/root\/1\.json is not this registry's/);
    other.remove();
    expect((await read()).manifest.files[0]?.entries).toBe(3);
  });

  it('with a page of HTML for everything', async () => {
    server.failFrom(0, (_, response) => response.writeHead(200).end('<!doctype html><p>Sign in to the hotel network'));
    await expect(put()).rejects.toThrow(/no store answers/);
  });

  it('with a newer list there, or another of this version: a folder was restored from an old copy', async () => {
    const old = join(press.home, 'old');
    cpSync(press.out, old, { recursive: true });
    await press.publish(shops(4));
    await put();
    await expect(put(NOW, old)).rejects.toThrow(/holds version 2, and this would be an older version 1/);
    rmSync(join(press.home, 'keys', 'last-version'));
    cpSync(old, press.out, { recursive: true });
    await press.publish(shops(7));
    await expect(put()).rejects.toThrow(/holds version 2, and this would be another version 2/);
    expect((await read()).lookup([inventedShop(3), inventedShop(6)])).toHaveLength(1);
  });

  it('and does not put a list that readers would refuse', async () => {
    await expect(put(NOW + 15 * DAY)).rejects.toThrow(/was valid until/);
    expect(server.requests.filter((one) => one.startsWith('PUT'))).toEqual([]);
  });
});
