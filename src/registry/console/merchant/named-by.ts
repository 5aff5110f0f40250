import { addressIdentifiers } from '../../../core/address';
import type { Identifier } from '../../../core/identifier';
import { parseIdentifier } from '../../../core/schemes';

/** What someone may mean by what they typed: an identifier in full, or the names of a web address, its site first. Empty: neither. */
export function namedBy(text: string): Identifier[] {
  const checked = parseIdentifier(text);
  if (checked.validity !== 'malformed') return [checked.identifier];
  const url = /^https?:\/\//i.test(text.trim()) ? text.trim() : `https://${text.trim()}`;
  return addressIdentifiers(url).map(({ identifier }) => identifier);
}
