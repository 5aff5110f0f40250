import { hostOf, siteOf } from '../host';
import { likeness, lookOf, type Look } from '../look-alike/look-alike';
import type { Binding } from '../published-list/bindings-file';
import type { Identifier } from '../identifier';
import { siteAt } from '../site';
import type { SightedIdentifier, Sighting } from '../sighting';

/** What the page may be taken for. */
export interface Impersonation {
  code: 'impersonates' | 'looks-like';
  identifier: Identifier;
  seen: SightedIdentifier;
  binding: Binding;
}

/** The looks of the domains of merchants, reckoned once for a list of bindings. */
const looks = new WeakMap<readonly Binding[], { look: Look; binding: Binding }[]>();

/**
 * Whether a shop's page claims to be a merchant whose known sites are others, or has an address that looks like one of a red-listed
 * merchant. Both are hints and no more: never of a marketplace, whose pages name others, nor of an address that is bound itself.
 */
export function impersonationsOn({ url, identifiers, kind }: Sighting, bindings: readonly Binding[]): Impersonation[] {
  const host = hostOf(url);
  const site = siteOf(host);
  if (host === null || site === undefined || kind === 'search' || bindings.length === 0) return [];
  const { market, role } = siteAt(host);
  if (market || role || bindings.some(({ domains }) => domains.includes(site) || domains.includes(host))) return [];
  const claims = identifiers
    .filter(({ evidence, validity }) => evidence === 'claimed' && validity === 'valid')
    .flatMap((seen): Impersonation[] =>
      bindings
        .filter(({ names, domains }) => names.includes(seen.identifier) && !goesAbroad(site, domains))
        .map((binding) => ({ code: 'impersonates', identifier: seen.identifier, seen, binding })),
    );
  return claims.length > 0 ? claims : lookAlikes(site, bindings);
}

/** The same name under another ending: an honest shop in another country, of which the registry does not know yet. */
function goesAbroad(site: string, domains: readonly string[]): boolean {
  const label = lookOf(site)?.label;
  return domains.some((domain) => lookOf(domain)?.label === label);
}

function lookAlikes(site: string, bindings: readonly Binding[]): Impersonation[] {
  const own = lookOf(site);
  if (!own) return [];
  const identifier: Identifier = `domain:${site}`;
  const seen: SightedIdentifier = { identifier, evidence: 'address', seenIn: 'address', validity: 'valid' };
  const known = looksOf(bindings);
  // A bound merchant that goes abroad is itself, however much its name is like that of one on the red list.
  if (known.some(({ look }) => look.label === own.label)) return [];
  const found = known.find(({ look, binding }) => binding.red && likeness(own, look) !== null);
  return found ? [{ code: 'looks-like', identifier, seen, binding: found.binding }] : [];
}

function looksOf(bindings: readonly Binding[]): { look: Look; binding: Binding }[] {
  const known = looks.get(bindings);
  if (known) return known;
  const made = bindings.flatMap((binding) =>
    binding.domains.flatMap((domain) => lookOf(domain) ?? []).map((look) => ({ look, binding })),
  );
  looks.set(bindings, made);
  return made;
}
