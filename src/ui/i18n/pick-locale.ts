import { FALLBACK, LOCALES, type Locale } from './catalogues';

/** The locale to speak: what is set, if we have it, else the first of the browser's languages (BCP 47) that we have in any country's form, else English. */
export function pickLocale(browserLanguages: readonly string[], setting: unknown = 'auto'): Locale {
  const set = LOCALES.find((one) => one === setting);
  if (set) return set;
  const spoken = browserLanguages.map((one) => LOCALES.find((locale) => languageOf(locale) === languageOf(one)));
  return spoken.find((one) => one !== undefined) ?? FALLBACK;
}

function languageOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}
