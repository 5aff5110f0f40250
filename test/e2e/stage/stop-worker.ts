import type { Shopper } from '../../../src/demo/shopper';

/**
 * For Firefox: its background page stops when it was idle for so long, ms. Long enough to answer, short enough not to wait
 * for; the browser's own value is 30 s.
 */
export const IDLE_FIREFOX = { 'extensions.background.idle.timeout': 400 };

/** Stops the worker as the browser would, and waits until it is gone. In Firefox it must have been launched with `IDLE_FIREFOX`. */
export async function stopWorker(shopper: Shopper): Promise<void> {
  if (shopper.wish.family === 'firefox') return await untilIdle(shopper);
  const target = shopper.browser.targets().find((one) => one.type() === 'service_worker' && one.url().startsWith(shopper.origin));
  // None: it is stopped already.
  if (!target) return;
  const gone = new Promise<void>((resolve) => {
    shopper.browser.on('targetdestroyed', function look(one) {
      if (one !== target) return;
      shopper.browser.off('targetdestroyed', look);
      resolve();
    });
  });
  await (await target.worker())?.close();
  await gone;
}

interface Views {
  browser: { extension: { getViews(kind: { type: 'background' }): unknown[] } };
}

/** The background page is a view of the extension as long as it runs; to look for it does not wake it. */
async function untilIdle({ desk }: Shopper): Promise<void> {
  await desk.waitForFunction(() => (globalThis as unknown as Views).browser.extension.getViews({ type: 'background' }).length === 0, { polling: 50, timeout: 20_000 });
}
