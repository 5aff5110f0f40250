import type { Deps } from '../deps';
import { invalid, Problem } from '../problem';
import { findAccount } from './account-repository';
import type { Actor } from './actor';
import { audit } from './audit-repository';
import { addChallenge, addPasskey, dropPasskey, passkeysOf, useChallenge } from './passkey-repository';
import { challengeOf, loadWebAuthn, type Registration, type RelyingParty } from './relying-party';

/** How long a passkey may take to answer. */
export const CHALLENGE_MS = 5 * 60_000;
const MAX_PASSKEYS = 20;

type World = Pick<Deps, 'db' | 'now' | 'registry'>;

/** What a browser needs to make a passkey for an account (PublicKeyCredentialCreationOptionsJSON). Throws a Problem. */
export async function passkeyOptions({ db, now, registry }: World, accountId: string, { rpId }: RelyingParty) {
  const account = await findAccount(db, accountId);
  if (!account) throw new Problem('not-found', 'There is no such account.');
  const passkeys = await passkeysOf(db, accountId);
  if (passkeys.length >= MAX_PASSKEYS)
    throw new Problem('conflict', `You have ${MAX_PASSKEYS} passkeys; remove one first.`);
  const { generateRegistrationOptions } = await loadWebAuthn();
  const options = await generateRegistrationOptions({
    rpName: registry.name,
    rpID: rpId,
    userID: new Uint8Array(Buffer.from(accountId)),
    userName: account.loginName,
    userDisplayName: account.name,
    timeout: CHALLENGE_MS,
    attestationType: 'none',
    excludeCredentials: passkeys.map(({ id, transports }) => ({ id, transports })),
    // It stands for name and password: found without a name, and only by its owner.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  const at = now();
  const expiresAt = new Date(at.getTime() + CHALLENGE_MS);
  await addChallenge(db, { challenge: options.challenge, accountId, expiresAt }, at);
  return options;
}

/** Adds a passkey to one's own account, if it answers a challenge given for that. Throws a Problem. */
export async function registerPasskey(
  { db, now }: World,
  actor: Actor,
  { name, response }: { name: string; response: Registration },
  { rpId, origin }: RelyingParty,
): Promise<{ id: string }> {
  const at = now();
  const challenge = challengeOf(response);
  if (challenge === null || !(await useChallenge(db, challenge, actor.id, at)))
    throw refused('it answers no question that is open; begin again');
  const { transports = [] } = response.response;
  const { verifyRegistrationResponse } = await loadWebAuthn();
  const verified = await verifyRegistrationResponse({
    response: {
      ...response,
      response: { ...response.response, transports },
      clientExtensionResults: {},
    },
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpId,
    requireUserVerification: true,
  }).catch((error: unknown) => {
    throw refused(error instanceof Error ? error.message : String(error));
  });
  if (!verified.verified) throw refused('it could not be verified');
  const { id, publicKey, counter } = verified.registrationInfo.credential;
  await db.transaction(async (tx) => {
    const row = { id, accountId: actor.id, name, publicKey, counter, transports, createdAt: at };
    if (!(await addPasskey(tx, row))) throw new Problem('conflict', 'This passkey is registered already.');
    await audit(tx, actor, 'add-passkey', `account:${actor.id}`, { passkey: id, name }, at);
  });
  return { id };
}

/** Removes a passkey from one's own account; throws a Problem if there is none such. */
export function removePasskey({ db, now }: World, actor: Actor, id: string): Promise<void> {
  return db.transaction(async (tx) => {
    if (!(await dropPasskey(tx, actor.id, id))) throw new Problem('not-found', 'You have no such passkey.');
    await audit(tx, actor, 'remove-passkey', `account:${actor.id}`, { passkey: id }, now());
  });
}

function refused(why: string): Problem {
  return invalid([{ field: 'response', detail: `The passkey was not taken: ${why.slice(0, 300)}` }]);
}
