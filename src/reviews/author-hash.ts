import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * An author's name as 16 hex digits of SHA-256 over `salt` and the name. The salt is the registry's id, so that what is sent to two
 * registries can't be joined by it. Whoever guesses a name can check the guess: it hides names from readers, not from a search.
 */
export function hashAuthor(salt: string, name: string): string {
  const spelled = name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase().slice(0, 200);
  return bytesToHex(sha256(utf8ToBytes(`probity review author\0${salt}\0${spelled}`))).slice(0, 16);
}

/** A short key of what a review says, for reviews to which their page gives no number. */
export function contentKey(parts: readonly (string | number | undefined)[]): string {
  return bytesToHex(sha256(utf8ToBytes(parts.map((part) => part ?? '').join('\0')))).slice(0, 16);
}
