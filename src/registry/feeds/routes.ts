import type { Readable } from 'node:stream';
import * as v from 'valibot';
import { CATEGORIES } from '../../core/category';
import type { Deps } from '../deps';
import { invalid, Problem } from '../problem';
import type { App } from '../schema-routes';
import { FeedError } from './feed-row';
import { FORMAT_NAMES } from './formats';
import { IMPORT_LISTS, importFeed, SuspiciousFeedError } from './import-feed';
import { ImportReportSchema } from './import-report';
import { LicenceSchema } from './licence';

/** The body of an import is read as it comes. */
export const FEED_CONTENT_TYPE = 'application/octet-stream';
const MAX_FEED_BYTES = 2 ** 31;

export const ImportQuerySchema = v.object({
  source: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1),
    v.maxLength(200),
    v.regex(/^[^\p{C}]*$/u, 'has invisible characters'),
  ),
  list: v.picklist(IMPORT_LISTS),
  format: v.picklist(FORMAT_NAMES),
  category: v.picklist(CATEGORIES),
  /** On which terms it may be passed on, an SPDX identifier where there is one. */
  licence: v.optional(LicenceSchema),
  force: v.optional(v.picklist(['true', 'false']), 'false'),
});

/** Handlers take over what others list. */
export function feedRoutes(app: App, { db, now, newId, registry }: Deps): void {
  app.addContentTypeParser(FEED_CONTENT_TYPE, { bodyLimit: MAX_FEED_BYTES }, (_request, payload, done) =>
    done(null, payload),
  );
  app.post(
    '/v1/imports',
    {
      bodyLimit: MAX_FEED_BYTES,
      config: { permission: 'import-feeds' },
      schema: {
        summary: "Imports a feed, streamed as the body: the source's listings in this list become what the feed names.",
        security: 'handler',
        consumes: [FEED_CONTENT_TYPE],
        querystring: ImportQuerySchema,
        queryExample: {
          source: 'City consumer council',
          list: 'watch',
          format: 'domains',
          category: 'counterfeit',
          licence: 'CC-BY-4.0',
        },
        response: { 200: ImportReportSchema },
      },
    },
    async ({ query, body, actor }) => {
      if (!isReadable(body))
        throw new Problem('unsupported-media-type', `Send the feed itself as the body, as ${FEED_CONTENT_TYPE}.`);
      if (query.source === registry.name)
        throw invalid([{ field: 'source', detail: "that is this registry's own name" }]);
      const { force, ...feed } = query;
      try {
        return await importFeed(db, { ...feed, id: newId(), force: force === 'true', now: now(), by: actor }, body);
      } catch (error) {
        if (error instanceof SuspiciousFeedError)
          throw new Problem('suspicious-feed', error.message, [], { report: error.report });
        if (error instanceof FeedError) throw new Problem('invalid', error.message);
        throw error;
      }
    },
  );
}

function isReadable(body: unknown): body is Readable {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}
