import { byTag } from '../../ui/i18n/by-tag';
import { inFull } from '../../ui/i18n/catalogue';
import { LOCALES } from '../../ui/i18n/catalogues';
import { phrase, type MessageParams } from '../../ui/i18n/phrase';
import type { KeyOf, Locale } from '../../ui/i18n/translate';
import { useText } from '../../ui/text-context';
import type en from './i18n/en.json';

export type WordKey = KeyOf<typeof en>;
export interface Words {
  (key: WordKey, params?: MessageParams): string;
  readonly locale: Locale;
}

const wordsOf = inFull(byTag(import.meta.glob('./i18n/*.json', { eager: true, import: 'default' })));
const WORDS = new Map(LOCALES.map((locale) => [locale, makeWords(locale)]));

function makeWords(locale: Locale): Words {
  return Object.assign((key: WordKey, params?: MessageParams) => phrase(locale, wordsOf(locale), key, params), {
    locale,
  });
}

/** The console's own words in one language, in English where it has none in that; the extension does not carry them. */
export function wordsFor(locale: Locale): Words {
  return WORDS.get(locale) ?? makeWords(locale);
}

/** The console's words in the language of the page. */
export function useWords(): Words {
  return wordsFor(useText().locale);
}
