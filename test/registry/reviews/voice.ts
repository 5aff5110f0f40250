import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { modulusOf, panelMonth, tokenRequest, voiceInput } from '../../../src/core/panel-token';
import { SIGNED_PREFIX } from '../../../src/core/review-report';
import type { Deps } from '../../../src/registry/deps';
import { blindSign, tokenPassphrase } from '../../../src/registry/reviews/blind-sign';
import { panelKeys } from '../../../src/registry/reviews/panel-keys';

const suite = RSABSSA.SHA384.PSS.Deterministic();

/** What a device makes for a voice: its key, the request for a token, and the token from the answer, as the extension does. */
export async function blindedVoice(registry: string, month: string, tokenKey: Uint8Array) {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const key = publicKey.export({ format: 'jwk' }).x!;
  const input = voiceInput(registry, month, tokenKey, Buffer.from(key, 'base64url'));
  const jwk = { kty: 'RSA', n: Buffer.from(modulusOf(tokenKey)!).toString('base64url'), e: 'AQAB', alg: 'PS384' };
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' };
  const issuer = await crypto.subtle.importKey('jwk', jwk, algorithm, true, ['verify']);
  const { blindedMsg, inv } = await suite.blind(issuer, input);
  const request = Buffer.from(tokenRequest(tokenKey, blindedMsg)).toString('base64url');
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  return {
    key,
    request,
    blinded: blindedMsg,
    unblind: async (response: Uint8Array) =>
      Buffer.concat([input, await suite.finalize(issuer, input, response, inv)]).toString('base64url'),
    /** An act of this voice, with the token that it shows. */
    act: (act: object, token: string, at: string, named = registry) => {
      const payload = JSON.stringify({ registry: named, at, act });
      const signature = sign(null, Buffer.from(SIGNED_PREFIX + payload), createPrivateKey(pem)).toString('base64url');
      return { payload, key, signature, token };
    },
  };
}

/** A voice with its token, without a device that it was given to: who is let in has tests of its own. */
export async function voiceAt(deps: Deps) {
  const now = () => deps.now().toISOString();
  const month = panelMonth(deps.now().getTime());
  const issuer = (await panelKeys(deps)).find((one) => one.month === month)!;
  const made = await blindedVoice(deps.registry.id, month, issuer.tokenKey);
  const token = await made.unblind(blindSign(made.blinded, issuer.privateKey, tokenPassphrase(deps.receiptKey)));
  return { key: made.key, token, act: (act: object, at = now(), shown = token) => made.act(act, shown, at) };
}
