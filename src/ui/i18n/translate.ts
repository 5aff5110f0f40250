import { wordsOf, type Locale } from './catalogues';
import type en from './en.json';
import { phrase, type MessageParams } from './phrase';

export type { Locale };

type PluralForm = '=0' | 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type WithoutForm<K extends string> = K extends `${infer Base}#${PluralForm}` ? Base : K;

/** The keys of a catalogue; the forms of a plural (`age.old#one`, `age.old#other`) are one key, `age.old`. */
export type KeyOf<Catalogue> = WithoutForm<keyof Catalogue & string>;
export type MessageKey = KeyOf<typeof en>;
export interface Translate {
  (key: MessageKey, params?: MessageParams): string;
  readonly locale: Locale;
}

/** The text of `key` with its values, as `phrase` writes it. */
export function translate(locale: Locale, key: MessageKey, params: MessageParams = {}): string {
  return phrase(locale, wordsOf(locale), key, params);
}

/** `translate` for one locale, to hand on. */
export function translator(locale: Locale): Translate {
  return Object.assign((key: MessageKey, params?: MessageParams) => translate(locale, key, params), { locale });
}
