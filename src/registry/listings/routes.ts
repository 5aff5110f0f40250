import { fastifyStatic } from '@fastify/static';
import * as v from 'valibot';
import type { ListFile } from '../../core/published-list/manifest';
import type { Deps } from '../deps';
import type { App } from '../schema-routes';
import { previewListings, publishListings } from './publish-listings';

const LIST_FILE = /^\/(manifest\.json|root\/\d+\.json|[0-9a-f]{64}\.(plist|rules\.json))$/;
const count = v.number();

const planned = {
  version: count,
  entries: count,
  changes: v.object({ added: count, changed: count, removed: count }),
  files: v.array(v.object({ file: v.string(), level: v.string(), bytes: count, entries: count })),
  /** Listings left out because they may not be published, the first of them. */
  refused: v.object({ count, examples: v.array(v.object({ identifier: v.string(), reason: v.string() })) }),
};
export const PublishedSchema = v.object({ ...planned, issued: v.string(), expires: v.string() });
const names = v.array(v.string());
export const PreviewSchema = v.object({
  ...planned,
  /** The first of each kind; `fingerprint:…` where the name is known no more. */
  examples: v.object({ added: names, changed: names, removed: names }),
});

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
      config: { permission: 'approve-publication' },
      schema: {
        summary: 'Publishes what is listed now as the next version of the list.',
        security: 'handler',
        response: { 201: PublishedSchema },
      },
    },
    async (_request, reply) => {
      const published = await publishListings(deps);
      return reply.code(201).send({ ...published, files: published.files.map(briefly) });
    },
  );

  app.get(
    '/v1/lists/preview',
    {
      config: { permission: 'view-publication' },
      schema: {
        summary: 'Says what a publication would change now, and changes nothing.',
        security: 'handler',
        response: { 200: PreviewSchema },
      },
    },
    async () => {
      const preview = await previewListings(deps);
      return { ...preview, files: preview.files.map(briefly) };
    },
  );
}

function briefly({ file, level, bytes, entries }: ListFile) {
  return { file, level, bytes, entries };
}
