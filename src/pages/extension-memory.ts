import browser from 'webextension-polyfill';
import { situationMemory } from './situation';

/** What the extension's own pages remember of where the shopper stands. */
export const extensionMemory = situationMemory(browser.storage.local, {
  languages: [browser.i18n.getUILanguage(), ...navigator.languages],
  isPrivate: browser.extension?.inIncognitoContext ?? false,
});
