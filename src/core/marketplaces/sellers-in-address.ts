import type { Identifier } from '../identifier';
import { marketplaceOf } from '.';
import { sellerAt } from './addressed';
import { sellerIdsAt } from './seller-ids';
import { sellerScheme, spelledAs } from './seller-scheme';

/**
 * The sellers whom an address of a marketplace names by an id: a page of theirs, or of goods whose address says whose they are. None where
 * it names nobody, where the marketplace itself sells, and anywhere else.
 */
export function sellersInAddress(address: Parameters<typeof sellerAt>[1]): Identifier[] {
  const market = marketplaceOf(address.hostname);
  if (!market) return [];
  const ids = sellerAt(market, address);
  return sellerIdsAt(market, address.hostname).flatMap(({ name, scheme, form }): Identifier[] => {
    const checked = sellerScheme(scheme, form).check(spelledAs(form, ids.get(name) ?? ''));
    return checked.validity === 'valid' && !form.own?.includes(checked.value) ? [`${scheme}:${checked.value}`] : [];
  });
}
