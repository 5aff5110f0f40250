import { passesLuhn } from './check-digits';
import { registrationScheme } from './registration-scheme';

/** France's number of an enterprise. The SIRET of one of its establishments begins with it, and names the same merchant. */
export const siren = registrationScheme('siren', {
  what: 'a SIREN',
  form: /^(?!0{9})\d{9}$/,
  check: passesLuhn,
});
