import type { FastifyReply, FastifyRequest } from 'fastify';
import * as v from 'valibot';
import { isLoopback } from './public-url';
import { TokenSchema } from './secret-token';

/**
 * Browsers take a `__Host-` cookie only over TLS, for this very host and all its paths, so that no neighbouring host can set it
 * (RFC 6265bis, 4.1.3.2). On http://localhost it can't be, and has a name of its own.
 */
export function cookieName(publicUrl: URL): string {
  return isLoopback(publicUrl) ? 'probity' : '__Host-probity';
}

/** The session's token that a request carries, or null. */
export function sentToken(request: FastifyRequest, publicUrl: URL): string | null {
  const token = v.safeParse(TokenSchema, request.cookies[cookieName(publicUrl)]);
  return token.success ? token.output : null;
}

/** Hands out a session's token. Without an end of its own: the browser forgets it when it closes. */
export function setToken(reply: FastifyReply, publicUrl: URL, token: string): void {
  void reply.setCookie(cookieName(publicUrl), token, attributes(publicUrl));
}

export function clearToken(reply: FastifyReply, publicUrl: URL): void {
  void reply.clearCookie(cookieName(publicUrl), attributes(publicUrl));
}

function attributes(publicUrl: URL) {
  return { path: '/', httpOnly: true, sameSite: 'strict', secure: !isLoopback(publicUrl) } as const;
}
