import type { Locale } from './translate';

/** A number of bytes for people: `340 kB`, `1.2 MB`. */
export function sizeText(locale: Locale, bytes: number): string {
  const [value, unit] = bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value)} ${unit}`;
}
