import { addressIdentifiers } from '../../core/address';
import type { Identifier } from '../../core/identifier';
import { parseIdentifier } from '../../core/schemes';
import { addressOf } from './address-of';

/**
 * Whom someone means who has typed a shop's address, or a name as Probity itself spells it (`taobao-seller:2616970884`). Empty where it
 * names nobody, or a marketplace as a whole, which no list names either.
 */
export function merchantsNamed(typed: string): Identifier[] {
  const text = typed.trim();
  const parsed = parseIdentifier(text);
  if (parsed.validity === 'valid') return [parsed.identifier];
  const url = addressOf(text);
  return url === null ? [] : addressIdentifiers(url).map(({ identifier }) => identifier);
}
