import type { Scheme } from '../identifier';
import { PROVINCES } from './provinces';

const FORM = new RegExp(`^([${PROVINCES}]|合字)([AB][12])\\.?(?:B?(\\d))?-(\\d{8})(?:-\\d{1,4})?[号號]?$`, 'u');

/**
 * A licence for value-added telecommunications services in China, which shops on the web need (增值电信业务经营许可证). `-N` at its
 * end counts sites, and is no part of the holder's name. There is no check digit.
 */
export const vats: Scheme = {
  name: 'vats',
  check(raw) {
    const text = raw.normalize('NFKC').toUpperCase().replace(/\s/g, '').replace(/[–—]/g, '-');
    const [, issuer, kind, part, number] = FORM.exec(text) ?? [];
    return issuer === undefined
      ? { validity: 'malformed', reason: 'has not the form of a telecommunications licence' }
      : { validity: 'valid', value: `${issuer}${kind}${part === undefined ? '' : `.B${part}`}-${number}` };
  },
};
