import type { Deps } from '../deps';
import { Problem } from '../problem';
import { lockAccount, type AccountRow } from './account-repository';
import { beginSession, noteFailure, type Browser } from './log-in';
import { addChallenge, findPasskey, notePasskeyUse, useChallenge } from './passkey-repository';
import { CHALLENGE_MS } from './register-passkey';
import { challengeOf, loadWebAuthn, type Assertion, type RelyingParty } from './relying-party';

type World = Pick<Deps, 'db' | 'now' | 'newId'>;

/** What a browser needs to log in by whichever passkey it has for this site (PublicKeyCredentialRequestOptionsJSON). */
export async function logInOptions({ db, now }: World, { rpId }: RelyingParty) {
  const { generateAuthenticationOptions } = await loadWebAuthn();
  const options = await generateAuthenticationOptions({
    rpID: rpId,
    timeout: CHALLENGE_MS,
    userVerification: 'required',
  });
  const at = now();
  const expiresAt = new Date(at.getTime() + CHALLENGE_MS);
  await addChallenge(db, { challenge: options.challenge, accountId: null, expiresAt }, at);
  return options;
}

/** Logs someone in by a passkey's answer, and returns the session's token. Throws a Problem, the same whatever is wrong. */
export async function logInByPasskey(
  world: World,
  response: Assertion,
  { rpId, origin }: RelyingParty,
  browser: Browser,
): Promise<{ token: string; account: AccountRow }> {
  const { db, now } = world;
  const challenge = challengeOf(response);
  const isAsked = challenge !== null && (await useChallenge(db, challenge, null, now()));
  const found = await findPasskey(db, response.id);
  const failed = async (why: string) => {
    await noteFailure(world, found?.owner ?? null, `passkey: ${why}`);
    return new Problem('unauthorized', 'This passkey does not log you in here. Begin again, or use your password.');
  };
  if (!isAsked) throw await failed('the challenge is unknown, old or used');
  if (!found) throw await failed('unknown');
  const { passkey, owner } = found;
  const isTheirs = Buffer.from(response.response.userHandle, 'base64url').toString() === owner.id;
  if (!isTheirs) throw await failed('it names another account');
  const { verifyAuthenticationResponse } = await loadWebAuthn();
  const verified = await verifyAuthenticationResponse({
    response: { ...response, clientExtensionResults: {} },
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpId,
    credential: { id: passkey.id, publicKey: new Uint8Array(passkey.publicKey), counter: passkey.counter },
    requireUserVerification: true,
  }).catch((error: unknown) => ({
    verified: false as const,
    why: error instanceof Error ? error.message : 'unreadable',
  }));
  if (!verified.verified) throw await failed('why' in verified ? verified.why : 'the signature is wrong');
  const counter = verified.authenticationInfo.newCounter;
  const begun = await db.transaction(async (tx) => {
    const account = await lockAccount(tx, owner.id);
    if (!account || account.disabledAt !== null || !(await notePasskeyUse(tx, passkey, counter, now()))) return null;
    return { token: await beginSession(tx, world, account, browser, 'passkey'), account };
  });
  if (!begun) throw await failed('changed meanwhile');
  return begun;
}
