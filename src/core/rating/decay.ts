import type { Severity } from './severity';

/** After so many days nothing counts any more: three years, as long as penalties are shown to the public (SAMR Order 45). */
export const HORIZON = 1095;

export const RATING_HALF_LIFE = 180;

/** Days after which a complaint weighs half: the serious ones fade more slowly. */
export function halfLifeOf(severity: Severity): number {
  return severity === 4 ? 730 : 365;
}

const tables = new Map<number, Float64Array>();

/** What is left of the weight of something `age` days old: 1 today, 0 from the horizon on, and 0 for what is dated in the future. */
export function decay(age: number, halfLife: number): number {
  if (age < 0 || age >= HORIZON) return 0;
  // Ages are whole days, so that each value is reckoned once.
  let table = tables.get(halfLife);
  if (!table) tables.set(halfLife, (table = Float64Array.from({ length: HORIZON }, (_, days) => 2 ** (-days / halfLife)))); // prettier-ignore
  return table[age] ?? 2 ** (-age / halfLife);
}
