import { registrationScheme } from './registration-scheme';

/** India's goods and services tax number: state, PAN, serial number, Z, check character in base 36. */
export const gstin = registrationScheme('gstin', {
  what: 'a GSTIN',
  form: /^(0[1-9]|[1-3]\d|9[79])[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]$/,
  check(value) {
    const sum = Array.from(value.slice(0, 14), (character, at) => {
      const product = Number.parseInt(character, 36) * (1 + (at % 2));
      return Math.floor(product / 36) + (product % 36);
    }).reduce((total, part) => total + part, 0);
    return Number.parseInt(value.charAt(14), 36) === (36 - (sum % 36)) % 36;
  },
});
