import { fromBase64, toBase64 } from '../published-list/text-bytes';

/** Base64 for addresses, without padding (RFC 4648, section 5). */
export function toBase64url(bytes: Uint8Array): string {
  return toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Reads it; throws MalformedError for anything else, `what` naming it. */
export function fromBase64url(text: string, what: string): Uint8Array {
  const plain = text.replaceAll('-', '+').replaceAll('_', '/');
  return fromBase64(plain.padEnd(Math.ceil(plain.length / 4) * 4, '='), what);
}
