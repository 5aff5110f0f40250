import * as v from 'valibot';
import { FilePrefixSchema, filePrefix, MerchantFilesSchema } from '../../core/merchant-file';
import { IdentifierSchema } from '../../core/sighting';
import type { Deps } from '../deps';
import { Problem } from '../problem';
import type { App } from '../schema-routes';
import { newClaim } from './claim-link';
import { entryCase } from './entry-case';
import { merchantFiles } from './merchant-files';

const HOUR_MS = 3_600_000;
const READS = 600;
const LINKS = 10;

/** What the registry makes public about merchants, and the way in for one who got no notice. */
export function merchantFileRoutes(app: App, deps: Deps): void {
  const { db, now, registry } = deps;

  app.get(
    '/v1/merchants/:prefix',
    {
      config: { rateLimit: { max: READS, timeWindow: HOUR_MS } },
      schema: {
        summary: 'What is public about all merchants whose identifiers hash to these 5 hexadecimal digits.',
        params: v.object({ prefix: FilePrefixSchema }),
        response: { 200: MerchantFilesSchema },
      },
    },
    async ({ params }, reply) => {
      // As long as a list's manifest, so that a cache in front answers for most.
      reply.header('cache-control', 'public, max-age=300');
      return {
        files: await merchantFiles(db, params.prefix, {
          registryName: registry.name,
          now: now(),
          calendar: deps.calendar,
        }),
      };
    },
  );

  app.post(
    '/v1/claims',
    {
      config: { rateLimit: { max: LINKS, timeWindow: HOUR_MS } },
      schema: {
        summary:
          'A link for the merchant of a listing into its case; where only feeds list it (case null), into one in which it can object. Until control is proven it tells only how to prove it.',
        body: v.strictObject({
          identifier: IdentifierSchema,
          case: v.nullable(v.pipe(v.number(), v.integer())),
          /** In which a case that is opened says what feeds list the merchant for. */
          language: v.optional(v.picklist(['zh-CN', 'en']), 'en'),
        }),
        examples: {
          example: { identifier: 'domain:shop.example', case: 1 },
          feed: { identifier: 'domain:listed.example', case: null, language: 'en' },
        },
        response: { 201: v.object({ claim: v.string() }) },
      },
    },
    async ({ body: { identifier, case: id, language } }, reply) => {
      const files = await merchantFiles(db, filePrefix(identifier), {
        registryName: registry.name,
        now: now(),
        calendar: deps.calendar,
      });
      const listed = files.find((file) => file.identifier === identifier)?.listings ?? [];
      if (!listed.some((listing) => listing.case === id))
        throw new Problem(
          'not-found',
          `Nothing is listed about "${identifier}" by ${id === null ? 'a feed' : `a case ${id}`}.`,
        );
      const claim = await db.transaction(async (tx) =>
        newClaim(tx, id ?? (await entryCase(tx, deps, { identifier, language })), now(), deps),
      );
      return reply.code(201).send({ claim });
    },
  );
}
