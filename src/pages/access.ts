import browser from 'webextension-polyfill';

/** Whether the browser lets the extension read pages: Firefox asks the shopper, and Chromium lets them take it back. */
export interface Access {
  has(): Promise<boolean>;
  /** Asks the shopper; only in answer to their click. Gives whether there is access then. */
  ask(): Promise<boolean>;
}

const EVERY_PAGE = { origins: ['http://*/*', 'https://*/*'] };

export const pageAccess: Access = {
  has: () => browser.permissions.contains(EVERY_PAGE),
  ask: () => browser.permissions.request(EVERY_PAGE),
};
