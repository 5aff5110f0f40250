import { expect } from 'vitest';
import type { Shopper } from '../../../src/demo/shopper';
import { evaluateInWindow } from './firefox-windows';

const WINDOW = 'browser.xhtml';
const QUESTION = "document.querySelector('popupnotification[id^=addon-webext-permissions]')";

interface Extension {
  browser: {
    runtime: {
      getManifest(): { browser_specific_settings: { gecko: { data_collection_permissions: { optional: string[] } } } };
    };
    permissions: { remove(what: { data_collection: string[] }): Promise<boolean> };
  };
}

/** From now on Firefox asks the shopper as it does outside of tests, and what they agreed to before counts no more. */
export async function askForConsent({ browser, desk }: Shopper): Promise<void> {
  await desk.evaluate(async () => {
    const api = (globalThis as unknown as Extension).browser;
    const { optional } = api.runtime.getManifest().browser_specific_settings.gecko.data_collection_permissions;
    await api.permissions.remove({ data_collection: optional });
  });
  await evaluateInWindow(
    browser,
    WINDOW,
    "Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', true)",
  );
}

/** Presses the button in Firefox's own question, once it stands there; gives the question's words. */
export async function answerConsent({ browser }: Shopper, answer: 'agree' | 'refuse'): Promise<string> {
  const words = () => evaluateInWindow(browser, WINDOW, `${QUESTION}?.textContent ?? ''`);
  await expect.poll(words, { timeout: 10_000 }).not.toBe('');
  const said = String(await words());
  const button = answer === 'agree' ? 'button' : 'secondaryButton';
  await evaluateInWindow(browser, WINDOW, `${QUESTION}.${button}.click()`);
  return said;
}
