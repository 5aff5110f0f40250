import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writePackages } from '../../scripts/packages/write-packages';
import { seedRegistry, startRegistry, type DemoRegistry } from '../../src/demo/demo-registry';
import { launchBrowser } from '../../src/demo/launch-browser';
import { Shopper } from '../../src/demo/shopper';
import { COMPLAINT, KEY } from '../background/filing';
import { inEachBrowser } from './stage/families';
import { PREVIOUS_PAGE, writePreviousVersion, type Kept } from './stage/previous-version';

const ROOT = resolve(import.meta.dirname, '../..');

/** An extension that is loaded by hand goes when Firefox ends, and its data with it; one from the store stays. */
const STAYS = {
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

let folder: string;
let registry: DemoRegistry;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'probity-update-'));
  registry = await startRegistry(join(folder, 'data'), { name: 'West City Registry' });
  await seedRegistry(registry);
});
afterEach(async () => {
  await registry.close();
  await rm(folder, { recursive: true, force: true });
});

const keptUnder = (registryId: string): Kept[] => [
  [
    'outbox',
    {
      key: KEY,
      registryId,
      registryName: 'West City Registry',
      complaint: COMPLAINT,
      state: 'queued',
      filedAt: Date.now() - 60_000,
      attempts: 3,
      lastError: 'HTTP 503',
      receipt: null,
      nextAttempt: 0,
    },
  ],
  ['choices', { 'domain:mine.example': Date.now() + 3_600_000 }, 'allowed'],
];

inEachBrowser('the package meets what the previous version left in the same profile', (family) => {
  it('starts, has the list, kept the choices, and sends the complaint that waited, once', async () => {
    const [extension, profile] = [join(folder, 'extension'), join(folder, 'profile')];
    await unpack(family === 'chromium' ? 'chrome' : 'firefox', join(folder, 'package'));
    const subscription = await registry.subscription();
    const wish = { family, extension, profile, headless: true, preferences: STAYS };

    await writePreviousVersion(extension, join(folder, 'package'), 2, keptUnder(registryIdOf(subscription.root)));
    const before = await launchBrowser(wish);
    const page = await before.browser.newPage();
    void page.goto(before.origin + PREVIOUS_PAGE).catch(() => null);
    await page.waitForFunction(() => document.title === 'kept', { timeout: 20_000 });
    await before.browser.close();

    await unpack(family === 'chromium' ? 'chrome' : 'firefox', extension);
    await writeFile(join(extension, 'registries.json'), JSON.stringify([subscription]));
    const shopper = await Shopper.start(wish);
    try {
      expect(shopper.origin).toBe(before.origin);
      const [list] = await shopper.ask({ type: 'update-lists' });
      expect(list).toMatchObject({ name: 'West City Registry', error: null });
      expect(list?.entries).toBeGreaterThan(0);
      const [item] = await shopper.ask({ type: 'refresh-outbox' });
      expect(item).toMatchObject({ key: KEY, complaint: COMPLAINT, state: 'sent', receipt: { state: 'received' } });
      const { choices, preferences } = await shopper.ask({ type: 'get-options' });
      expect(choices).toMatchObject([{ kind: 'allowed', identifier: 'domain:mine.example' }]);
      expect(preferences.danger).toBe('page');
      expect(JSON.parse(await registry.probity('cases', '--state', 'received', '--json'))).toHaveLength(1);
    } finally {
      await shopper.close();
    }
  });
});

/** Unpacks the package for one shop, from what is built, into a folder that is emptied before. */
async function unpack(shop: string, into: string): Promise<void> {
  const out = join(folder, 'packages');
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
