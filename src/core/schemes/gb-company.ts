import type { Scheme } from '../identifier';
import { plainText } from './registration-scheme';

/** Registers beside that of England and Wales: Scotland, Northern Ireland, partnerships, overseas companies and others. */
const FORM = /^(\d{8}|(?:SC|NI|OC|SO|NC|FC|SF|NF|LP|SL|NL|GE|GS|IP|SP|IC|SI|NP|RC|SR|NR|CE|CS|R0|RS)\d{6})$/;

/** The number of a company at the United Kingdom's Companies House. It has no check digit. */
export const gbCompany: Scheme = {
  name: 'gb-company',
  check(raw) {
    const value = plainText(raw);
    return FORM.test(value) && !/^0{8}$/.test(value)
      ? { validity: 'doubtful', value, reason: 'a UK company number has no check digit' }
      : { validity: 'malformed', reason: 'has not the form of a UK company number' };
  },
};
