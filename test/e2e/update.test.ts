import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { Family } from '../../scripts/find-browser.mjs';
import { writePackages } from '../../scripts/packages/write-packages';
import type { Subscription } from '../../src/demo/extension-copy';
import { seedRegistry, startRegistry } from '../../src/demo/demo-registry';
import { Shopper } from '../../src/demo/shopper';
import { openStreet } from '../../src/demo/street/open-street';
import { hrefOf, streetPage } from '../../src/demo/street/street';
import { COMPLAINT, KEY } from '../background/filing';
import { serveLists } from '../bench/list/serve-lists';
import { writeListFixture } from '../published-list-fixture';
import { haveAgreed } from './stage/firefox-consent';
import { inEachBrowser } from './stage/families';
import { openGate, type Gate } from './stage/gate';
import { markOfOwnKey } from './stage/own-key';
import { releasedBuild } from './stage/released-build';

const ROOT = resolve(import.meta.dirname, '../..');
const WAITING = '11111111-1111-4111-8111-111111111111';
const MESSAGE = '22222222-2222-4222-8222-222222222222';
const HILL = { id: 'hill.example', name: 'Hill Registry' };
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** An extension that is loaded by hand goes when Firefox ends, and its data with it; one from the store stays. */
const STAYS = {
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

inEachBrowser('the package after the released one, in the same profile', (family) => {
  it('has all that the released one kept: lists, outbox, receipts, messages, evidence, choices, settings, key', async ({
    skip,
  }) => {
    const released = releasedBuild(family);
    if (!released && !process.env.CI) return skip('the history does not go back to the released version');
    const closing: (() => unknown)[] = [];
    try {
      const folder = await mkdtemp(join(tmpdir(), 'probity-update-'));
      closing.push(() => rm(folder, { recursive: true, force: true }));
      const registry = await startRegistry(join(folder, 'data'), { name: 'West City Registry' });
      closing.push(() => registry.close());
      await seedRegistry(registry);
      const gate = await openGate(registry.url);
      closing.push(() => gate.close());
      await writeListFixture({ folder: join(folder, 'hill'), entries: 500, identifiers: [], registry: HILL });
      const hill = await serveLists(join(folder, 'hill'));
      closing.push(() => (hill.close(), hill.closeAllConnections()));
      const street = await openStreet();
      closing.push(() => street.close());
      const [extension, profile] = [join(folder, 'extension'), join(folder, 'profile')];
      const subscription = { ...(await registry.subscription()), url: gate.url };
      const start = async () => {
        await writeFile(join(extension, 'registries.json'), JSON.stringify([subscription]));
        return await Shopper.start({ family, extension, profile, headless: true, preferences: STAYS });
      };

      await cp(released!, extension, { recursive: true });
      const before = await start();
      const mark = await markOfOwnKey(before.desk, true);
      const stopped = hrefOf(streetPage('blacklisted-en'), street.port);
      await fill(before, gate, subscription, `http://127.0.0.1:${(hill.address() as AddressInfo).port}`, stopped);
      const was = await kept(before);
      await before.close();

      await unpack(family, folder, extension);
      const after = await start();
      closing.push(() => after.close());
      expect(after.origin).toBe(before.origin);
      // Nothing answers yet: what is there comes from the device.
      const is = await kept(after);
      expect(is).toEqual({ ...was, preferences: expect.objectContaining(was.preferences) as unknown });
      expect(await markOfOwnKey(after.desk, false)).toBe(mark);
      const { report } = await after.visit(hrefOf(streetPage('seller-blacklisted-en'), street.port));
      expect(report.verdict).toMatchObject({ level: 'danger', reasons: [{ list: 'blacklist' }] });

      gate.mood = 'open';
      gate.sent = [];
      await haveAgreed(after);
      const outbox = await after.ask({ type: 'refresh-outbox' });
      expect(outbox.map(({ state, receipt }) => [state, receipt?.state])).toEqual([
        ['sent', 'received'],
        ['sent', 'received'],
      ]);
      expect(outbox.flatMap(({ followUps }) => followUps.map(({ state }) => state))).toEqual(['sent', 'sent']);
      expect(JSON.parse(await registry.probity('cases', '--state', 'received', '--json'))).toHaveLength(2);
      expect(gate.sent.filter(({ path }) => path.endsWith('/messages'))).toHaveLength(1);
    } finally {
      for (const close of closing.toReversed()) await close();
    }
  });
});

/** Leaves of everything something in the store of a shopper's browser. In the end nothing answers any more. */
async function fill(
  shopper: Shopper,
  gate: Gate,
  { root }: Subscription,
  hill: string,
  stopped: string,
): Promise<void> {
  await shopper.ask({ type: 'update-lists' });
  const found = await shopper.ask({ type: 'look-at-registry', url: `${hill}/` });
  if (found.kind !== 'found') throw new Error(`There is no registry at ${hill}: ${found.cause}`);
  await shopper.ask({ type: 'follow-registry', url: found.url, root: found.root });
  await shopper.ask({ type: 'update-lists' });
  const { tabId } = await shopper.visit(stopped);
  await shopper.ask({ type: 'continue-today', tabId });
  const { preferences } = await shopper.ask({ type: 'get-options' });
  const set = { caution: 'badge', language: 'zh-CN', dangerNeeds: 2, marketplacesOff: ['ebay'] } as const;
  await shopper.ask({
    type: 'set-preferences',
    preferences: { ...preferences, ...set, marketplacesOff: ['ebay'], trust: { [HILL.id]: 'caution' } },
  });
  const registryId = registryIdOf(root);
  await shopper.ask({ type: 'file-complaint', key: KEY, registryId, complaint: COMPLAINT, files: [] });
  gate.mood = 'gone';
  const facts = 'Paid on 2 March, nothing came either.';
  await shopper.ask({
    type: 'file-complaint',
    key: WAITING,
    registryId,
    complaint: { ...COMPLAINT, facts },
    files: [],
  });
  await shopper.ask({ type: 'follow-up', key: KEY, id: MESSAGE, act: { kind: 'message', text: 'It came at last.' } });
  await shopper.ask({ type: 'add-file', key: KEY, name: 'parcel.png', base64: PICTURE });
}

/** All of it, as the pages are told; without what each attempt changes. */
async function kept(shopper: Shopper) {
  const { preferences, choices, registries } = await shopper.ask({ type: 'get-options' });
  const outbox = await shopper.ask({ type: 'get-outbox' });
  return {
    preferences,
    choices: choices.map(({ kind, identifier }) => ({ kind, identifier })),
    registries: registries.map(({ registryId, url, own, entries, fingerprints }) => ({ registryId, url, own, entries, fingerprints })), // prettier-ignore
    outbox: outbox.map(({ key, complaint, state, receipt, followUps }) => ({
      key,
      complaint,
      state,
      receipt,
      followUps: followUps.map(({ id, act, state: standing }) => ({ id, act, standing })),
    })),
  };
}

/** Unpacks the package for one shop, from what is built, into a folder that is emptied before. */
async function unpack(family: Family, folder: string, into: string): Promise<void> {
  const out = join(folder, 'packages');
  const shop = family === 'chromium' ? 'chrome' : 'firefox';
  const { name = '' } = writePackages(ROOT, out, join(ROOT, 'dist')).find((one) => one.name.includes(shop)) ?? {};
  await rm(into, { recursive: true, force: true });
  for (const [file, bytes] of Object.entries(unzipSync(await readFile(join(out, name))))) {
    await mkdir(dirname(join(into, file)), { recursive: true });
    await writeFile(join(into, file), bytes);
  }
}

function registryIdOf(root: unknown): string {
  const { payload } = root as { payload: string };
  return (JSON.parse(Buffer.from(payload, 'base64').toString()) as { registry: { id: string } }).registry.id;
}
