/** How a country writes its VAT numbers, without the country's letters. */
export interface VatCountry {
  form: RegExp;
  /** Whether the check digits are right; null where this kind of number has none. */
  check(value: string): boolean | null;
}

/** `sum` modulo 11 taken from 11, with what stands for 10 and 11. */
export function complement11(sum: number, ten: number, eleven: number): number {
  const rest = 11 - (sum % 11);
  return rest === 10 ? ten : rest === 11 ? eleven : rest;
}
