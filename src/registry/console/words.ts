import { phrase, type MessageParams } from '../../ui/i18n/phrase';
import type { KeyOf, Locale } from '../../ui/i18n/translate';
import { useText } from '../../ui/text-context';
import en from './i18n/en.json';
import zhCN from './i18n/zh-CN.json';

export type WordKey = KeyOf<typeof en>;
export interface Words {
  (key: WordKey, params?: MessageParams): string;
  readonly locale: Locale;
}

const WORDS: Record<Locale, Words> = { 'zh-CN': wordsOf('zh-CN', zhCN), en: wordsOf('en', en) };

function wordsOf(locale: Locale, catalogue: Readonly<Record<string, string>>): Words {
  return Object.assign((key: WordKey, params?: MessageParams) => phrase(locale, catalogue, key, params), { locale });
}

/** The console's own words in one language; the extension does not carry them. */
export function wordsFor(locale: Locale): Words {
  return WORDS[locale];
}

/** The console's words in the language of the page. */
export function useWords(): Words {
  return wordsFor(useText().locale);
}
