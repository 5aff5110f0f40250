import type { Shopper } from '../../../src/demo/shopper';

/**
 * For Firefox: its background page stops when it was idle for so long, ms. Long enough to answer, short enough not to wait
 * for; the browser's own value is 30 s.
 */
export const IDLE_FIREFOX = { 'extensions.background.idle.timeout': 1500 };

/** Stops the worker as the browser would, and waits until it is gone. In Firefox it must have been launched with `IDLE_FIREFOX`. */
export async function stopWorker(shopper: Shopper): Promise<void> {
  if (shopper.wish.family === 'firefox') return await untilIdle(shopper);
  const target = shopper.browser
    .targets()
    .find((one) => one.type() === 'service_worker' && one.url().startsWith(shopper.origin));
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

interface Extension {
  browser: { extension: { getBackgroundPage(): unknown } };
}

/** The background page can be had as long as it runs; to ask for it does not wake it. */
async function untilIdle({ desk }: Shopper): Promise<void> {
  const isGone = () => (globalThis as unknown as Extension).browser.extension.getBackgroundPage() === null;
  await desk.waitForFunction(isGone, { polling: 50, timeout: 20_000 });
}
