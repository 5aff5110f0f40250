import { addressIdentifiers } from '../../../core/address';
import type { Identifier } from '../../../core/identifier';
import { parseIdentifier } from '../../../core/schemes';

/** The identifier that someone means by what they typed: one in full, or the site of a web address. Null: neither. */
export function namedBy(text: string): Identifier | null {
  const checked = parseIdentifier(text);
  if (checked.validity !== 'malformed') return checked.identifier;
  const url = /^https?:\/\//i.test(text.trim()) ? text.trim() : `https://${text.trim()}`;
  return addressIdentifiers(url)[0]?.identifier ?? null;
}
