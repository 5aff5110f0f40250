/** The middle value; the upper of the two for an even number of values, NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** Two decimals. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
