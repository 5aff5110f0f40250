import { FALLBACK } from './catalogue';
import { LOCALES, type Locale } from './catalogues';

/**
 * The locale to speak: what is set, if we have it, else the first of the browser's languages (BCP 47) that we have, in that very
 * form before any other country's, else English.
 */
export function pickLocale(browserLanguages: readonly string[], setting: unknown = 'auto'): Locale {
  const set = LOCALES.find((one) => one === setting);
  return set ?? browserLanguages.map(localeFor).find((one) => one !== undefined) ?? FALLBACK;
}

function localeFor(tag: string): Locale | undefined {
  const exact = LOCALES.find((locale) => locale.toLowerCase() === tag.toLowerCase());
  return exact ?? LOCALES.find((locale) => languageOf(locale) === languageOf(tag));
}

function languageOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}
