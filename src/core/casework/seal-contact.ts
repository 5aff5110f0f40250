import { Aes128Gcm, CipherSuite, HkdfSha256 } from '@hpke/core';
import { DhkemX25519HkdfSha256 } from '@hpke/dhkem-x25519';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { fromBase64url, toBase64url } from './base64url';

/** HPKE (RFC 9180), base mode: X25519, HKDF-SHA256, AES-128-GCM. */
const suite = () => new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes128Gcm() });
const INFO = utf8ToBytes('probity:contact:1');
const KEY_BYTES = 32;

/** The public half, base64url, of a registry's secret of 32 bytes for contacts. */
export async function contactKeyOf(secret: Uint8Array): Promise<string> {
  const { kem } = suite();
  const { publicKey } = await kem.deriveKeyPair(bufferOf(secret));
  return toBase64url(new Uint8Array(await kem.serializePublicKey(publicKey)));
}

/** Seals a contact to a registry's public key: 32 bytes of key share, then the ciphertext, as base64url. Throws for a bad key. */
export async function sealContact(publicKey: string, contact: string): Promise<string> {
  const hpke = suite();
  const recipientPublicKey = await hpke.kem.deserializePublicKey(bufferOf(fromBase64url(publicKey, 'The key')));
  const { enc, ct } = await hpke.seal({ recipientPublicKey, info: bufferOf(INFO) }, bufferOf(utf8ToBytes(contact)));
  const sealed = new Uint8Array(enc.byteLength + ct.byteLength);
  sealed.set(new Uint8Array(enc));
  sealed.set(new Uint8Array(ct), enc.byteLength);
  return toBase64url(sealed);
}

/** Opens a sealed contact; null for what was not sealed to this key or was changed. */
export async function openContact(secret: Uint8Array, sealed: string): Promise<string | null> {
  try {
    const hpke = suite();
    const bytes = fromBase64url(sealed, 'The contact');
    const { privateKey } = await hpke.kem.deriveKeyPair(bufferOf(secret));
    const plain = await hpke.open(
      { recipientKey: privateKey, enc: bufferOf(bytes.slice(0, KEY_BYTES)), info: bufferOf(INFO) },
      bufferOf(bytes.slice(KEY_BYTES)),
    );
    // The language's own strict UTF-8 reader: the core has no TextDecoder.
    return decodeURIComponent(bytesToHex(new Uint8Array(plain)).replace(/../g, '%$&'));
  } catch {
    return null;
  }
}

/** HPKE takes whole buffers, where these bytes may be part of one. */
function bufferOf(bytes: Uint8Array): ArrayBuffer {
  const buffer = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(buffer).set(bytes);
  return buffer;
}
