import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { translator, type Locale, type Translate } from './i18n/translate';

export interface Text {
  locale: Locale;
  t: Translate;
}

const TextContext = createContext<Text>({ locale: 'en', t: translator('en') });

/** Gives the language to everything below it. */
export const TextProvider = TextContext.Provider;

/** The page's language and its words. */
export function useText(): Text {
  return useContext(TextContext);
}
