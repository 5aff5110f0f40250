import type { Scheme } from '../core/identifier';
import { abn } from '../core/schemes/abn';
import { cnpj } from '../core/schemes/cnpj';
import { duns } from '../core/schemes/duns';
import { gln } from '../core/schemes/gln';
import { gstin } from '../core/schemes/gstin';
import { jpCorporate } from '../core/schemes/jp-corporate';
import { krBrn } from '../core/schemes/kr-brn';
import { lei } from '../core/schemes/lei';
import { siren } from '../core/schemes/siren';
import { siret } from '../core/schemes/siret';
import { uscc } from '../core/schemes/uscc';
import { vat } from '../core/schemes/vat';
import { printedRegistrations } from './imprint';
import { first, isNode, list, plain, typesOf, type LdNode } from './ld-node';
import type { Registration } from './registrations';
import { isSameSite } from './same-site';
import { plainCharacters } from './statements';

const ORGANIZATION = /(Organization|Corporation|OnlineBusiness|LocalBusiness|Store)$/;
const SITE = /^(WebSite|WebPage|ItemPage|CollectionPage|AboutPage|ContactPage)$/;

/** What a country's register calls a tax number, where that is one of our schemes. */
const TAX_IDS: Record<string, readonly Scheme[]> = {
  CN: [uscc],
  BR: [cnpj],
  KR: [krBrn],
  AU: [abn],
  IN: [gstin],
  JP: [jpCorporate],
  FR: [siren, siret],
};

/** Lists of organisations by their number in ISO 6523. */
const ISO_6523: Record<string, Scheme> = {
  '0002': siren,
  '0009': siret,
  '0060': duns,
  '0088': gln,
  '0151': abn,
  '0188': jpCorporate,
  '0199': lei,
};

const MAX_ORGANIZATIONS = 20;
const MAX_IDENTIFIERS = 20;

/**
 * The organisations that a page says it is of: with an address on the page's own site, or its publisher. A brand, a
 * manufacturer or whoever else is mentioned is none.
 */
export function ownOrganizations(nodes: readonly LdNode[], url: URL): LdNode[] {
  const byId = new Map(nodes.map((node) => [plain(node['@id']), node]));
  const publishers = nodes
    .filter((node) => typesOf(node).some((type) => SITE.test(type)) && !isElsewhere(node, url))
    .flatMap((node) => list(node.publisher).filter(isNode).slice(0, 3))
    .map((node) => byId.get(plain(node['@id'])) ?? node);
  const own = nodes.filter(
    (node) =>
      typesOf(node).some((type) => ORGANIZATION.test(type)) && addressOf(node, url) !== null && !isElsewhere(node, url),
  );
  return [...new Set([...own, ...publishers])].slice(0, MAX_ORGANIZATIONS);
}

/** The numbers that an organisation states of itself. */
export function registrationsOf(organization: LdNode): Registration[] {
  const country = plain(first(organization.address)?.addressCountry)?.toUpperCase() ?? '';
  const found: Registration[] = [];
  const take = (scheme: Scheme, value: string | undefined) => {
    if (value !== undefined) found.push({ scheme, value: plainCharacters(value), seenIn: 'organization' });
  };
  take(vat, withCountry(plain(organization.vatID), country));
  take(lei, plain(organization.leiCode));
  take(duns, plain(organization.duns));
  take(gln, plain(organization.globalLocationNumber));
  for (const scheme of TAX_IDS[country] ?? []) take(scheme, plain(organization.taxID));
  for (const code of list(organization.iso6523Code).slice(0, MAX_IDENTIFIERS)) {
    const [list6523 = '', value] = plain(code)?.split(':') ?? [];
    if (Object.hasOwn(ISO_6523, list6523)) take(ISO_6523[list6523]!, value);
  }
  for (const identifier of list(organization.identifier).filter(isNode).slice(0, MAX_IDENTIFIERS)) {
    const text = `${plain(identifier.propertyID) ?? plain(identifier.name)}: ${plain(identifier.value)}`;
    found.push(...printedRegistrations(plainCharacters(text), 'organization'));
  }
  return found;
}

function withCountry(value: string | undefined, country: string): string | undefined {
  return value && /^\d/.test(value) && /^[A-Z]{2}$/.test(country) ? country + value : value;
}

/** Where the organisation says that it is on the web; null where nowhere. */
function addressOf(node: LdNode, url: URL): URL | null {
  const link = plain(node.url) ?? plain(node['@id']);
  return link !== undefined && /^(https?:)?\//i.test(link) && URL.canParse(link, url.href)
    ? new URL(link, url.href)
    : null;
}

function isElsewhere(node: LdNode, url: URL): boolean {
  const address = addressOf(node, url);
  return address !== null && !isSameSite(address.hostname, url.hostname);
}
