import en from './en.json';
import zhCN from './zh-CN.json';

/** The languages that are spoken, by their BCP 47 tag: a further one is its catalogue and a line here. */
export const CATALOGUES = { 'zh-CN': zhCN, en };

export type Locale = keyof typeof CATALOGUES;

export const LOCALES = Object.keys(CATALOGUES) as Locale[];

/** The language in which everything has words, and all that is told in no other. */
export const FALLBACK = 'en' satisfies Locale;
