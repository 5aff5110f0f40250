import type { FastifyRequest } from 'fastify';
import { TOKEN_ID } from '../../core/casework/roles';
import { Problem } from '../problem';
import { ROLES, type Role } from './roles';

/** Who does something, as it is noted beside what was done. */
export interface Actor {
  /** An account's id; `token` for the handlers' token; `nobody`. */
  id: string;
  name: string;
  roles: readonly Role[];
}

/** Whoever holds the registry's own token: its command line, and automation. Where two people decide it is neither of them. */
export const TOKEN_ACTOR: Actor = { id: TOKEN_ID, name: "The registry's token", roles: ROLES };

/** Someone who is not logged in. */
export const NOBODY: Actor = { id: 'nobody', name: '', roles: [] };

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; only on routes with `schema.security`, elsewhere it throws. */
    readonly actor: Actor;
  }
}

interface Known {
  actor: Actor;
  /** Null: by the token. */
  sessionId: string | null;
}

const known = new WeakMap<FastifyRequest, Known>();

/** Notes who asks, for as long as the request lasts. */
export function noteActor(request: FastifyRequest, who: Known): void {
  known.set(request, who);
}

/** Who asks; throws Error on a route that anyone may use. */
export function actorOf(request: FastifyRequest): Actor {
  const found = known.get(request);
  if (!found) throw new Error('This route has no schema.security, so that nobody is known to ask.');
  return found.actor;
}

/** The session in which someone asks; a Problem for the token, which has no account. */
export function ownSession(request: FastifyRequest): { accountId: string; sessionId: string } {
  const { actor, sessionId = null } = known.get(request) ?? { actor: NOBODY };
  if (sessionId === null)
    throw new Problem('forbidden', 'This is for those who are logged in; a token has no account.');
  return { accountId: actor.id, sessionId };
}
