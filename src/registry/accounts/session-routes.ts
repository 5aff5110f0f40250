import type { FastifyRequest } from 'fastify';
import * as v from 'valibot';
import type { Deps } from '../deps';
import { Problem } from '../problem';
import type { App } from '../schema-routes';
import { ACCOUNT_EXAMPLES } from './account-examples';
import { findByLoginName } from './account-repository';
import { LogInSchema, WhoSchema, whoView } from './account-views';
import { ownSession, type Actor } from './actor';
import { audit } from './audit-repository';
import { changePassword, logIn, noteFailure, type Browser } from './log-in';
import { PasswordSchema } from './password-rules';
import { ownPagesOnly } from './same-origin';
import { clearToken, sentToken, setToken } from './session-cookie';
import { endSession, sessionsOf } from './session-repository';
import type { Throttle } from './throttle';

const MAX_AGENT = 200;
const time = v.pipe(v.string(), v.isoTimestamp());
const SessionsSchema = v.object({
  sessions: v.array(
    v.object({ id: v.string(), agent: v.string(), startedAt: time, seenAt: time, isThis: v.boolean() }),
  ),
});

/** What a session that begins knows of the browser. */
export function browserOf(request: FastifyRequest, publicUrl: URL): Browser {
  const agent = (request.headers['user-agent'] ?? '').replace(/\p{C}/gu, '').slice(0, MAX_AGENT);
  return { agent, oldToken: sentToken(request, publicUrl) };
}

/** People log in and out, see where they are logged in, and change their password. */
export function sessionRoutes(app: App, deps: Deps, throttle: Throttle): void {
  const { db, now, publicUrl } = deps;
  const own = { permission: 'own-account' } as const;

  app.post(
    '/v1/session',
    {
      onRequest: ownPagesOnly(publicUrl),
      schema: {
        summary: 'Logs in by password: sets a cookie.',
        body: LogInSchema,
        examples: { example: ACCOUNT_EXAMPLES.logIn },
        response: { 200: WhoSchema },
      },
    },
    async (request, reply) => {
      const { loginName } = request.body;
      await throttle(request, reply, loginName, async () =>
        noteFailure(deps, await findByLoginName(db, loginName), 'too many tries'),
      );
      const { token, account } = await logIn(deps, request.body, browserOf(request, publicUrl));
      setToken(reply, publicUrl, token);
      return whoView(account);
    },
  );

  app.get(
    '/v1/session',
    {
      config: own,
      schema: { summary: 'Who is logged in, and may do what.', security: 'handler', response: { 200: WhoSchema } },
    },
    async ({ actor }) => whoView(actor),
  );

  app.delete(
    '/v1/session',
    { config: own, schema: { summary: 'Logs out.', security: 'handler' } },
    async (request, reply) => {
      await end(request.actor, ownSession(request).sessionId, 'log-out');
      clearToken(reply, publicUrl);
      return reply.code(204).send();
    },
  );

  app.get(
    '/v1/sessions',
    {
      config: own,
      schema: { summary: 'Where one is logged in.', security: 'handler', response: { 200: SessionsSchema } },
    },
    (request) => overview(ownSession(request)),
  );

  app.delete(
    '/v1/sessions/:id',
    {
      config: own,
      schema: {
        summary: 'Ends one of one’s own sessions.',
        security: 'handler',
        params: v.object({ id: v.pipe(v.string(), v.uuid()) }),
      },
    },
    async (request, reply) => {
      ownSession(request);
      if (!(await end(request.actor, request.params.id, 'end-session')))
        throw new Problem('not-found', 'You have no such session.');
      return reply.code(204).send();
    },
  );

  app.put(
    '/v1/session/password',
    {
      config: own,
      schema: {
        summary: 'Changes one’s own password: all sessions end, and a new one begins here.',
        security: 'handler',
        body: v.strictObject({ current: PasswordSchema, next: PasswordSchema }),
        examples: { example: ACCOUNT_EXAMPLES.password },
      },
    },
    async (request, reply) => {
      const { accountId } = ownSession(request);
      await throttle(request, reply, accountId);
      setToken(reply, publicUrl, await changePassword(deps, accountId, request.body, browserOf(request, publicUrl)));
      return reply.code(204).send();
    },
  );

  async function overview({ accountId, sessionId }: ReturnType<typeof ownSession>) {
    const sessions = await sessionsOf(db, accountId, now());
    return {
      sessions: sessions.map(({ id, agent, startedAt, seenAt }) => ({
        id,
        agent,
        startedAt: startedAt.toISOString(),
        seenAt: seenAt.toISOString(),
        isThis: id === sessionId,
      })),
    };
  }

  function end(actor: Actor, id: string, act: 'log-out' | 'end-session'): Promise<boolean> {
    return db.transaction(async (tx) => {
      const ended = await endSession(tx, actor.id, id);
      if (ended) await audit(tx, actor, act, `account:${actor.id}`, { session: id }, now());
      return ended;
    });
  }
}
