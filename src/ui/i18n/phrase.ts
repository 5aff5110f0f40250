import { readFault } from '../../core/fault';
import { readRefusal } from '../../core/refusal';
import type { Catalogue } from './catalogue';
import type { Locale } from './catalogues';
import { directionOf } from './direction';
import { isolated } from './isolated';

export type MessageParams = Readonly<Record<string, string | number>>;

/**
 * The text of `key` in a catalogue with `{name}` replaced by `params.name`. A number `count` chooses the plural form by the
 * locale's rules; for none at all a form `#=0` goes before. Of further numbers in a sentence each chooses its own words:
 * `{goods#one:# article|other:# articles}`, where `#` is the number. In Chinese a space is put where a value meets the text as Han
 * next to Latin or a digit; values themselves stay as they are, but turn nothing around them (isolated.ts). A key that is not there
 * is its own text. A `cause` that is a fault (core/fault.ts) is said in the same language.
 */
export function phrase(locale: Locale, catalogue: Catalogue, key: string, params: MessageParams = {}): string {
  const none = params.count === 0 ? catalogue[`${key}#=0`] : undefined;
  const template =
    none ?? catalogue[pluralKey(locale, key, params)] ?? catalogue[`${key}#other`] ?? catalogue[key] ?? key;
  return template.split(/\{([^{}]+)\}/).reduce((text, piece, index) => {
    const value = index % 2 === 0 ? piece : filledIn(locale, catalogue, piece, params);
    return text + (locale.startsWith('zh') && wantsSpace(text, value) ? ' ' : '') + value;
  }, '');
}

function pluralKey(locale: Locale, key: string, params: MessageParams): string {
  return typeof params.count === 'number' ? `${key}#${pluralForm(locale, params.count)}` : key;
}

/** What stands in place of `{name}` or `{name#one:…|other:…}`. */
function filledIn(locale: Locale, catalogue: Catalogue, place: string, params: MessageParams): string {
  const [name = '', forms] = place.split(/#(.*)/s);
  const value = valueOf(locale, catalogue, name, params);
  const text = written(locale, value);
  return forms === undefined ? text : formFor(locale, forms, value).replaceAll('#', () => text);
}

/** The words for a whole number, as a number or in digits; for anything else those of `other`. */
function formFor(locale: Locale, forms: string, value: string | number): string {
  const words = new Map(forms.split('|').map((form) => [form.replace(/:.*/s, ''), form.replace(/^[^:]*:/, '')]));
  const form = /^\d+$/.test(String(value)) ? pluralForm(locale, Number(value)) : 'other';
  return words.get(form) ?? words.get('other') ?? '';
}

function pluralForm(locale: Locale, count: number): Intl.LDMLPluralRule {
  return new Intl.PluralRules(locale).select(count);
}

function valueOf(locale: Locale, catalogue: Catalogue, name: string, params: MessageParams): string | number {
  const value = params[name] ?? '';
  return name === 'cause' && typeof value === 'string' ? causeText(locale, catalogue, value) : value;
}

/** Why something failed: a fault or a registry's refusal in words, anything else (a registry's own words, the browser's) as it is. */
function causeText(locale: Locale, catalogue: Catalogue, cause: string): string {
  const known = readFault(cause);
  if (known) return phrase(locale, catalogue, `fault.${known.code}`, known.values);
  const refused = readRefusal(cause);
  if (!refused) return cause;
  const key = `refusal.${refused.code}`;
  return Object.hasOwn(catalogue, key)
    ? phrase(locale, catalogue, key, refused.values)
    : String(refused.values['detail'] ?? '');
}

function written(locale: Locale, value: string | number): string {
  return typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : isolated(value, directionOf(locale));
}

function wantsSpace(before: string, after: string): boolean {
  const hanThenLatin = /\p{Script=Han}$/u.test(before) && /^[\p{Script=Latin}\d]/u.test(after);
  const latinThenHan = /[\p{Script=Latin}\d]$/u.test(before) && /^\p{Script=Han}/u.test(after);
  return hanThenLatin || latinThenHan;
}
