import { createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import type { VerifySignature } from '../../core/published-list/dsse';
import { keyId } from '../../core/published-list/root';

/** A private key that signs, and the public half it goes by. */
export interface Signer {
  id: string;
  /** 32 raw bytes. */
  publicKey: Uint8Array;
  sign(message: Uint8Array): Uint8Array;
}

/** What SubjectPublicKeyInfo puts in front of the 32 bytes of an Ed25519 key (RFC 8410). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** Ed25519 by Node's own cryptography; false for anything that is no valid signature. */
export const verifySignature: VerifySignature = async (publicKey, signature, message) => {
  try {
    const key = createPublicKey({ key: Buffer.concat([SPKI_PREFIX, publicKey]), format: 'der', type: 'spki' });
    return verify(null, message, key, signature);
  } catch {
    return false;
  }
};

export function signerOf(privateKey: KeyObject): Signer {
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  const publicKey = new Uint8Array(spki.subarray(SPKI_PREFIX.length));
  return { id: keyId(publicKey), publicKey, sign: (message) => new Uint8Array(sign(null, message, privateKey)) };
}
