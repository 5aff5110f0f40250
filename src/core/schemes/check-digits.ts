/** The decimal digits of a text, which holds nothing else. */
export function digitsOf(text: string): number[] {
  return Array.from(text, Number);
}

/** The sum of each digit times the weight at its place; digits beyond the weights don't count. */
export function weightedSum(text: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * Number(text.charAt(at)), 0);
}

/** ISO/IEC 7812-1 annex B: from the right, each second digit counts double, by its digit sum. */
export function passesLuhn(text: string): boolean {
  const sum = digitsOf(text)
    .toReversed()
    .reduce((total, digit, at) => total + (at % 2 ? digitSum(2 * digit) : digit), 0);
  return sum % 10 === 0;
}

/** ISO/IEC 7064, MOD 11,10: the last digit checks the others. */
export function passesMod11And10(text: string): boolean {
  let product = 10;
  for (const digit of digitsOf(text.slice(0, -1))) {
    product = (((product + digit) % 10 || 10) * 2) % 11;
  }
  return (product + Number(text.at(-1))) % 10 === 1;
}

/** A text of digits and capital letters (A = 10 … Z = 35) read as one number, modulo 97; ISO/IEC 7064, MOD 97-10, wants 1. */
export function modulo97(text: string): number {
  let rest = 0;
  for (const character of text)
    for (const digit of String(Number.parseInt(character, 36))) rest = (rest * 10 + Number(digit)) % 97;
  return rest;
}

/** The sum of the digits of a number of at most two. */
export function digitSum(number: number): number {
  return Math.floor(number / 10) + (number % 10);
}
