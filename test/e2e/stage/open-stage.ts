import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Family } from '../../../scripts/find-browser.mjs';
import { startRegistry, type DemoRegistry } from '../../../src/demo/demo-registry';
import { copyExtension } from '../../../src/demo/extension-copy';
import type { LaunchWish } from '../../../src/demo/launch-browser';
import { Shopper } from '../../../src/demo/shopper';
import { openStreet, type Street } from '../../../src/demo/street/open-street';
import { freePort } from './free-port';
import { openGate, type Gate } from './gate';

/** A registry behind a gate, the street, and a shopper whose extension subscribes to the registry through the gate. */
export interface Stage {
  registry: DemoRegistry;
  gate: Gate;
  street: Street;
  shopper: Shopper;
  /** What merchants have put on their sites for the registry to read, by address. */
  files: Map<string, string>;
  close(): Promise<void>;
}

export interface StageWish extends Partial<Omit<LaunchWish, 'family' | 'extension'>> {
  /** Fills and publishes the registry before the shopper comes; the extension has the list when the stage is open. */
  fill: (registry: DemoRegistry) => Promise<void>;
  /** What is set of the registry's protection, `limits` in its registry.json. */
  limits?: object;
  /** May take pictures of tabs without the click on the extension's sign by which the browsers allow it, and which no test can make. */
  mayTakePictures?: boolean;
  /** What it puts into pages is the same, but open, so that its accessibility can be looked at. */
  openRoots?: boolean;
  /** Has the permission to notify from the start, which a shopper gives in a window of the browser. */
  mayNotify?: boolean;
}

export async function openStage(
  family: Family,
  { fill, limits, mayTakePictures = false, mayNotify = false, openRoots = false, ...wish }: StageWish,
): Promise<Stage> {
  const closing: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const one of closing.splice(0).toReversed()) await one();
  };
  try {
    const dataDir = await mkdtemp(join(tmpdir(), 'probity-registry-'));
    closing.push(() => rm(dataDir, { recursive: true, force: true }));
    const name = 'West City Registry';
    if (limits)
      await writeFile(join(dataDir, 'registry.json'), JSON.stringify({ id: 'registry-of-the-stage', name, limits }));
    const files = new Map<string, string>();
    const port = await freePort();
    const registry = await startRegistry(dataDir, {
      port,
      name,
      publicUrl: new URL(`http://localhost:${port}`),
      fetchText: async (address) => files.get(address) ?? Promise.reject(new Error('404')),
    });
    closing.push(() => registry.close());
    await fill(registry);
    const gate = await openGate(registry.url);
    closing.push(() => gate.close());
    const street = await openStreet();
    closing.push(() => street.close());
    const extension = await copyExtension(family, [{ ...(await registry.subscription()), url: gate.url }], {
      street: street.url,
    });
    closing.push(() => rm(extension, { recursive: true, force: true }));
    if (mayTakePictures) await allowPictures(join(extension, 'manifest.json'));
    if (mayNotify) await allowNotifications(join(extension, 'manifest.json'));
    if (openRoots) await openAllRoots(extension);
    const shopper = await Shopper.start({ family, extension, headless: true, ...wish });
    closing.push(() => shopper.close());
    await shopper.ask({ type: 'update-lists' });
    return { registry, gate, street, shopper, files, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** In a copied extension, opens each shadow root that the scripts for pages make. */
async function openAllRoots(extension: string): Promise<void> {
  for (const name of await readdir(extension)) {
    if (!name.endsWith('.js')) continue;
    const script = await readFile(join(extension, name), 'utf8');
    await writeFile(
      join(extension, name),
      script.replaceAll(/attachShadow\(\{mode:[`'"]closed[`'"]\}\)/g, "attachShadow({mode:'open'})"),
    );
  }
}

/** Lets a copied extension take pictures of any tab, by its manifest's path. */
export async function allowPictures(manifestFile: string): Promise<void> {
  await changeManifest(manifestFile, (manifest) => ({ ...manifest, host_permissions: ['<all_urls>'] }));
}

async function allowNotifications(manifestFile: string): Promise<void> {
  await changeManifest(manifestFile, ({ optional_permissions: _, permissions, ...manifest }) => ({
    ...manifest,
    permissions: [...(permissions as string[]), 'notifications'],
  }));
}

async function changeManifest(
  file: string,
  change: (manifest: Record<string, unknown>) => Record<string, unknown>,
): Promise<void> {
  const manifest = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  await writeFile(file, JSON.stringify(change(manifest)));
}
