import { expect } from 'vitest';
import type { Shopper } from '../../../src/demo/shopper';
import { evaluateInWindow } from './firefox-windows';

/**
 * For Firefox: it draws its notifications itself, in a window of its own, and does not hand them to the desktop. Permissions that are
 * asked for it grants by itself.
 */
export const OWN_NOTIFICATIONS = { 'alerts.useSystemBackend': false };

const WINDOW = 'alert.xhtml';

interface Notifying {
  notifications: {
    getAll(): Promise<Record<string, unknown>>;
    onClicked: { dispatch(id: string): void };
  };
}

/** The ids of the notifications that the browser shows for the extension; none where it does not let it show any. */
export async function notificationsOf({ desk }: Shopper): Promise<string[]> {
  return await desk.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as {
      browser?: Notifying;
      chrome: Notifying;
    };
    return Object.keys((await (browser ?? chrome).notifications?.getAll()) ?? {});
  });
}

/**
 * Clicks on the notification `id`, which must be shown, and returns its words. In Firefox the click is one on the notification's own
 * window. Chromium hands it to the desktop, out of a driver's reach: there the worker hears the event as from the browser, and no words
 * are returned.
 */
export async function clickNotification(shopper: Shopper, id: string): Promise<string | null> {
  await expect.poll(() => notificationsOf(shopper)).toContain(id);
  if (shopper.wish.family === 'firefox') {
    const click = "document.getElementById('alertBox').click(), document.getElementById('alertTextLabel').textContent";
    return String(await evaluateInWindow(shopper.browser, WINDOW, click));
  }
  const worker = await shopper.browser
    .targets()
    .find((one) => one.type() === 'service_worker' && one.url().startsWith(shopper.origin))
    ?.worker();
  await worker?.evaluate(
    (clicked) => (globalThis as unknown as { chrome: Notifying }).chrome.notifications.onClicked.dispatch(clicked),
    id,
  );
  return null;
}
