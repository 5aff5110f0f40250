import en from './en.json';
import zhCN from './zh-CN.json';

export type Locale = 'zh-CN' | 'en';

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type WithoutForm<K extends string> = K extends `${infer Base}#${PluralForm}` ? Base : K;

/** A key of the catalogues; the forms of a plural (`age.old#one`, `age.old#other`) are one key, `age.old`. */
export type MessageKey = WithoutForm<keyof typeof en>;
export type MessageParams = Readonly<Record<string, string | number>>;
export interface Translate {
  (key: MessageKey, params?: MessageParams): string;
  readonly locale: Locale;
}

const CATALOGUES: Record<Locale, Readonly<Record<string, string>>> = { 'zh-CN': zhCN, en };

/**
 * The text of `key` with `{name}` replaced by `params.name`. A number `count` chooses the plural form by the locale's rules.
 * In Chinese a space is put where a value meets the text as Han next to Latin or a digit; values themselves stay as they are.
 */
export function translate(locale: Locale, key: MessageKey, params: MessageParams = {}): string {
  const catalogue = CATALOGUES[locale];
  const template = catalogue[pluralKey(locale, key, params)] ?? catalogue[`${key}#other`] ?? catalogue[key] ?? key;
  return template.split(/\{(\w+)\}/).reduce((text, piece, index) => {
    const value = index % 2 === 0 ? piece : written(locale, params[piece] ?? '');
    return text + (locale === 'zh-CN' && wantsSpace(text, value) ? ' ' : '') + value;
  }, '');
}

/** `translate` for one locale, to hand on. */
export function translator(locale: Locale): Translate {
  return Object.assign((key: MessageKey, params?: MessageParams) => translate(locale, key, params), { locale });
}

function pluralKey(locale: Locale, key: string, params: MessageParams): string {
  return typeof params.count === 'number' ? `${key}#${new Intl.PluralRules(locale).select(params.count)}` : key;
}

function written(locale: Locale, value: string | number): string {
  return typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : value;
}

function wantsSpace(before: string, after: string): boolean {
  const hanThenLatin = /\p{Script=Han}$/u.test(before) && /^[\p{Script=Latin}\d]/u.test(after);
  const latinThenHan = /[\p{Script=Latin}\d]$/u.test(before) && /^\p{Script=Han}/u.test(after);
  return hanThenLatin || latinThenHan;
}
