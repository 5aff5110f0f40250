import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRegistry, type DemoRegistry } from '../../../src/demo/demo-registry';
import { copyExtension } from '../../../src/demo/extension-copy';
import { Shopper } from '../../../src/demo/shopper';
import { openStreet, type Street } from '../../../src/demo/street/open-street';
import type { Locale } from '../../../src/ui/i18n/translate';
import { freePort } from '../stage/free-port';
import { allowPictures } from '../stage/open-stage';

/** Where a whole case is played: a registry as people reach it, the street, and a browser of one language. */
export interface Town {
  language: Locale;
  registry: DemoRegistry;
  /** The registry's public address. */
  registryUrl: string;
  street: Street;
  shopper: Shopper;
  /** What merchants have put on their sites for the registry to read, by address. */
  files: Map<string, string>;
  /** How far the registry's clock is ahead of everyone else's, ms. */
  clock: { ahead: number };
  close(): Promise<void>;
}

export async function openTown(language: Locale, registryName: string): Promise<Town> {
  const closing: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const one of closing.splice(0).toReversed()) await one();
  };
  try {
    const dataDir = await mkdtemp(join(tmpdir(), 'probity-town-'));
    closing.push(() => rm(dataDir, { recursive: true, force: true }));
    const files = new Map<string, string>();
    const clock = { ahead: 0 };
    const port = await freePort();
    const registryUrl = `http://localhost:${port}`;
    const registry = await startRegistry(dataDir, {
      port,
      name: registryName,
      publicUrl: new URL(registryUrl),
      now: () => new Date(Date.now() + clock.ahead),
      fetchText: async (address) => files.get(address) ?? Promise.reject(new Error('404')),
    });
    closing.push(() => registry.close());
    const street = await openStreet();
    closing.push(() => street.close());
    const extension = await copyExtension('chromium', [{ ...(await registry.subscription()), url: registryUrl }]);
    closing.push(() => rm(extension, { recursive: true, force: true }));
    await allowPictures(join(extension, 'manifest.json'));
    const shopper = await Shopper.start({ family: 'chromium', extension, headless: true, language });
    closing.push(() => shopper.close());
    await shopper.ask({ type: 'update-lists' });
    return { language, registry, registryUrl, street, shopper, files, clock, close };
  } catch (error) {
    await close();
    throw error;
  }
}
