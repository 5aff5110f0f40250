import type { Scheme } from '../identifier';
import { isProvince, PROVINCES } from './provinces';

const FORM = new RegExp(`^([${PROVINCES}])公网安备(\\d{11,15})[号號]?$`, 'u');

/**
 * A filing with the public security bureau in China (公安备案). Its first two digits are the province's by GB/T 2260, and so
 * is the sign before it; there is no check digit. Today's have 14 digits, older ones 11 to 13, and some 15.
 */
export const psb: Scheme = {
  name: 'psb',
  check(raw) {
    const [, sign = '', number = ''] = FORM.exec(raw.normalize('NFKC').replace(/\s/g, '')) ?? [];
    if (!number) return { validity: 'malformed', reason: 'has not the form of a public security filing' };
    return isProvince(number.slice(0, 2), sign)
      ? { validity: 'valid', value: `${sign}公网安备${number}号` }
      : { validity: 'malformed', reason: 'names another province by its sign than by its number' };
  },
};
