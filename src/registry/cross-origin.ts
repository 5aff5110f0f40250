import { EFFORT_HEADER } from '../core/effort';
import type { App } from './schema-routes';

/** What extensions and other sites may use, never with credentials: lists, complaints, reports on reviews, tokens, volunteers' looks at shops, merchants' files, decisions, open data, and what describes the registry. */
const OPEN =
  /^\/(?:v1\/(?:lists\/|complaints(?:\/|$)|merchants\/|decisions(?:\.rss)?$|review-(?:reports|panels|trust)(?:\/|$)|panel-tokens$|volunteer-inspections$|registry$|statistics$|open-data(?:\/|$)|openapi\.json$)|\.well-known\/private-token-issuer-directory$)/;
const DAY_S = '86400';

/** Answers the browser's questions about requests from other origins (CORS, Fetch standard). */
export function crossOrigin(app: App): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!OPEN.test(request.url.split('?', 1)[0] ?? '')) return;
    reply.header('access-control-allow-origin', '*');
    reply.header('access-control-expose-headers', 'retry-after');
    if (request.method !== 'OPTIONS' || request.headers['access-control-request-method'] === undefined) return;
    return reply
      .headers({
        'access-control-allow-methods': 'GET, POST',
        'access-control-allow-headers': `content-type, idempotency-key, ${EFFORT_HEADER}`,
        'access-control-max-age': DAY_S,
      })
      .code(204)
      .send();
  });
}
