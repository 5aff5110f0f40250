import type { Level } from '../core/verdict';
import { translate } from '../ui/i18n/translate';
import type { World } from './world';

const SIZES = [16, 32] as const;

let queue: Promise<void> = Promise.resolve();

/**
 * Shows the level on the tab's button by shape, colour and word; null: the page is no shop, and nothing is said of it.
 * Returns at once, since browsers take long over an icon and no verdict should wait for it; one badge after the other, so
 * that the last word stays.
 */
export function showBadge(world: World, tabId: number, level: Level | null): void {
  // The tab may be gone by then.
  queue = queue.then(() => putBadge(world, tabId, level)).catch(world.report);
}

async function putBadge({ browser, locale }: World, tabId: number, level: Level | null): Promise<void> {
  const { name } = browser.runtime.getManifest();
  const path = Object.fromEntries(SIZES.map((size) => [size, `/icons/${level ?? 'probity'}-${size}.png`]));
  await browser.action.setTitle({ tabId, title: level ? `${name}: ${translate(locale, `level.${level}`)}` : name });
  await browser.action.setIcon({ tabId, path });
}
