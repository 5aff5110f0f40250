import browser from 'webextension-polyfill';
import { LANGUAGE } from '../messages/language-key';
import { pickLocale } from '../ui/i18n/pick-locale';
import type { Locale } from '../ui/i18n/translate';

/** The language to show a page in: the one that is set, else the browser's. */
export async function pageLocale(): Promise<Locale> {
  const kept = await browser.storage.local.get(LANGUAGE).catch(() => ({}) as Record<string, unknown>);
  return pickLocale([browser.i18n.getUILanguage()], kept[LANGUAGE]);
}
