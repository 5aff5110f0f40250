import type { FastifyRequest, onRequestHookHandler } from 'fastify';
import { Problem } from '../problem';
import { ownOrigin } from './public-url';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site made a browser ask (CSRF): beside SameSite=Strict, which doesn't hold between sites of one domain. A
 * browser says with each change where it comes from (Fetch standard, Origin and Sec-Fetch-Site); what says nothing is refused too.
 */
export function refuseForeign(request: FastifyRequest, publicUrl: URL): void {
  if (SAFE.has(request.method)) return;
  const { origin, 'sec-fetch-site': site } = request.headers;
  const isOwn =
    (origin === undefined ? site !== undefined : origin === ownOrigin(publicUrl, request.host)) &&
    (site === undefined || site === 'same-origin');
  if (!isOwn) throw new Problem('forbidden', "A change must come from this registry's own pages.");
}

/** The same, for routes on which someone who is not logged in may change something. */
export function ownPagesOnly(publicUrl: URL): onRequestHookHandler {
  return async (request, reply) => {
    reply.headers({ 'cache-control': 'no-store', 'cross-origin-resource-policy': 'same-origin' });
    refuseForeign(request, publicUrl);
  };
}
