import type { LookAct } from '../core/inspection/volunteer-look';
import type { SignedBatch, SignedPayload, VolunteerAct } from '../core/review-report';
import { SIGNED_PREFIX } from '../core/review-report';
import { deviceKey } from '../store/device-key';
import type { Store } from '../store/open';

/** Signs a payload with the key of this device (Ed25519), which is made at the first report and can't be taken out of the browser. */
export async function signPayload(
  store: Store,
  payload: SignedPayload | VolunteerAct | LookAct,
  prefix = SIGNED_PREFIX,
): Promise<SignedBatch> {
  const { privateKey, publicKey } = await deviceKey(store, makeKey);
  const text = JSON.stringify(payload);
  const [signature, key] = await Promise.all([
    crypto.subtle.sign('Ed25519', privateKey, new TextEncoder().encode(prefix + text)),
    crypto.subtle.exportKey('raw', publicKey),
  ]);
  return { payload: text, key: base64url(key), signature: base64url(signature) };
}

async function makeKey(): Promise<CryptoKeyPair> {
  return (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair;
}

function base64url(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
