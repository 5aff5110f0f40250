import { fastifyStatic } from '@fastify/static';
import * as v from 'valibot';
import type { Deps } from '../deps';
import type { App } from '../schema-routes';
import { publishListings } from './publish-listings';

const LIST_FILE = /^\/(manifest\.json|root\/\d+\.json|[0-9a-f]{64}\.(plist|rules\.json))$/;
const count = v.number();

export const PublishedSchema = v.object({
  version: count,
  entries: count,
  changes: v.object({ added: count, changed: count, removed: count }),
  files: v.array(v.object({ file: v.string(), level: v.string(), bytes: count, entries: count })),
  /** Listings left out because they may not be published, the first of them. */
  refused: v.object({ count, examples: v.array(v.object({ identifier: v.string(), reason: v.string() })) }),
  issued: v.string(),
  expires: v.string(),
});
const EXAMPLES = 20;

/** The published list as static files, for everyone; handlers publish. */
export function listRoutes(app: App, deps: Deps): void {
  app.register(fastifyStatic, {
    root: deps.listsDir,
    prefix: '/v1/lists/',
    index: false,
    allowedPath: (path) => LIST_FILE.test(path),
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isForEver = /\.(plist|rules\.json)$/.test(path);
      if (path.endsWith('.plist')) reply.setHeader('content-type', 'application/octet-stream');
      reply.setHeader('cache-control', isForEver ? 'public, max-age=31536000, immutable' : 'public, max-age=300');
    },
  });

  app.post(
    '/v1/lists',
    {
      schema: {
        summary: 'Publishes what is listed now as the next version of the list.',
        security: 'handler',
        response: { 201: PublishedSchema },
      },
    },
    async (_request, reply) => {
      const { refused, ...published } = await publishListings(deps);
      return reply.code(201).send({
        ...published,
        files: published.files.map(({ file, level, bytes, entries }) => ({ file, level, bytes, entries })),
        refused: { ...refused, examples: refused.examples.slice(0, EXAMPLES) },
      });
    },
  );
}
