import { passesMod11And10 } from './check-digits';
import { registrationScheme } from './registration-scheme';

/** The business licence number of before the unified code, by GS 15-2006: region, serial number, check digit. */
export const cnLicence = registrationScheme('cn-licence', {
  what: 'a 15-digit licence number',
  form: /^[1-8]\d{14}$/,
  check: passesMod11And10,
});
