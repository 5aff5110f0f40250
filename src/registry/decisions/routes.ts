import * as v from 'valibot';
import type { DecisionPlace } from '../cases/case-lists';
import type { Deps } from '../deps';
import type { App } from '../schema-routes';
import type { FeedLanguage } from './decision-words';
import { jsonFeed, JsonFeedSchema, type FeedPlace } from './json-feed';
import { readDecisions } from './read-decisions';
import { rss } from './rss';

const HOUR_MS = 3_600_000;
const READS = 600;
const PAGE = 50;

const language = v.optional(v.picklist(['en', 'zh-CN']), 'en');
/** When, in milliseconds since 1970, and in which case the last decision of the page before was taken. */
const PlaceSchema = v.pipe(
  v.string(),
  v.regex(/^\d{1,14}-\d{1,14}$/, 'not the place that "next_url" gives'),
  v.transform((text): DecisionPlace => {
    const [at, id] = text.split('-').map(Number);
    return { at: new Date(at ?? 0), id: id ?? 0 };
  }),
);

/** The registry's decisions as feeds, for everyone. */
export function decisionRoutes(app: App, { db, now, registry, publicUrl }: Deps): void {
  const addressOf = (path: string, query: Record<string, string>) => {
    const url = new URL(path, publicUrl);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return url.href;
  };
  const placeOf = (path: string, chosen: FeedLanguage, next: DecisionPlace | null): FeedPlace => ({
    registry,
    language: chosen,
    home: addressOf('/merchants', {}),
    self: addressOf(path, { language: chosen }),
    next: next && addressOf(path, { language: chosen, before: `${next.at.getTime()}-${next.id}` }),
  });
  const config = { rateLimit: { max: READS, timeWindow: HOUR_MS } };

  app.get(
    '/v1/decisions',
    {
      config,
      schema: {
        summary: 'Decisions with their reasons, the newest first, 50 a page (JSON Feed 1.1).',
        querystring: v.object({ language, before: v.optional(PlaceSchema) }),
        queryExample: { language: 'zh-CN' },
        produces: 'application/feed+json',
        response: { 200: JsonFeedSchema },
      },
    },
    async ({ query }, reply) => {
      const { decisions, next } = await readDecisions(db, { before: query.before ?? null, limit: PAGE, now: now() });
      reply.header('cache-control', 'public, max-age=300').type('application/feed+json; charset=utf-8');
      return jsonFeed(decisions, placeOf('/v1/decisions', query.language, next));
    },
  );

  app.get(
    '/v1/decisions.rss',
    {
      config,
      schema: {
        summary: 'The newest 50 decisions (RSS 2.0).',
        querystring: v.object({ language }),
        queryExample: { language: 'en' },
        produces: 'application/rss+xml',
      },
    },
    async ({ query }, reply) => {
      const { decisions } = await readDecisions(db, { before: null, limit: PAGE, now: now() });
      reply.header('cache-control', 'public, max-age=300').type('application/rss+xml; charset=utf-8');
      return reply.send(rss(decisions, placeOf('/v1/decisions.rss', query.language, null)));
    },
  );
}
