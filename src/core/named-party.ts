import { COURIERS } from './couriers';
import { splitIdentifier, type Identifier } from './identifier';
import type { InLanguages } from './in-languages';
import { MARKETPLACES } from './marketplaces';
import { PLATFORM_SITES } from './platform-sites';
import type { SightedIdentifier } from './sighting';

/**
 * A courier, or a marketplace as a merchant itself. Both are named by short names of ours, never by their sites, on which many others trade; no
 * page carries such a name, so that what is said of a marketplace reaches no shop on it.
 */
export interface NamedParty {
  role: 'courier' | 'platform';
  title: InLanguages;
  /** Its own site, by which it shows that it is the one; null where none is surely its. */
  site: string | null;
}

const PARTIES: ReadonlyMap<string, NamedParty> = new Map([
  ...COURIERS.map(({ name, title, site }): [string, NamedParty] => [
    `courier:${name}`,
    { role: 'courier', title, site },
  ]),
  ...MARKETPLACES.map(({ name, title }): [string, NamedParty] => [
    `platform:${name}`,
    { role: 'platform', title, site: PLATFORM_SITES.get(name) ?? null },
  ]),
]);

/** The courier or platform that an identifier names; undefined for all other merchants. */
export function namedParty(identifier: string): NamedParty | undefined {
  return PARTIES.get(identifier);
}

/** Whether an identifier is of the kind that names a courier or a platform, known or not. */
export function namesAParty(identifier: Identifier): boolean {
  const scheme = splitIdentifier(identifier)?.scheme;
  return scheme === 'courier' || scheme === 'platform';
}

/** Such a name as a complaint carries it: nothing on the page says it, the complainant does. */
export function asChosen(identifier: Identifier): SightedIdentifier {
  return { identifier, evidence: 'claimed', seenIn: CHOSEN, validity: 'valid' };
}

/** Where it stood: in the complaint form. */
export const CHOSEN = 'form';
