import * as v from 'valibot';
import type { Deps } from '../deps';
import type { App } from '../schema-routes';
import { ACCOUNT_EXAMPLES } from './account-examples';
import { NameSchema, WhoSchema, whoView } from './account-views';
import { ownSession } from './actor';
import { logInByPasskey, logInOptions } from './log-in-by-passkey';
import { passkeysOf } from './passkey-repository';
import { passkeyOptions, registerPasskey, removePasskey } from './register-passkey';
import { AssertionSchema, CredentialIdSchema, RegistrationSchema, relyingParty } from './relying-party';
import { ownPagesOnly } from './same-origin';
import { setToken } from './session-cookie';
import { browserOf } from './session-routes';
import type { Throttle } from './throttle';

const time = v.pipe(v.string(), v.isoTimestamp());
const PasskeysSchema = v.object({
  passkeys: v.array(v.object({ id: v.string(), name: v.string(), createdAt: time, usedAt: v.nullable(time) })),
});
/** As the browser's own functions take them; they are not looked into here. */
const OptionsSchema = v.looseObject({ challenge: v.string() });

/** People add passkeys to their accounts, and log in by them. */
export function passkeyRoutes(app: App, deps: Deps, throttle: Throttle): void {
  const { db, publicUrl } = deps;
  const own = { permission: 'own-account' } as const;

  app.get(
    '/v1/passkeys',
    {
      config: own,
      schema: { summary: 'One’s own passkeys.', security: 'handler', response: { 200: PasskeysSchema } },
    },
    (request) => overview(ownSession(request).accountId),
  );

  app.post(
    '/v1/passkeys/options',
    {
      config: own,
      schema: {
        summary: 'What navigator.credentials.create() takes, for one answer within five minutes.',
        security: 'handler',
        response: { 200: OptionsSchema },
      },
    },
    (request) => creationOptions(ownSession(request).accountId, request.host),
  );

  app.post(
    '/v1/passkeys',
    {
      config: own,
      schema: {
        summary: 'Adds a passkey to one’s own account.',
        security: 'handler',
        body: v.strictObject({ name: NameSchema, response: RegistrationSchema }),
        examples: { example: ACCOUNT_EXAMPLES.passkey },
        response: { 201: v.object({ id: v.string() }) },
      },
    },
    async (request, reply) => {
      ownSession(request);
      const party = relyingParty(publicUrl, request.host);
      return reply.code(201).send(await registerPasskey(deps, request.actor, request.body, party));
    },
  );

  app.delete(
    '/v1/passkeys/:id',
    {
      config: own,
      schema: {
        summary: 'Removes one of one’s own passkeys.',
        security: 'handler',
        params: v.object({ id: CredentialIdSchema }),
      },
    },
    async (request, reply) => {
      ownSession(request);
      await removePasskey(deps, request.actor, request.params.id);
      return reply.code(204).send();
    },
  );

  const ofAnyone = { onRequest: ownPagesOnly(publicUrl) };

  app.post(
    '/v1/session/passkey-options',
    {
      ...ofAnyone,
      schema: {
        summary: 'What navigator.credentials.get() takes to log in, for one answer within five minutes.',
        response: { 200: OptionsSchema },
      },
    },
    async (request, reply) => {
      await throttle(request, reply, null);
      return { ...(await logInOptions(deps, relyingParty(publicUrl, request.host))) };
    },
  );

  app.post(
    '/v1/session/passkey',
    {
      ...ofAnyone,
      schema: {
        summary: 'Logs in by a passkey: sets a cookie.',
        body: v.strictObject({ response: AssertionSchema }),
        examples: { example: ACCOUNT_EXAMPLES.assertion },
        response: { 200: WhoSchema },
      },
    },
    async (request, reply) => {
      await throttle(request, reply, null);
      const party = relyingParty(publicUrl, request.host);
      const browser = browserOf(request, publicUrl);
      const { token, account } = await logInByPasskey(deps, request.body.response, party, browser);
      setToken(reply, publicUrl, token);
      return whoView(account);
    },
  );

  async function overview(accountId: string) {
    const passkeys = await passkeysOf(db, accountId);
    return {
      passkeys: passkeys.map(({ id, name, createdAt, usedAt }) => ({
        id,
        name,
        createdAt: createdAt.toISOString(),
        usedAt: usedAt?.toISOString() ?? null,
      })),
    };
  }

  async function creationOptions(accountId: string, host: string) {
    return { ...(await passkeyOptions(deps, accountId, relyingParty(publicUrl, host))) };
  }
}
