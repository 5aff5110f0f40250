import { createHash, timingSafeEqual } from 'node:crypto';
import type { onRequestHookHandler } from 'fastify';
import { TOKEN_ACTOR } from './actor';
import { Problem } from './problem';

/** Lets through only requests with the handlers' bearer token (RFC 6750). */
export function requireToken(token: string): onRequestHookHandler {
  const expected = sha256(token);
  return async (request, reply) => {
    const given = /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1];
    // Hashes are of one length, so that the comparison takes one time.
    if (given !== undefined && timingSafeEqual(sha256(given), expected)) {
      request.actor = TOKEN_ACTOR;
      return;
    }
    reply.header('www-authenticate', 'Bearer');
    throw new Problem(
      'unauthorized',
      'Send "Authorization: Bearer TOKEN" with the token from the registry\'s file handler-token.',
    );
  };
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
