import * as v from 'valibot';
import { pickLocale } from '../../ui/i18n/pick-locale';
import type { Locale } from '../../ui/i18n/translate';

const KEY = 'probity-language';
const SettingSchema = v.fallback(v.string(), 'auto');

/** The language chosen in this browser before, else the browser's own. */
export function readLanguage(storage: Pick<Storage, 'getItem'>, browserLanguages: readonly string[]): Locale {
  return pickLocale(browserLanguages, v.parse(SettingSchema, storage.getItem(KEY)));
}

export function keepLanguage(storage: Pick<Storage, 'setItem'>, locale: Locale): void {
  storage.setItem(KEY, locale);
}
