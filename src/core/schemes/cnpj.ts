import { registrationScheme } from './registration-scheme';

/** Brazil's register of legal entities; with letters since July 2026 (Instrução Normativa RFB 2.229/2024). */
export const cnpj = registrationScheme('cnpj', {
  what: 'a CNPJ',
  form: /^(?!0{12})[0-9A-Z]{12}\d{2}$/,
  check: (value) =>
    checkDigit(value.slice(0, 12)) === value.charAt(12) && checkDigit(value.slice(0, 13)) === value.charAt(13),
});

/** A character counts its ASCII code less that of 0; weights 2 to 9 from the right, again and again. */
function checkDigit(text: string): string {
  const sum = Array.from(text)
    .toReversed()
    .reduce((total, character, at) => total + (character.charCodeAt(0) - 48) * (2 + (at % 8)), 0);
  const rest = sum % 11;
  return String(rest < 2 ? 0 : 11 - rest);
}
