import { toBase64url } from '../core/casework/base64url';
import type { LookAct } from '../core/inspection/volunteer-look';
import type { TokenAsk } from '../core/panel-voice';
import type { SignedBatch, SignedPayload, VolunteerAct } from '../core/review-report';
import { SIGNED_PREFIX } from '../core/review-report';
import { deviceKey } from '../store/device-key';
import type { Store } from '../store/open';

/** Signs a payload with the key of this device (Ed25519), which is made at the first report and can't be taken out of the browser. */
export async function signPayload(
  store: Store,
  payload: SignedPayload | VolunteerAct | TokenAsk | LookAct,
  prefix = SIGNED_PREFIX,
): Promise<SignedBatch> {
  return await signWith(await deviceKey(store, makeKey), payload, prefix);
}

/** Signs a payload with any key pair of that kind. */
export async function signWith(
  { privateKey, publicKey }: CryptoKeyPair,
  payload: SignedPayload | VolunteerAct | TokenAsk | LookAct,
  prefix = SIGNED_PREFIX,
): Promise<SignedBatch> {
  const text = JSON.stringify(payload);
  const [signature, key] = await Promise.all([
    crypto.subtle.sign('Ed25519', privateKey, new TextEncoder().encode(prefix + text)),
    crypto.subtle.exportKey('raw', publicKey),
  ]);
  return { payload: text, key: toBase64url(new Uint8Array(key)), signature: toBase64url(new Uint8Array(signature)) };
}

/** A key that no script can read out. */
export async function makeKey(): Promise<CryptoKeyPair> {
  return (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair;
}
