import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openObjectStore } from '../../../src/registry/publish/object-store';
import { putList } from '../../../src/registry/publish/put-list';
import { inventedShop } from '../../published-list-fixture';
import { startObjectServer, type ObjectServer } from './object-server';
import { DAY, NOW, Press, shops } from './press';
import { Shelf } from './shelf';

let server: ObjectServer;
let shelf: Shelf;
let press: Press;
beforeAll(async () => {
  server = await startObjectServer();
});
afterAll(async () => {
  await server.close();
  vi.unstubAllEnvs();
});
beforeEach(() => {
  shelf = new Shelf(server);
  press = shelf.press;
  server.heal();
});
afterEach(() => press.remove());

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
    const refusal = await shelf.put().catch((error: unknown) => (error instanceof Error ? error.message : ''));
    expect(refusal).toMatch(why);
    expect(refusal).not.toContain('\n');
    expect(await shelf.stored('manifest.json')).toBe(false);
  });

  it('with no such bucket', async () => {
    const store = openObjectStore({ bucket: 'no-such-lists', prefix: shelf.prefix });
    await expect(putList(press.out, store, NOW)).rejects.toThrow(
      `s3://no-such-lists/${shelf.prefix}root/1.json cannot be read: there is no bucket "no-such-lists"`,
    );
  });

  it("with another registry's list there, and leaves that alone", async () => {
    await shelf.put();
    const other = new Press();
    await other.publish(shops(5));
    await expect(shelf.put(NOW, other.out)).rejects.toThrow(/root\/1\.json is not this registry's/);
    other.remove();
    expect((await shelf.read()).manifest.files[0]?.entries).toBe(3);
  });

  it('with a root there that the folder lacks', async () => {
    await shelf.store().put('root/2.json', readFileSync(join(press.out, 'root/1.json')));
    await expect(shelf.put()).rejects.toThrow(/root\/2\.json says who may sign after/);
    expect(await shelf.stored('manifest.json')).toBe(false);
  });

  it('and a folder in which a file is missing, or is not what its name says, does not get there', async () => {
    const [file = ''] = press.listFiles();
    rmSync(join(press.out, file));
    await expect(shelf.put()).rejects.toThrow(/ENOENT.*\.plist/);
    expect(await shelf.stored('manifest.json')).toBe(false);
    writeFileSync(join(press.out, file), 'short');
    await expect(shelf.put()).rejects.toThrow(/is not what was published/);
    expect(await shelf.stored('manifest.json')).toBe(false);
  });

  it('with a file that cannot be read', async () => {
    const store = shelf.store();
    const sha256 = 'ab'.repeat(32);
    await expect(store.put('a.plist', { path: press.home, bytes: 10, sha256 })).rejects.toThrow(/EISDIR/);
    await expect(store.put('a.plist', { path: join(press.home, 'none'), bytes: 10, sha256 })).rejects.toThrow(/ENOENT/);
    expect(await shelf.stored('a.plist')).toBe(false);
  });

  it('with a page of HTML for everything', async () => {
    server.failFrom(0, (_, response) => response.writeHead(200).end('<!doctype html><p>Sign in to the hotel network'));
    await expect(shelf.put()).rejects.toThrow(/no store answers/);
  });

  it('with a newer list there, or another of this version: a folder was restored from an old copy', async () => {
    const old = join(press.home, 'old');
    cpSync(press.out, old, { recursive: true });
    await press.publish(shops(4));
    await shelf.put();
    await expect(shelf.put(NOW, old)).rejects.toThrow(/holds version 2, and this would be an older version 1/);
    rmSync(join(press.home, 'keys', 'last-version'));
    cpSync(old, press.out, { recursive: true });
    await press.publish(shops(7));
    await expect(shelf.put()).rejects.toThrow(/holds version 2, and this would be another version 2/);
    expect((await shelf.read()).lookup([inventedShop(3), inventedShop(6)])).toHaveLength(1);
  });

  it('and does not put a list that readers would refuse', async () => {
    await expect(shelf.put(NOW + 15 * DAY)).rejects.toThrow(/was valid until/);
    expect(server.requests.filter((one) => one.startsWith('PUT'))).toEqual([]);
  });
});
