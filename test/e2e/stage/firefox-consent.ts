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

/**
 * The shopper has agreed, as if by that question: for what is sent by a message of the test's, with no click of theirs. Other browsers ask nothing.
 */
export async function haveAgreed({ browser, origin, wish }: Shopper): Promise<void> {
  if (wish.family !== 'firefox') return;
  await evaluateInWindow(
    browser,
    WINDOW,
    `(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { extension } = WebExtensionPolicy.getByHostname(new URL('${origin}').hostname);
      const { optional } = extension.manifest.browser_specific_settings.gecko.data_collection_permissions;
      await ExtensionPermissions.add(extension.id, { permissions: [], origins: [], data_collection: optional }, extension);
    })()`,
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
