import type { Locale } from './translate';

/** The locale to speak: the shopper's setting, else the first of the browser's languages (BCP 47) that we have, else English. */
export function pickLocale(browserLanguages: readonly string[], setting: Locale | 'auto' = 'auto'): Locale {
  if (setting !== 'auto') return setting;
  for (const language of browserLanguages) {
    if (/^zh\b/i.test(language)) return 'zh-CN';
    if (/^en\b/i.test(language)) return 'en';
  }
  return 'en';
}
