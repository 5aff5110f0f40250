import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { lookForBrowser } from '../../scripts/find-browser.mjs';
import { DEMO_NAME, seedRegistry, startRegistry } from './demo-registry';
import { copyExtension } from './extension-copy';
import { Shopper, WELCOME } from './shopper';
import { openStreet } from './street/open-street';

const REGISTRY_PORT = 8787;
const STREET_PORT = 8788;
const EXTENSION = '.cache/demo-extension';

/** Opens registry, street and a browser with the extension; stays until the browser is closed or `stop` says so. */
export async function openDemo(dataDir: string, stop: AbortSignal, say: (line: string) => void): Promise<void> {
  const registry = await startRegistry(dataDir, {
    port: REGISTRY_PORT,
    ...DEMO_NAME,
  });
  const street = await openStreet(STREET_PORT);
  try {
    if (!existsSync(join(dataDir, 'feeds'))) await seedRegistry(registry);
    const family = lookForBrowser('chromium') ? 'chromium' : 'firefox';
    const extension = await copyExtension(family, [await registry.subscription()], {
      folder: EXTENSION,
      street: street.url,
    });
    const shopper = await Shopper.start({
      family,
      extension,
      headless: false,
      viewport: null,
      signals: false,
      ...(family === 'chromium' ? { profile: join(dataDir, 'browser') } : {}),
    });
    try {
      await shopper.ask({ type: 'update-lists' });
      await shopper.standAt(street.url, WELCOME);
      say(
        `The street: ${street.url}\nThe registry: ${registry.url}, its data: ${dataDir}\nClose the browser, or press Ctrl-C, to end.`,
      );
      await closedOr(shopper, stop);
    } finally {
      await shopper.close();
    }
  } finally {
    await street.close();
    await registry.close();
  }
}

function closedOr({ browser }: Shopper, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stop.aborted) return resolve();
    browser.once('disconnected', () => resolve());
    stop.addEventListener('abort', () => resolve(), { once: true });
  });
}
