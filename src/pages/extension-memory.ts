import browser from 'webextension-polyfill';
import { situationMemory } from './situation';

/** What the extension's own pages remember of where the shopper stands. */
export const extensionMemory = situationMemory(browser.storage.local, {
  languages: [browser.i18n.getUILanguage(), ...navigator.languages],
  // A popup of a private window is no private context of its own where all windows share one extension.
  isPrivate: async () => (await browser.windows.getCurrent()).incognito,
});
