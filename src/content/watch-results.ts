import { watchAddress } from './watch-address';
import { whenPageChanges } from './when-page-changes';

/** Marks the results of a page once it is there and idle, and again whenever it changed or went to another address. */
export function watchResults(page: Document, window: Window, mark: () => Promise<void>): void {
  const changes = whenPageChanges(page, window, () => void mark());
  const begin = () => {
    changes.start();
    window.requestIdleCallback(() => void mark(), { timeout: 1000 });
  };
  if (page.readyState === 'loading') page.addEventListener('DOMContentLoaded', begin, { once: true });
  else begin();
  watchAddress(window, begin);
}
