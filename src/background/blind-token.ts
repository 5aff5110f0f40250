import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { fault } from '../core/fault';
import { fromBase64url, toBase64url } from '../core/casework/base64url';
import { modulusOf, tokenRequest, voiceInput } from '../core/panel-token';
import type { Voice } from '../store/voices';
import { makeKey } from './device-key';

/** RSABSSA-SHA384-PSS-Deterministic, which RFC 9578 wants of tokens of type 2. */
const suite = RSABSSA.SHA384.PSS.Deterministic();

/** What a new voice is asked for with: its key, and the blinded message, of which the issuer learns nothing. Throws where the issuer's key is none. */
export async function blindVoice(
  registryId: string,
  month: string,
  tokenKey: Uint8Array,
): Promise<Pick<Voice, 'keys' | 'input' | 'blinded' | 'inverse'>> {
  const keys = await makeKey();
  const voiceKey = new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey));
  const input = voiceInput(registryId, month, tokenKey, voiceKey);
  const { blindedMsg, inv } = await suite.blind(await issuerKey(tokenKey), input);
  return { keys, input, blinded: blindedMsg, inverse: inv };
}

export function requestOf({ tokenKey, blinded }: Pick<Voice, 'tokenKey' | 'blinded'>): string {
  return toBase64url(tokenRequest(tokenKey, blinded));
}

/** The token, from the issuer's answer (base64url). Throws where that is not the signature that was asked for. */
export async function unblind(
  { tokenKey, input, inverse }: Pick<Voice, 'tokenKey' | 'input' | 'inverse'>,
  response: string,
): Promise<Uint8Array> {
  const authenticator = await suite.finalize(
    await issuerKey(tokenKey),
    input,
    fromBase64url(response, 'The signature'),
    inverse,
  );
  const token = new Uint8Array(input.length + authenticator.length);
  token.set(input);
  token.set(authenticator, input.length);
  return token;
}

async function issuerKey(tokenKey: Uint8Array): Promise<CryptoKey> {
  const modulus = modulusOf(tokenKey);
  if (!modulus) throw new Error(fault('no-token-key'));
  const jwk = { kty: 'RSA', n: toBase64url(modulus), e: 'AQAB', alg: 'PS384', ext: true };
  return await crypto.subtle.importKey('jwk', jwk, { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify']);
}
