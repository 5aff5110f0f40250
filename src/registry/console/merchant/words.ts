import { byTag } from '../../../ui/i18n/by-tag';
import { inFull } from '../../../ui/i18n/catalogue';
import { phrase, type MessageParams } from '../../../ui/i18n/phrase';
import type { KeyOf, Locale } from '../../../ui/i18n/translate';
import { useText } from '../../../ui/text-context';
import type en from './i18n/en.json';

type PublicKey = KeyOf<typeof en>;
export type PublicWords = (key: PublicKey, params?: MessageParams) => string;

const wordsOf = inFull(byTag(import.meta.glob('./i18n/*.json', { eager: true, import: 'default' })));

/** The words of the pages for merchants, in the language of the page. */
export function usePublicWords(): PublicWords {
  return publicWordsFor(useText().locale);
}

/** The same for one language. */
export function publicWordsFor(locale: Locale): PublicWords {
  return (key, params) => phrase(locale, wordsOf(locale), key, params);
}
