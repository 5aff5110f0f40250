import type { Scheme } from '../identifier';
import { PROVINCES } from './provinces';

const FORM = new RegExp(`^([${PROVINCES}])ICP(?:(备)(\\d{6,10})|(证)(\\d{6}))[号號]?(?:-\\d{1,4})?$`, 'u');

/**
 * A filing (备) or licence (证) of an internet content provider in China. `-N` at its end counts the sites of one holder, and
 * so is no part of the holder's name. There is no check digit.
 */
export const icp: Scheme = {
  name: 'icp',
  check(raw) {
    const [, province, filing, filed, licence, licensed] =
      FORM.exec(raw.normalize('NFKC').toUpperCase().replace(/\s/g, '')) ?? [];
    return province === undefined
      ? { validity: 'malformed', reason: 'has not the form of an ICP filing or licence' }
      : { validity: 'valid', value: `${province}ICP${filing ?? licence}${filed ?? licensed}号` };
  },
};
