import type { ApiTour } from '../api-tour';
import type { TestRegistry } from '../test-registry';
import { SoftwareAuthenticator } from './software-authenticator';
import { cookieOf, ORIGIN, OWN_PAGE } from './staff';

/** Somebody is invited, logs in, adds a passkey and logs in by it; and those who keep the accounts look and change. */
export async function staffTour({ asHandler }: TestRegistry, { ask }: ApiTour): Promise<void> {
  const { id: other } = (await ask('post /v1/accounts/invitations', {}, 'example')).json();
  await ask('delete /v1/accounts/invitations/{id}', { id: other });
  const { token } = (await ask('post /v1/accounts/invitations', {}, 'example')).json();
  await ask('post /v1/accounts/invitations/look', {}, 'example', { token }, OWN_PAGE);
  const { id } = (await ask('post /v1/accounts/invitations/accept', {}, 'example', { token }, OWN_PAGE)).json();
  const logIn = async () => ({
    ...OWN_PAGE,
    cookie: cookieOf(await ask('post /v1/session', {}, 'example', {}, OWN_PAGE)),
  });
  const own = await logIn();
  for (const path of ['session', 'passkeys']) await ask(`get /v1/${path}`, {}, undefined, {}, own);

  const device = new SoftwareAuthenticator();
  const here = { origin: ORIGIN, rpId: 'registry.example' };
  const options = (await ask('post /v1/passkeys/options', {}, undefined, {}, own)).json();
  const response = device.create(options, here);
  const { id: passkey } = (await ask('post /v1/passkeys', {}, 'example', { response }, own)).json();
  const question = (await ask('post /v1/session/passkey-options', {}, undefined, {}, OWN_PAGE)).json();
  await ask('post /v1/session/passkey', {}, 'example', { response: device.get(question, here) }, OWN_PAGE);
  await ask('delete /v1/passkeys/{id}', { id: passkey }, undefined, {}, own);

  const { sessions } = (await ask('get /v1/sessions', {}, undefined, {}, own)).json();
  const elsewhere = sessions.find((one: { isThis: boolean }) => !one.isThis);
  await ask('delete /v1/sessions/{id}', { id: elsewhere.id }, undefined, {}, own);
  const third = await logIn();
  await ask('delete /v1/session', {}, undefined, {}, third);
  await ask('put /v1/session/password', {}, 'example', {}, own);

  await ask('post /v1/accounts/{id}/reset', { id }, undefined, {}, asHandler);
  await ask('post /v1/accounts/{id}/cases', { id });
  await ask('put /v1/accounts/{id}/roles', { id }, 'example');
  await ask('put /v1/accounts/{id}/disabled', { id }, 'example');
  for (const path of ['accounts', 'audit', 'audit/check']) await ask(`get /v1/${path}`);
}
