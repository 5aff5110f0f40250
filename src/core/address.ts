import type { CheckedIdentifier, Identifier } from './identifier';
import { credibleEvidence } from './credible-evidence';
import { hostOf, siteOf } from './host';
import { mayBeListed } from './listable';
import { namesAParty } from './named-party';
import { parseIdentifier } from './schemes';
import { domain } from './schemes/domain';
import { suffixesOf } from './suffixes-of';
import type { SightedIdentifier, Sighting } from './sighting';

/** Deeper names than this are not asked for: a host may have 127 labels, a shop has few. */
const MAX_NAMES = 8;

/**
 * The names that a list may hold for a page's address: its registrable domain first, then each host below it down to the
 * page's own. None for what is never listed: platforms, hosting suffixes, IPs.
 */
export function addressIdentifiers(url: string): SightedIdentifier[] {
  const host = hostOf(url);
  const registrable = siteOf(host);
  if (host === null || registrable === undefined) return [];
  const names = suffixesOf(host)
    .filter((name) => name.length >= registrable.length)
    .reverse()
    .slice(0, MAX_NAMES)
    .map((name) => domain.check(name))
    .flatMap((checked): Identifier[] => (checked.validity === 'valid' ? [`domain:${checked.value}`] : []))
    .filter((identifier) => mayBeListed(identifier).ok);
  return [...new Set(names)].map(byAddress);
}

/**
 * Makes what a detector saw fit for looking up: identifiers in canonical form, malformed ones dropped, doubtful ones marked,
 * each only once for its evidence, as far as it is credible at this address; and the registrable domain of the address added,
 * also where it is a platform's, so that a sighting always says where it was.
 */
export function completeSighting(sighting: Sighting): Sighting {
  const registrable = siteOf(hostOf(sighting.url));
  const own = registrable === undefined ? [] : [byAddress(`domain:${registrable}`)];
  // By address only the address itself may speak, whatever the page's side says.
  const others = sighting.identifiers
    .filter((one) => one.evidence !== 'address')
    .flatMap((one) => canonical(one, sighting.url));
  const once = new Map([...own, ...others].map((one) => [`${one.evidence} ${one.identifier}`, one]));
  return { ...sighting, identifiers: [...once.values()] };
}

function canonical(one: SightedIdentifier, url: string): SightedIdentifier[] {
  const checked = parseIdentifier(one.identifier);
  // No page speaks for a courier or a whole marketplace.
  if (checked.validity === 'malformed' || namesAParty(checked.identifier)) return [];
  const { identifier } = checked;
  const evidence = credibleEvidence({ identifier, evidence: one.evidence }, url);
  return [{ identifier, evidence, seenIn: one.seenIn, ...validityOf(checked) }];
}

function validityOf(
  checked: Exclude<CheckedIdentifier, { validity: 'malformed' }>,
): Pick<SightedIdentifier, 'validity' | 'reason'> {
  return checked.validity === 'doubtful' ? { validity: 'doubtful', reason: checked.reason } : { validity: 'valid' };
}

function byAddress(identifier: Identifier): SightedIdentifier {
  return { identifier, evidence: 'address', seenIn: 'address', validity: 'valid' };
}
