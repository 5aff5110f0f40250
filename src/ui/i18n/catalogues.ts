import { CATALOGUES } from '#catalogues';
import { FALLBACK, inFull, type Catalogue } from './catalogue';

/** A language by its BCP 47 tag, which is the name of its catalogue's file in this folder; nothing else says which there are. */
export type Locale = string;

const WORDS = inFull(CATALOGUES);

export const LOCALES: readonly Locale[] = Object.keys(WORDS).toSorted();

/** The words of a language; English where there is no such catalogue. */
export function wordsOf(locale: Locale): Catalogue {
  return WORDS[locale] ?? WORDS[FALLBACK] ?? {};
}
