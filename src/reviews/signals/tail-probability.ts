/** P(X >= k) of a binomial with n trials of chance p. */
export function binomialTail(k: number, n: number, p: number): number {
  if (k <= 0) return 1;
  if (k > n || p <= 0) return 0;
  if (p >= 1) return 1;
  let sum = 0;
  for (let at = k; at <= n; at += 1) {
    const term = Math.exp(logChoose(n, at) + at * Math.log(p) + (n - at) * Math.log(1 - p));
    sum += term;
    if (term < sum * 1e-12) break;
  }
  return Math.min(1, sum);
}

/** P(X >= k) of drawing k or more of `marked` among `drawn` out of `all`. */
export function hypergeometricTail(k: number, drawn: number, marked: number, all: number): number {
  let sum = 0;
  for (let at = Math.max(k, drawn + marked - all); at <= Math.min(drawn, marked); at += 1)
    sum += Math.exp(logChoose(marked, at) + logChoose(all - marked, drawn - at) - logChoose(all, drawn));
  return k <= Math.max(0, drawn + marked - all) ? 1 : Math.min(1, sum);
}

/**
 * How far two means lie apart, and how often as far by chance: a permutation test by its normal limit, so that five that happen to agree
 * do not pass for certain as in Welch's test.
 */
export function meanGap(a: readonly number[], b: readonly number[]): { gap: number; p: number } {
  const every = [...a, ...b];
  const mean = meanOf(every);
  const variance = every.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (every.length - 1);
  const error = Math.sqrt(variance * (1 / a.length + 1 / b.length));
  const gap = meanOf(a) - meanOf(b);
  return { gap, p: error === 0 ? 1 : 2 * normalTail(Math.abs(gap) / error) };
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The chance of two independent findings together (Fisher's method, 1932), of their own chances. */
export function together(p: number, q: number): number {
  const product = Math.max(Math.min(1, p) * Math.min(1, q), 1e-300);
  return product * (1 - Math.log(product));
}

/** P(Z >= z) of the standard normal (Abramowitz and Stegun 7.1.26, error below 1.5e-7). */
export function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z);
  const x = z / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return (poly * Math.exp(-x * x)) / 2;
}

const logFactorials = [0];

function logChoose(n: number, k: number): number {
  return k < 0 || k > n ? -Infinity : logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

function logFactorial(n: number): number {
  for (let at = logFactorials.length; at <= n; at += 1) logFactorials[at] = logFactorials[at - 1]! + Math.log(at);
  return logFactorials[n]!;
}
