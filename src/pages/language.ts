import browser from 'webextension-polyfill';
import { LANGUAGE } from '../messages/language-key';
import { pickLocale } from '../ui/i18n/pick-locale';
import type { Locale } from '../ui/i18n/translate';

/** The language to show a page in: the one that is set, else the browser's. `asked`: what is kept, where it was asked for already. */
export async function pageLocale(asked?: Promise<Record<string, unknown>>): Promise<Locale> {
  const kept = await (asked ?? browser.storage.local.get(LANGUAGE)).catch(() => ({}) as Record<string, unknown>);
  return pickLocale([browser.i18n.getUILanguage()], kept[LANGUAGE]);
}
