import { inLanguage } from '../../core/in-languages';
import { asChosen, namedParty } from '../../core/named-party';
import type { SightedIdentifier } from '../../core/sighting';
import type { Locale } from '../../ui/i18n/translate';
import type { Draft } from './draft';

/** Against whom a complaint from a page may be. */
export const WHOM = ['merchant', 'courier', 'platform'] as const;

interface Accused {
  identifiers: SightedIdentifier[];
  name: string;
  address: string;
}

/** Whom a draft is about: the merchant by what is ticked; or a courier, or the marketplace itself, and then nobody else. */
export function accusedIn({ whom, identifiers, name, address, courier, platform }: Draft, language: Locale): Accused {
  if (whom === 'merchant')
    return { identifiers: identifiers.flatMap((one) => (one.ticked ? [one.seen] : [])), name, address };
  const identifier = `${whom}:${whom === 'courier' ? courier : platform}` as const;
  const party = namedParty(identifier);
  return {
    identifiers: party ? [asChosen(identifier)] : [],
    name: party ? inLanguage(party.title, language) : '',
    address: '',
  };
}
