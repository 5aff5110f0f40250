import { phrase, type MessageParams } from '../../../ui/i18n/phrase';
import type { KeyOf, Locale } from '../../../ui/i18n/translate';
import { useText } from '../../../ui/text-context';
import en from './i18n/en.json';
import zhCN from './i18n/zh-CN.json';

type PublicKey = KeyOf<typeof en>;
export type PublicWords = (key: PublicKey, params?: MessageParams) => string;

const CATALOGUES: Record<Locale, Readonly<Record<string, string>>> = { 'zh-CN': zhCN, en };

/** The words of the pages for merchants, in the language of the page. */
export function usePublicWords(): PublicWords {
  return publicWordsFor(useText().locale);
}

/** The same for one language. */
export function publicWordsFor(locale: Locale): PublicWords {
  return (key, params) => phrase(locale, CATALOGUES[locale], key, params);
}
