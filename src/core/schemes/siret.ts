import { digitsOf, passesLuhn } from './check-digits';
import { registrationScheme } from './registration-scheme';

/** La Poste has more establishments than Luhn's check leaves room for: those count by their digits' sum. */
const LA_POSTE = '356000000';

/** France's number of an establishment: the SIREN of its enterprise, a serial number, a check digit. */
export const siret = registrationScheme('siret', {
  what: 'a SIRET',
  form: /^(?!0{9})\d{14}$/,
  check: (value) =>
    passesLuhn(value.slice(0, 9)) &&
    (passesLuhn(value) ||
      (value.startsWith(LA_POSTE) && digitsOf(value).reduce((sum, digit) => sum + digit, 0) % 5 === 0)),
});
