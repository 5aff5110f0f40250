import type { Scheme } from '../identifier';
import { plainText } from './registration-scheme';
import type { VatCountry } from './vat/country';
import { EASTERN_EUROPE } from './vat/eastern-europe';
import { NORTHERN_EUROPE } from './vat/northern-europe';
import { WESTERN_EUROPE } from './vat/western-europe';

/** By the letters that stand before a number: those of ISO 3166, but EL for Greece and XI for Northern Ireland. */
export const VAT_COUNTRIES = { ...WESTERN_EUROPE, ...NORTHERN_EUROPE, ...EASTERN_EUROPE };

/** Words that Switzerland and Norway put behind. */
const TAX_WORDS = /(MWST|TVA|IVA|MVA)$/;

/**
 * The VAT number of a merchant in the European Union, the United Kingdom, Switzerland (`CHE123456788`) or Norway, with the
 * country's letters before it. Each country's own algorithm, as the national tax authorities give them for VIES.
 */
export const vat: Scheme = {
  name: 'vat',
  check(raw) {
    const text = plainText(raw).replace(/^GR/, 'EL');
    const letters = text.slice(0, 2);
    if (!Object.hasOwn(VAT_COUNTRIES, letters))
      return { validity: 'malformed', reason: "does not begin with a country's letters" };
    const { form, check }: VatCountry = VAT_COUNTRIES[letters as keyof typeof VAT_COUNTRIES];
    const number = /^(CH|NO)/.test(letters) ? text.slice(2).replace(TAX_WORDS, '') : text.slice(2);
    // Belgium's had nine digits once.
    const value = letters === 'BE' && /^\d{9}$/.test(number) ? `0${number}` : number;
    if (!form.test(value)) return { validity: 'malformed', reason: `has not the form of a VAT number of ${letters}` };
    const passes = check(value);
    if (passes === false) return { validity: 'malformed', reason: `fails the check of a VAT number of ${letters}` };
    const whole = letters + value;
    return passes === null
      ? { validity: 'doubtful', value: whole, reason: 'this kind of VAT number has no check digit' }
      : { validity: 'valid', value: whole };
  },
};
