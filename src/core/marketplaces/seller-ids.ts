import type { IdForm, Marketplace } from './marketplace';

/** One sort of ids by which a marketplace names sellers on a host. */
export interface SellerIds {
  /** In the marketplace's rule. */
  name: string;
  scheme: string;
  form: IdForm;
}

/** The ids that name sellers on a host of a marketplace; none on any other. */
export function sellerIdsAt(market: Marketplace, host: string): SellerIds[] {
  const entry = entryFor(host, (one) => market.hosts.includes(one));
  return entry === undefined ? [] : sellerIdsOf(market, entry);
}

/** The ids of the site of one entry of `hosts`. */
export function sellerIdsOf({ ids }: Marketplace, entry: string): SellerIds[] {
  const site = entry.replace(/^(\*\.)?[^.]+\./, '').replaceAll('.', '-');
  return Object.entries(ids).map(([name, form]) => ({ name, form, scheme: form.perSite ? `${name}-${site}` : name }));
}

/** The entry that a host belongs to: its own name, or `*.` and the end of it. */
export function entryFor(host: string, isEntry: (text: string) => boolean): string | undefined {
  // Canonical hosts have lost their `www.`.
  const exact = [host, `www.${host}`].find(isEntry);
  if (exact !== undefined) return exact;
  const labels = host.split('.');
  return labels.map((_, at) => `*.${labels.slice(at).join('.')}`).find(isEntry);
}
