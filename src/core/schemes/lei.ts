import { modulo97 } from './check-digits';
import { registrationScheme } from './registration-scheme';

/** The legal entity identifier of ISO 17442. */
export const lei = registrationScheme('lei', {
  what: 'an LEI code',
  form: /^[0-9A-Z]{18}\d{2}$/,
  check: (value) => modulo97(value) === 1,
});
