import type { VerifySignature } from '../core/published-list/dsse';
import type { Sha256 } from '../core/published-list/trust';

/** Ed25519 (RFC 8032) by WebCrypto. A key or signature of the wrong form is a wrong one. */
export const verifySignature: VerifySignature = async (publicKey, signature, message) => {
  try {
    const key = await crypto.subtle.importKey('raw', copy(publicKey), 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, copy(signature), copy(message));
  } catch {
    return false;
  }
};

export const digestSha256: Sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', copy(bytes)));

/** WebCrypto takes no bytes that may be shared memory, so the type asks for own ones. */
function copy(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : bytes.slice();
}
