import { fastifyStatic } from '@fastify/static';
import * as v from 'valibot';
import { LEFT_OUT } from '../../core/listable';
import type { ListFile } from '../../core/published-list/manifest';
import { HashSchema } from '../../core/published-list/root';
import { audit } from '../accounts/audit-repository';
import { mustBePerson } from '../accounts/must-be-person';
import type { Deps } from '../deps';
import { headersOf } from '../publish/file-headers';
import { RetryAfterSchema } from '../publish/retry-after';
import type { App } from '../schema-routes';
import { previewListings, publishListings } from './publish-listings';

const LIST_FILE = /^\/(manifest\.json|root\/\d+\.json|[0-9a-f]{64}\.(plist|(rules|bindings|links)\.json))$/;
const count = v.number();

const planned = {
  version: count,
  /** Names exactly what changes; to publish with it as `expect` publishes this or nothing. */
  digest: v.string(),
  entries: count,
  changes: v.object({ added: count, changed: count, removed: count }),
  files: v.array(v.object({ file: v.string(), level: v.string(), bytes: count, entries: count })),
  /** Listings left out because they may not be published, the first of them. */
  refused: v.object({
    count,
    examples: v.array(v.object({ identifier: v.string(), why: v.picklist(LEFT_OUT), reason: v.string() })),
  }),
};
export const PublishedSchema = v.object({ ...planned, issued: v.string(), expires: v.string() });
const names = v.array(v.string());
export const PreviewSchema = v.object({
  ...planned,
  /** The first of each kind; `fingerprint:…` where the name is known no more. */
  examples: v.object({ added: names, changed: names, removed: names }),
});

/** What a publication may be told; no body at all is nothing. */
const PublishingSchema = v.optional(
  v.strictObject({ expect: v.optional(HashSchema), retryAfter: v.optional(RetryAfterSchema) }),
  {},
);

/** The published list as static files, for everyone; handlers publish. */
export function listRoutes(app: App, deps: Deps): void {
  app.register(fastifyStatic, {
    root: deps.listsDir,
    prefix: '/v1/lists/',
    index: false,
    allowedPath: (path) => LIST_FILE.test(path),
    cacheControl: false,
    setHeaders: (reply, path) => {
      const { contentType, cacheControl } = headersOf(path);
      reply.setHeader('content-type', contentType);
      reply.setHeader('cache-control', cacheControl);
    },
  });

  app.post(
    '/v1/lists',
    {
      config: { permission: 'approve-publication' },
      schema: {
        summary: 'Publishes what is listed now as the next version of the list.',
        security: 'handler',
        body: PublishingSchema,
        examples: { example: { retryAfter: 3600 } },
        response: { 201: PublishedSchema },
      },
    },
    async ({ body, actor }, reply) => {
      // Who names a digest approves what somebody else read; a timer, which names none, signs off nothing.
      if (body.expect !== undefined) await mustBePerson(deps.db, actor, deps);
      const published = await publishListings(deps, body);
      const { version, digest, entries, changes } = published;
      const detail = { digest, entries, ...changes, expected: body.expect ?? null };
      await deps.db.transaction((tx) => audit(tx, actor, 'publish', `list:${version}`, detail, deps.now()));
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
