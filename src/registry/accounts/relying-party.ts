import { isIP } from 'node:net';
import * as v from 'valibot';
import { Problem } from '../problem';
import { ownOrigin } from './public-url';

/** The site for which a passkey is made and by which it is asked (WebAuthn, 5.1.7 and 7.1). */
export interface RelyingParty {
  rpId: string;
  origin: string;
}

/** The registry's site by its public address; throws a Problem where that is an IP address, for which there are no passkeys. */
export function relyingParty(publicUrl: URL, host: string): RelyingParty {
  const origin = ownOrigin(publicUrl, host);
  const rpId = new URL(origin).hostname;
  if (isIP(rpId.replace(/^\[|\]$/g, '')) !== 0)
    throw new Problem(
      'conflict',
      'Passkeys belong to a name, not to an IP address. On this machine open http://localhost instead.',
    );
  return { rpId, origin };
}

/** What checks passkeys: it takes a while to load, and only who has one needs it. */
export const loadWebAuthn = () => import('@simplewebauthn/server');

const base64url = v.pipe(v.string(), v.maxLength(100_000), v.regex(/^[A-Za-z0-9_-]+$/, 'is not base64url'));
/** A passkey's id; at most 1023 bytes (WebAuthn level 3, 4). */
export const CredentialIdSchema = v.pipe(base64url, v.maxLength(1364));

const credential = {
  id: CredentialIdSchema,
  rawId: base64url,
  type: v.literal('public-key'),
};

/** What `navigator.credentials.create()` returned, as JSON (WebAuthn level 3, RegistrationResponseJSON); the rest is not read. */
export const RegistrationSchema = v.object({
  ...credential,
  response: v.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: v.optional(v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z-]{1,30}$/))), v.maxLength(10))),
  }),
});
export type Registration = v.InferOutput<typeof RegistrationSchema>;

/** What `navigator.credentials.get()` returned, as JSON (AuthenticationResponseJSON). */
export const AssertionSchema = v.object({
  ...credential,
  response: v.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    /** The account's id, as bytes: the authenticator found the account by itself. */
    userHandle: base64url,
  }),
});
export type Assertion = v.InferOutput<typeof AssertionSchema>;

const ClientDataSchema = v.object({ challenge: v.pipe(base64url, v.maxLength(200)) });

/** The challenge that was answered, or null. What else the client data say is checked with the signature. */
export function challengeOf({ response }: { response: { clientDataJSON: string } }): string | null {
  try {
    const data = v.safeParse(
      ClientDataSchema,
      JSON.parse(Buffer.from(response.clientDataJSON, 'base64url').toString()),
    );
    return data.success ? data.output.challenge : null;
  } catch {
    return null;
  }
}
