import { PAGE_KINDS, type PageKind } from '../page-kind';
import { matchAddress } from './address-template';
import type { Marketplace } from './marketplace';
import { sellerIdsAt } from './seller-ids';
import { sellerScheme } from './seller-scheme';

type Ids = ReadonlyMap<string, string>;
type Address = Parameters<typeof matchAddress>[1];

/** What kind of page stands at an address of the marketplace, and the ids of sellers in that address; null for no page of a shop. */
export function pageAt(market: Marketplace, address: Address): { kind: PageKind; ids: Ids } | null {
  for (const kind of PAGE_KINDS) {
    const ids = idsBy(market.pages[kind] ?? [], address);
    if (ids && (kind !== 'seller' || haveTheirForm(market, ids))) return { kind, ids };
  }
  return null;
}

/**
 * The ids of the seller to whom a link leads: to a page of theirs, or a product whose address names them. Off the marketplace
 * only a template counts that spells the host out.
 */
export function sellerAt(market: Marketplace, address: Address): Ids {
  const { seller = [], product = [] } = market.pages;
  const templates = [...seller, ...(market.sellerLinks ?? []), ...product].filter(namesSeller);
  const isHere = sellerIdsAt(market, address.hostname).length > 0;
  return idsBy(isHere ? templates : templates.filter(spellsHostOut), address) ?? new Map();
}

function idsBy(templates: readonly string[], address: Address): Ids | null {
  for (const template of templates) {
    const ids = matchAddress(template, address);
    if (ids) return ids;
  }
  return null;
}

function spellsHostOut(template: string): boolean {
  return /^\/\/[^/*]+\//.test(template);
}

function namesSeller(template: string): boolean {
  return template.includes('{');
}

/** What stands where a seller's name would be need not be one: `www` of `www.1688.com`. */
function haveTheirForm(market: Marketplace, ids: Ids): boolean {
  return [...ids].every(([name, id]) => {
    const form = market.ids[name];
    return form !== undefined && sellerScheme(name, form).check(id).validity === 'valid';
  });
}
