import type { Locale } from './translate';

/** What is drawn as the next unit, by rounding: 999 600 bytes are 1 MB, not 1,000 kB. */
const UNITS = [
  ['kilobyte', 1000, 0],
  ['megabyte', 1_000_000, 1],
  ['gigabyte', 1_000_000_000, 1],
] as const;

/** A number of bytes for people: `340 kB`, `1.2 MB`, `38 MB`; never less than `1 kB`. */
export function sizeText(locale: Locale, bytes: number): string {
  const [unit, size, digits] = UNITS.findLast(([, from]) => bytes >= from * 0.9995) ?? UNITS[0];
  const value = Math.max(1, bytes / size);
  const format = { style: 'unit', unit, maximumFractionDigits: value < 10 ? digits : 0 } as const;
  return new Intl.NumberFormat(locale, format).format(value);
}
