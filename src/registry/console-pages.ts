import { fastifyStatic } from '@fastify/static';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Deps } from './deps';
import type { App } from './schema-routes';

/** Only its own scripts, styles and API; nothing inline, nothing from elsewhere, in no frame. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Built files carry a hash of their content in their names. */
const BUILT = /\/assets\/[^/]+$/;
const FOREVER = 'public, max-age=31536000, immutable';
const NOT_BUILT =
  'The console is not built on this machine. Run "npm run build" where the registry is installed, and load this page again.\n';

/** The console, and the pages for merchants and everyone, which say behind their `#` what they are about. */
const PAGES = {
  '/console': 'index.html',
  '/claims': 'merchant/claims.html',
  '/merchants': 'merchant/merchants.html',
} as const;

/** The registry's pages, as static files: the console at `/console/`, and the public ones. Which of its pages are for whom is for the API to say. */
export function consolePages(app: App, { consoleDir }: Pick<Deps, 'consoleDir'>): void {
  void app.register(async (scope) => {
    scope.addHook('onRequest', async (_request, reply) => {
      // Looked at each time, so that it need not be built before the registry starts.
      if (existsSync(join(consoleDir, 'index.html'))) return;
      return reply.code(503).header('cache-control', 'no-store').type('text/plain; charset=utf-8').send(NOT_BUILT);
    });
    scope.addHook('onSend', async (request, reply) => {
      reply.headers({ 'content-security-policy': POLICY, 'cross-origin-resource-policy': 'same-origin' });
      if (reply.statusCode === 200 || reply.statusCode === 304)
        reply.header('cache-control', BUILT.test(request.url) ? FOREVER : 'no-cache');
    });
    await scope.register(fastifyStatic, {
      root: consoleDir,
      prefix: '/console/',
      decorateReply: false,
      cacheControl: false,
    });
    // As a trailing slash makes no difference here, `/console/*` does not have it.
    for (const [address, file] of Object.entries(PAGES))
      scope.get(address, async (_request, reply) =>
        reply.type('text/html; charset=utf-8').send(await readFile(join(consoleDir, file))),
      );
  });
}
