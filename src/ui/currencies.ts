/** ISO 4217, the commonest first. */
const COMMON = ['CNY', 'EUR', 'USD', 'GBP', 'JPY', 'HKD', 'TWD', 'KRW', 'SGD', 'AUD', 'CAD', 'CHF', 'INR', 'BRL'];

/** Currencies to choose from, with the one that a page or a note has. */
export function currencyChoices(own: string): { value: string; label: string }[] {
  const all = [...new Set([own, ...COMMON])].filter((code) => code !== '');
  return all.map((code) => ({ value: code, label: code }));
}
