import { addressIdentifiers } from '../../core/address';
import { sellersInAddress } from '../../core/marketplaces/sellers-in-address';
import type { Identifier } from '../../core/identifier';
import { parseIdentifier } from '../../core/schemes';
import { addressOf } from './address-of';

/**
 * Whom someone means who has typed a shop's address, that of a seller's page on a marketplace, or a name as Probity itself spells it
 * (`taobao-seller:2616970884`). Empty where it names nobody, or a marketplace as a whole, which no list names either.
 */
export function merchantsNamed(typed: string): Identifier[] {
  const text = typed.trim();
  const parsed = parseIdentifier(text);
  if (parsed.validity === 'valid') return [parsed.identifier];
  const url = addressOf(text);
  if (url === null) return [];
  const sellers = sellersInAddress(new URL(url));
  return sellers.length > 0 ? sellers : addressIdentifiers(url).map(({ identifier }) => identifier);
}
