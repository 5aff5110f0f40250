import type { Complaint } from '../core/complaint';
import type { Locale } from './i18n/translate';

/** An amount by the locale's rules. */
export function amountText({ value, currency }: NonNullable<Complaint['amount']>, locale: Locale): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(Number(value));
}

/** A price as a page gives it, by the locale's rules; as it stands where it is no plain number or names no currency by its code. */
export function priceText(price: string, currency: string | undefined, locale: Locale): string {
  const isKnown = currency && /^[A-Z]{3}$/.test(currency) && /^\d+(\.\d+)?$/.test(price);
  return isKnown ? amountText({ value: price, currency }, locale) : [price, currency].filter(Boolean).join(' ');
}

/** The same of a price that a complaint keeps, its currency after it: `1299.00 CNY`. */
export function keptPriceText(kept: string, locale: Locale): string {
  const [price = '', currency, ...more] = kept.split(' ');
  return more.length > 0 ? kept : priceText(price, currency, locale);
}
