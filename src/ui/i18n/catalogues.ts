import { CATALOGUES } from '#catalogues';
import { inFull } from './catalogue';

/** A language by its BCP 47 tag, which is the name of its catalogue's file in this folder; nothing else says which there are. */
export type Locale = string;

export const LOCALES: readonly Locale[] = Object.keys(CATALOGUES).toSorted();

/** The words of a language; English where there is no such catalogue. */
export const wordsOf = inFull(CATALOGUES);
