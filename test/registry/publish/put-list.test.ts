import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readSiteRules } from '../../../src/registry/publish/site-rules';
import { inventedShop } from '../../published-list-fixture';
import { startObjectServer, type ObjectServer } from './object-server';
import { DAY, NOW, shops, type Press } from './press';
import { Shelf } from './shelf';

const RULE = { name: 'etsy', pages: { product: ['/listing/**'] }, sellers: [{ links: '.new-place a' }] };

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

describe('a list in an object store', () => {
  it('is all there, and whoever reads it finds it valid', async () => {
    const rulesFile = join(press.home, 'rules.json');
    writeFileSync(rulesFile, JSON.stringify([RULE]));
    const rules = await readSiteRules(rulesFile);
    const { files } = await press.publish(shops(50), { rules });
    const report = await shelf.put();
    expect(report).toEqual({
      version: 1,
      put: [files[0]?.file, rules?.entry.file, 'root/1.json', 'manifest.json'],
      removed: [],
      left: null,
    });
    const source = await shelf.read();
    expect(source.manifest.version).toBe(1);
    expect(source.lookup([inventedShop(3), inventedShop(50)])).toHaveLength(1);
    const headers = async (name = '') => {
      const answer = await fetch(shelf.address(name));
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
    await shelf.put();
    server.heal();
    const { files } = await press.publish(shops(49));
    expect((await shelf.put()).put).toEqual([files[0]?.file, 'manifest.json']);
    expect(server.requests.filter((one) => one.startsWith('PUT'))).toEqual([
      `PUT ${files[0]?.file}`,
      'PUT manifest.json',
    ]);
    expect((await shelf.read()).lookup([inventedShop(49), inventedShop(48)])).toHaveLength(1);
    expect((await shelf.put()).put).toEqual([]);
  });

  it('takes a file anew that arrived with another length', async () => {
    await press.publish(shops(50));
    await shelf.put();
    const [file = ''] = press.listFiles();
    await shelf.store().put(file, Buffer.from('half of it'));
    await expect(shelf.read()).rejects.toThrow();
    expect((await shelf.put()).put).toEqual([file]);
    expect((await shelf.read()).manifest.version).toBe(1);
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
      shelf.moveOn();
      server.heal();
      await shelf.put(NOW, old);
      server.failFrom(from, how);
      const outcome = await shelf.put(NOW + DAY).then(
        ({ left }) => left ?? 'done',
        (error: unknown) => error,
      );
      const { manifest, lookup } = await shelf.read(NOW + DAY);
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
      expect(await shelf.put(NOW + DAY)).toMatchObject({ version: 2, left: null });
      const after = await shelf.read(NOW + DAY);
      expect(after.manifest.version).toBe(2);
      expect(after.lookup([inventedShop(60)])).toHaveLength(1);
    }
    // Each request failed once: two roots, manifest, file, file put, manifest put; then the note of what is retired, the list of files, the note.
    expect(outcomes).toEqual([...Array(6).fill('refused'), ...Array(3).fill('left'), 'done']);
  });

  it('keeps what the list let go for 35 days, and what is not of the list for ever', async () => {
    const store = shelf.store();
    const foreign = `${'ab'.repeat(32)}.txt`;
    await store.put(foreign, Buffer.from('of somebody else'));
    await store.put(`deeper/${'ab'.repeat(32)}.plist`, Buffer.from('of another list'));
    const [base] = (await press.publish(shops(10))).files;
    await shelf.put();
    await press.publish(shops(9), { now: NOW + 31 * DAY });
    expect(await shelf.put(NOW + 32 * DAY)).toMatchObject({ removed: [], left: null });
    await press.publish(shops(9), { now: NOW + 60 * DAY });
    expect((await shelf.put(NOW + 67 * DAY)).removed).toEqual([]);
    expect(await shelf.stored(base?.file ?? '')).toBe(true);
    await press.publish(shops(9), { now: NOW + 68 * DAY });
    expect((await shelf.put(NOW + 68 * DAY)).removed).toEqual([base?.file]);
    expect(await shelf.stored(base?.file ?? '')).toBe(false);
    expect(await shelf.stored(foreign)).toBe(true);
    expect(await shelf.stored(`deeper/${'ab'.repeat(32)}.plist`)).toBe(true);
    expect((await shelf.read(NOW + 68 * DAY)).manifest.version).toBe(4);
  });

  it('counts the 35 days anew where its note of them is lost, or where the file was of the list again', async () => {
    const store = shelf.store();
    const salted = { newSalt: () => 'ab'.repeat(16) };
    const [base] = (await press.publish(shops(10), salted)).files;
    await shelf.put();
    await press.publish(shops(9), { now: NOW + 31 * DAY });
    await shelf.put(NOW + 31 * DAY);
    await store.put('retired.json', Buffer.from('{"a":'));
    await press.publish(shops(9), { now: NOW + 60 * DAY });
    expect((await shelf.put(NOW + 67 * DAY)).removed).toEqual([]);
    // The very bytes of the first base again.
    await press.publish(shops(10), { now: NOW + 91 * DAY, ...salted });
    expect((await shelf.put(NOW + 91 * DAY)).put).not.toContain(base?.file);
    await press.publish(shops(9), { now: NOW + 122 * DAY });
    expect((await shelf.put(NOW + 122 * DAY)).removed).not.toContain(base?.file);
    await press.publish(shops(9), { now: NOW + 158 * DAY });
    expect((await shelf.put(NOW + 158 * DAY)).removed).toContain(base?.file);
  });
});
