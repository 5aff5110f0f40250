import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';

/** Blind RSA with 2048 bits, publicly verifiable (RFC 9578 section 6). */
export const TOKEN_TYPE = 2;
const KEY_BYTES = 256;
const HASH_BYTES = 32;
/** Type, nonce, digest of the challenge, key id. */
const INPUT_BYTES = 2 + 3 * HASH_BYTES;
export const TOKEN_BYTES = INPUT_BYTES + KEY_BYTES;

/** What stands around the modulus in the key of this type: RSASSA-PSS with SHA-384, salt of 48 bytes, exponent 65537 (RFC 9578 section 6.5). */
const BEFORE_MODULUS = hexToBytes(
  '30820152303d06092a864886f70d01010a3030a00d300b0609608648016503040202a11a301806092a864886f70d010108300b0609608648016503040202a2030201300382010f003082010a0282010100',
);
const AFTER_MODULUS = hexToBytes('0203010001');
const PURPOSE = 'probity panel voice v1\n';

export const PanelMonthSchema = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'not a month'));

/** The month of a time (ms since 1970), UTC: `2026-03`. */
export function panelMonth(time: number): string {
  return new Date(time).toISOString().slice(0, 7);
}

/** The month after. */
export function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return panelMonth(Date.UTC(year, number, 1));
}

/** When a month begins, ms since 1970. */
export function monthStart(month: string): number {
  return Date.parse(`${month}-01T00:00:00Z`);
}

/** The key as an issuer publishes it, from its modulus of 256 bytes. */
export function tokenKeyOf(modulus: Uint8Array): Uint8Array {
  return concatBytes(BEFORE_MODULUS, modulus, AFTER_MODULUS);
}

/** The modulus of a published key; null where it is no key of this type. */
export function modulusOf(tokenKey: Uint8Array): Uint8Array | null {
  const modulus = tokenKey.slice(BEFORE_MODULUS.length, BEFORE_MODULUS.length + KEY_BYTES);
  const isKey = modulus.length === KEY_BYTES && isSame(tokenKeyOf(modulus), tokenKey) && modulus[0]! >= 0x80;
  return isKey ? modulus : null;
}

export function tokenKeyId(tokenKey: Uint8Array): Uint8Array {
  return sha256(tokenKey);
}

/** RFC 9577 section 2.1.1. */
export function tokenChallenge(issuer: string, context: Uint8Array, origin = ''): Uint8Array {
  const text = (words: string) => concatBytes(uint16(utf8ToBytes(words).length), utf8ToBytes(words));
  return concatBytes(uint16(TOKEN_TYPE), text(issuer), Uint8Array.of(context.length), context, text(origin));
}

/**
 * What a token for a voice in a registry's panels is asked for over: the registry and month, its key, and as the nonce the hash
 * of the voice's own key. So it is good for nothing but this voice, and whoever sees it can't spend it.
 */
export function voiceInput(registry: string, month: string, tokenKey: Uint8Array, voiceKey: Uint8Array): Uint8Array {
  const context = sha256(utf8ToBytes(PURPOSE + month));
  const nonce = sha256(concatBytes(utf8ToBytes(PURPOSE), voiceKey));
  return concatBytes(uint16(TOKEN_TYPE), nonce, sha256(tokenChallenge(registry, context)), tokenKeyId(tokenKey));
}

/** What is sent to the issuer (RFC 9578 section 6.1). */
export function tokenRequest(tokenKey: Uint8Array, blinded: Uint8Array): Uint8Array {
  return concatBytes(uint16(TOKEN_TYPE), tokenKeyId(tokenKey).slice(-1), blinded);
}

/** The blinded message of a request for a token under this key; null where it is none. */
export function blindedOf(request: Uint8Array, tokenKey: Uint8Array): Uint8Array | null {
  const blinded = request.slice(3);
  const isAsked = blinded.length === KEY_BYTES && isSame(tokenRequest(tokenKey, blinded), request);
  return isAsked ? blinded : null;
}

/** A token taken apart: what was signed, the key's id, and the signature (RFC 9577 section 2.2); null where it is none. */
export function readToken(
  token: Uint8Array,
): { input: Uint8Array; keyId: Uint8Array; authenticator: Uint8Array } | null {
  if (token.length !== TOKEN_BYTES || !isSame(token.slice(0, 2), uint16(TOKEN_TYPE))) return null;
  const input = token.slice(0, INPUT_BYTES);
  return { input, keyId: input.slice(-HASH_BYTES), authenticator: token.slice(INPUT_BYTES) };
}

export function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return bytesToHex(a) === bytesToHex(b);
}

function uint16(number: number): Uint8Array {
  return Uint8Array.of(number >> 8, number & 0xff);
}
