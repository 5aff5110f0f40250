import type { Level } from '../core/verdict';
import { translate } from '../ui/i18n/translate';
import type { World } from './world';

const SIZES = [16, 32] as const;

/** Shows the level on the tab's button by shape, colour and word; null: the page is no shop, and nothing is said of it. */
export async function showBadge({ browser, locale, report }: World, tabId: number, level: Level | null): Promise<void> {
  const icon = level ?? 'probity';
  const name = browser.runtime.getManifest().name;
  try {
    await Promise.all([
      browser.action.setIcon({ tabId, path: Object.fromEntries(SIZES.map((size) => [size, `/icons/${icon}-${size}.png`])) }),
      browser.action.setTitle({ tabId, title: level ? `${name}: ${translate(locale, `level.${level}`)}` : name }),
    ]);
  } catch (error) {
    // The tab may be gone by now; a verdict does not hang on its badge.
    report(error);
  }
}
