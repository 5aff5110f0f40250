import type { Locale } from './translate';

/** A mean of stars, always with one digit after the point, so that several can be compared: `4.0`. */
export function starsText(locale: Locale, stars: number): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(stars);
}
