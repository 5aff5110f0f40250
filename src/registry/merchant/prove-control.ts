import type { Complaint } from '../../core/complaint';
import type { Identifier } from '../../core/identifier';
import { namedParty } from '../../core/named-party';
import { seenSurely } from '../cases/ruling';
import type { Deps } from '../deps';
import { Problem } from '../problem';

const DOMAIN = 'domain:';

/**
 * What someone may prove to be, to speak for the merchant of a complaint: what was surely seen, never what a page only claims; and a courier or
 * platform that it is about.
 */
export function provable(complaint: Complaint): Identifier[] {
  const parties = complaint.against.identifiers.flatMap(({ identifier }) =>
    namedParty(identifier) ? [identifier] : [],
  );
  return [...seenSurely(complaint).sure, ...parties];
}

/** The site on which someone shows to be the one that an identifier names; null where it has none of its own. */
export function siteToProve(identifier: Identifier): string | null {
  if (identifier.startsWith(DOMAIN)) return identifier.slice(DOMAIN.length);
  return namedParty(identifier)?.site ?? null;
}

/** Where a challenge is looked for. */
export function placesOf(domain: string): { dns: string; file: string } {
  return { dns: `_probity.${domain}`, file: `https://${domain}/.well-known/probity.txt` };
}

/**
 * Looks whether the challenge stands where only the holder of a domain can put it: in a TXT record, or in a file at a well-known
 * address (RFC 8615). Throws a Problem that says what was looked at and not found.
 */
export async function proveControl(
  { identifier, method, challenge }: { identifier: Identifier; method: 'dns' | 'file'; challenge: string },
  { resolveTxt, fetchText }: Pick<Deps, 'resolveTxt' | 'fetchText'>,
): Promise<void> {
  const site = siteToProve(identifier);
  if (site === null)
    throw new Problem(
      'conflict',
      `A page of "${identifier}" has no domain of its own: put the code on the shop's page.`,
    );
  const places = placesOf(site);
  const texts = method === 'dns' ? await resolveTxt(places.dns).catch(() => []) : await linesOf(fetchText, places.file);
  if (!texts.some((text) => text.trim() === challenge))
    throw new Problem('conflict', `The challenge is not at ${method === 'dns' ? places.dns : places.file} yet.`);
}

async function linesOf(fetchText: Deps['fetchText'], url: string): Promise<string[]> {
  return (await fetchText(url).catch(() => '')).split(/\r?\n/);
}
