/** A mean of stars, 0 to 5, with its 95 % interval, each to a tenth. */
export interface StarMean {
  stars: number;
  low: number;
  high: number;
}

const LEAST = 5;

/** Null for fewer than five, which tell too little of all the others. */
export function starMean(all: readonly number[]): StarMean | null {
  if (all.length < LEAST) return null;
  const mean = all.reduce((sum, stars) => sum + stars, 0) / all.length;
  const variance = all.reduce((sum, stars) => sum + (stars - mean) ** 2, 0) / (all.length - 1);
  // Twenty that all give five stars are no certainty: as if one more, a star away, had been seen.
  const reach = 1.96 * Math.sqrt((variance + 1 / all.length) / all.length);
  return { stars: tenths(mean), low: tenths(Math.max(0, mean - reach)), high: tenths(Math.min(5, mean + reach)) };
}

export const tenths = (value: number) => Math.round(value * 10) / 10;
