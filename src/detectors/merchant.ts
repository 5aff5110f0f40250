import type { SightedIdentifier } from '../core/sighting';
import { companyName, wholeName } from './company-name';
import type { Site } from '../core/site';
import { claimed } from './seen';
import { printedRegistrations } from './imprint';
import { plain, type LdNode } from './ld-node';
import { ownOrganizations, registrationsOf } from './organization';
import { metaOf, plainLine, scriptsWith } from './page-text';
import { linkedRegistrations } from './registration-links';
import { agreedRegistrations } from './registrations';
import { sellerPage } from './seller-page';
import { sellerStatements, statedText, statements } from './statements';

export interface Merchant {
  identifiers: SightedIdentifier[];
  merchantName?: string | undefined;
  companyName?: string | undefined;
}

/**
 * Who a page says sells: the seller of its offer, else the site. On a site that many share, numbers in the footer are the
 * operator's; there only what is said of the seller counts.
 */
export function merchantOf(
  page: Document,
  url: URL,
  role: Site['role'],
  offeredBy: LdNode | undefined,
  nodes: LdNode[],
): Merchant {
  const siteName = metaOf(page, 'og:site_name');
  const own = ownOrganizations(nodes, url);
  const seller = resolved(offeredBy, nodes);
  const isSite =
    own.includes(seller ?? {}) ||
    [siteName, ...own.map((one) => plain(one.name))].some((name) => isSame(name, plain(seller?.name)));
  const pages = isSite ? [] : sellerPage(seller, url);
  const isShared = pages.length > 0 || role === 'platform';
  const blocks = isShared ? sellerStatements(page) : statements(page, url);
  const organizations = [...(seller ? [seller] : []), ...(isShared ? [] : own)];
  const text = statedText(blocks, page);
  const printed = printedRegistrations(text, isShared ? 'seller' : 'footer');
  return {
    identifiers: [
      ...pages,
      ...agreedRegistrations([...printed, ...linkedRegistrations(blocks), ...organizations.flatMap(registrationsOf)]),
      ...(isShared ? [] : shopifyShop(page)),
    ],
    merchantName: plain(seller?.name) ?? siteName,
    companyName:
      legalNameOf(organizations) ??
      companyName(
        text,
        printed.map(({ value }) => value),
      ) ??
      (isShared ? undefined : wholeName(metaOf(page, 'copyright'))),
  };
}

/** A seller that is only referred to stands elsewhere in the page's graph. */
function resolved(seller: LdNode | undefined, nodes: LdNode[]): LdNode | undefined {
  const id = plain(seller?.['@id']);
  if (!seller || id === undefined || plain(seller.name) !== undefined) return seller;
  return nodes.find((node) => plain(node['@id']) === id) ?? seller;
}

function isSame(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one.toLowerCase() === other.toLowerCase();
}

function legalNameOf(organizations: LdNode[]): string | undefined {
  const names = new Set(organizations.map((one) => plainLine(plain(one.legalName) ?? '')).filter(Boolean));
  return names.size === 1 ? [...names][0]?.slice(0, 200) : undefined;
}

/** The name under which Shopify keeps this shop, which may have a domain of its own: written by the page, so only claimed. */
function shopifyShop(page: Document): SightedIdentifier[] {
  for (const script of scriptsWith(page, 'Shopify.shop')) {
    const shop = /\bShopify\.shop\s*=\s*["']([a-z0-9-]+\.myshopify\.com)["']/i.exec(script)?.[1];
    if (shop) return [claimed('domain', shop.toLowerCase(), 'Shopify.shop')];
  }
  return [];
}
