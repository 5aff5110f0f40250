/** The 95 % interval of a share of `hits` among `n` (Wilson 1927), in per cent. */
export function interval(hits: number, n: number): [low: number, high: number] {
  const z = 1.96;
  const share = hits / n;
  const middle = share + (z * z) / (2 * n);
  const reach = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return [(100 * Math.max(0, middle - reach)) / scale, (100 * (middle + reach)) / scale];
}
