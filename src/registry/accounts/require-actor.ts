import type { FastifyRequest, onRequestHookHandler, RouteOptions } from 'fastify';
import type { Deps } from '../deps';
import { tokenCheck } from '../handler-token';
import { Problem } from '../problem';
import type { App } from '../schema-routes';
import { actorOf, noteActor, TOKEN_ACTOR } from './actor';
import { may, type Permission } from './roles';
import { refuseForeign } from './same-origin';
import { tokenHash } from './secret-token';
import { sentToken } from './session-cookie';
import { useSession } from './session-repository';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What who asks must be allowed to do; every route with `schema.security` says it. */
    permission?: Permission;
  }
}

/**
 * Lets only those into routes with `schema.security` who are logged in or have the handlers' token, and may do what the route
 * says in `config.permission`; handlers find them in `request.actor`. Register it before the routes. A route that doesn't say
 * what it needs throws at once.
 */
export function requireActors(app: App, deps: Pick<Deps, 'db' | 'now' | 'handlerToken' | 'publicUrl'>): void {
  app.decorateRequest('actor', {
    getter() {
      return actorOf(this as FastifyRequest);
    },
  });
  const isToken = tokenCheck(deps.handlerToken);
  app.addHook('onRoute', (route: RouteOptions) => {
    if (route.schema?.security === undefined) return;
    const permission = route.config?.permission;
    if (permission === undefined)
      throw new Error(`${[route.method].flat().join(' ')} ${route.url} needs config.permission: who may use it?`);
    route.onRequest = [route.onRequest ?? [], hook(permission)].flat();
  });

  function hook(permission: Permission): onRequestHookHandler {
    return async (request, reply) => {
      reply.headers({ 'cache-control': 'no-store', 'cross-origin-resource-policy': 'same-origin' });
      const who = await whoAsks(request);
      if (!who) {
        reply.header('www-authenticate', 'Bearer');
        throw new Problem(
          'unauthorized',
          'Log in, or send "Authorization: Bearer TOKEN" with the token from the registry\'s file handler-token.',
        );
      }
      if (who.sessionId !== null) refuseForeign(request, deps.publicUrl);
      if (!may(who.actor.roles, permission))
        throw new Problem('forbidden', `None of your roles lets you do this (${permission}).`);
      noteActor(request, who);
    };
  }

  /** A request with an Authorization header is judged by it alone. */
  async function whoAsks(request: FastifyRequest) {
    const { authorization } = request.headers;
    if (authorization !== undefined) return isToken(authorization) ? { actor: TOKEN_ACTOR, sessionId: null } : null;
    const token = sentToken(request, deps.publicUrl);
    return token === null ? null : useSession(deps.db, tokenHash(token), deps.now());
  }
}
