import { bytesToHex } from '@noble/hashes/utils.js';
import { MalformedError } from './errors';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const CANONICAL = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Base64 with padding (RFC 4648, section 4). Written out, since neither `atob` nor `Buffer` exists everywhere. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const word = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let digit = 0; digit < 4; digit++) {
      text += at + digit > bytes.length ? '=' : ALPHABET.charAt((word >> (18 - 6 * digit)) & 63);
    }
  }
  return text;
}

/** Reads canonical padded base64; throws MalformedError for anything else, `what` naming it. */
export function fromBase64(text: string, what: string): Uint8Array {
  if (!CANONICAL.test(text)) throw new MalformedError(`${what} is not base64.`);
  const bytes = new Uint8Array((text.length / 4) * 3 - (text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0));
  let word = 0;
  let bits = 0;
  let at = 0;
  for (const character of text) {
    if (character === '=') break;
    word = ((word << 6) | ALPHABET.indexOf(character)) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (word >> bits) & 255;
    }
  }
  if ((word & ((1 << bits) - 1)) !== 0) throw new MalformedError(`${what} is not canonical base64.`);
  return bytes;
}

/** Parses JSON in UTF-8; throws MalformedError for bytes that are neither. `what` names them. */
export function parseJson(bytes: Uint8Array, what: string): unknown {
  try {
    // The language's own strict UTF-8 reader: the core has no TextDecoder.
    return JSON.parse(decodeURIComponent(bytesToHex(bytes).replace(/../g, '%$&')));
  } catch {
    throw new MalformedError(`${what} is not JSON in UTF-8.`);
  }
}
