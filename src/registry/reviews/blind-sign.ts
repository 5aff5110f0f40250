import {
  constants,
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  privateDecrypt,
  publicEncrypt,
  verify,
  type KeyObject,
} from 'node:crypto';
import { promisify } from 'node:util';
import { isSame, modulusOf, readToken, tokenKeyOf } from '../../core/panel-token';

const SALT_BYTES = 48;
const NO_PADDING = constants.RSA_NO_PADDING;

/** A new key for tokens of 2048 bits; its secret half only opens with `passphrase`. */
export async function makeTokenKey(passphrase: string): Promise<{ tokenKey: Uint8Array; privateKey: string }> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const modulus = Buffer.from(publicKey.export({ format: 'jwk' }).n!, 'base64url');
  return {
    tokenKey: tokenKeyOf(modulus),
    privateKey: privateKey.export({ format: 'pem', type: 'pkcs8', cipher: 'aes-256-cbc', passphrase }).toString(),
  };
}

/** The passphrase of such keys: whoever has the database alone can't sign with them. */
export function tokenPassphrase(receiptKey: Uint8Array): string {
  return createHmac('sha256', receiptKey).update('probity panel token keys v1').digest('base64url');
}

/**
 * Signs what is blinded (RFC 9474 section 4.3), by OpenSSL, which takes the same time whatever the key. Throws where it is not below the
 * modulus, or the signature came out wrong, which would betray the key.
 */
export function blindSign(blinded: Uint8Array, privateKey: string, passphrase: string): Uint8Array {
  const key = createPrivateKey({ key: privateKey, passphrase });
  const signature = privateDecrypt({ key, padding: NO_PADDING }, blinded);
  const back = publicEncrypt({ key: createPublicKey(key), padding: NO_PADDING }, signature);
  if (!isSame(back, blinded)) throw new Error('The signature came out wrong.');
  return signature;
}

/** Whether a token was signed with a published key. */
export function isSigned(token: Uint8Array, tokenKey: Uint8Array): boolean {
  const read = readToken(token);
  const key = publicKeyOf(tokenKey);
  if (!read || !key) return false;
  const scheme = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: SALT_BYTES };
  return verify('sha384', read.input, scheme, read.authenticator);
}

function publicKeyOf(tokenKey: Uint8Array): KeyObject | null {
  const modulus = modulusOf(tokenKey);
  if (!modulus) return null;
  return createPublicKey({
    format: 'jwk',
    key: { kty: 'RSA', n: Buffer.from(modulus).toString('base64url'), e: 'AQAB' },
  });
}
