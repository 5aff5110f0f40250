import { PAGE_KINDS, type PageKind } from '../sighting';
import { matchAddress } from './address-template';
import type { SiteRule } from './marketplace';

type Ids = ReadonlyMap<string, string>;
type Address = Parameters<typeof matchAddress>[1];

/** What kind of page stands at an address of the marketplace, and the ids of sellers in that address; null for no page of a shop. */
export function pageAt(rule: SiteRule, address: Address): { kind: PageKind; ids: Ids } | null {
  for (const kind of PAGE_KINDS) {
    const ids = idsBy(rule.pages[kind] ?? [], address);
    if (ids) return { kind, ids };
  }
  return null;
}

/** The ids of the seller to whom a link leads: to a page of theirs, or a product whose address names them. */
export function sellerAt(rule: SiteRule, address: Address): Ids {
  const { seller = [], product = [] } = rule.pages;
  return idsBy([...seller, ...(rule.sellerLinks ?? []), ...product].filter(namesSeller), address) ?? new Map();
}

function idsBy(templates: readonly string[], address: Address): Ids | null {
  for (const template of templates) {
    const ids = matchAddress(template, address);
    if (ids) return ids;
  }
  return null;
}

function namesSeller(template: string): boolean {
  return template.includes('{');
}
