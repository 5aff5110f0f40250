import type { Scheme } from '../identifier';
import { namedParty } from '../named-party';

/** A courier, and a marketplace as a merchant itself, by our own short names. Others than those known would be anybody. */
export const courier = party('courier', 'names no courier that is known here');
export const platform = party('platform', 'names no marketplace that is known here');

function party(name: 'courier' | 'platform', reason: string): Scheme {
  return {
    name,
    check(raw) {
      const value = raw.normalize('NFKC').trim().toLowerCase();
      return namedParty(`${name}:${value}`) ? { validity: 'valid', value } : { validity: 'malformed', reason };
    },
  };
}
