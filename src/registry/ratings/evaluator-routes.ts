import * as v from 'valibot';
import { EvaluatorSchema } from '../../core/rating/evaluator';
import { dayOf } from '../../core/rating/day';
import { REFUSED_RATINGS, type RefusedRating } from '../../core/rating/refused-rating';
import { audit } from '../accounts/audit-repository';
import type { Deps } from '../deps';
import { FeedError } from '../feeds/feed-row';
import { Problem } from '../problem';
import type { App } from '../schema-routes';
import { evaluatorsView, EvaluatorsSchema } from './evaluators-view';
import { findEvaluator, saveEvaluator, saveRatings, withdrawEvaluator } from './evaluator-repository';
import { namesAround } from './names-around';
import { RATING_FORMATS, readRatings } from './read-ratings';
import { refreshCreditOf } from './refresh-credit';
import { refreshRatedBy } from './refresh-rated-by';
import { weighedBefore } from './refresh-reweighed';

const MAX_BYTES = 64 * 1024 * 1024;
const text = v.string();
const REFUSED = Object.keys(REFUSED_RATINGS) as RefusedRating[];
const NameSchema = v.pipe(text, v.maxLength(100));

/** The evaluators whose ratings enter or are shown: what is said of them, and what they say. */
export function evaluatorRoutes(app: App, deps: Deps): void {
  const { db, now } = deps;

  app.get(
    '/v1/evaluators',
    {
      schema: {
        summary:
          'Who else rates merchants here, by which method, what may sway them, and how often decisions contradict them; likewise the feeds.',
        response: { 200: EvaluatorsSchema },
      },
    },
    () => evaluatorsView(db),
  );

  app.post(
    '/v1/evaluators',
    {
      config: { permission: 'import-feeds' },
      schema: {
        summary: 'Registers an evaluator, or changes what is said of it.',
        security: 'handler',
        body: EvaluatorSchema,
        examples: {
          example: {
            name: 'Stars Ltd',
            kind: 'evaluator',
            method: 'Asks buyers whose order it has seen, four weeks after delivery.',
            since: '2025-01-01',
            conflicts: 'Sells advertising to merchants.',
            weight: 3,
          },
        },
        response: { 201: v.object({ name: text }) },
      },
    },
    async ({ body, actor }, reply) => {
      await db.transaction(async (tx) => {
        const id = await saveEvaluator(tx, body, now());
        await refreshRatedBy(deps, tx, id, now());
        await audit(tx, actor, 'save-evaluator', `evaluator:${body.name}`, { ...body }, now());
      });
      return reply.code(201).send({ name: body.name });
    },
  );

  app.post(
    '/v1/evaluators/withdrawal',
    {
      config: { permission: 'import-feeds' },
      schema: {
        summary: 'Notes that an evaluator is gone: what it said is shown, and counts no more.',
        security: 'handler',
        body: v.strictObject({ name: NameSchema }),
        examples: { example: { name: 'Stars Ltd' } },
        response: { 200: v.object({ name: text }) },
      },
    },
    async ({ body: { name }, actor }) => {
      const { id } = await mustFind(name);
      await db.transaction(async (tx) => {
        await withdrawEvaluator(tx, id, now());
        await refreshRatedBy(deps, tx, id, now());
        await audit(tx, actor, 'withdraw-evaluator', `evaluator:${name}`, {}, now());
      });
      return { name };
    },
  );

  app.post(
    '/v1/evaluators/ratings',
    {
      bodyLimit: MAX_BYTES,
      config: { permission: 'import-feeds' },
      schema: {
        summary: "Imports an evaluator's ratings: the body itself, as CSV, JSON or schema.org's AggregateRating.",
        security: 'handler',
        consumes: ['application/octet-stream'],
        querystring: v.object({ evaluator: NameSchema, format: v.picklist(RATING_FORMATS) }),
        queryExample: { evaluator: 'Stars Ltd', format: 'csv' },
        response: {
          200: v.object({
            taken: v.number(),
            refused: v.object({
              count: v.number(),
              examples: v.array(
                v.object({ row: v.number(), why: v.picklist(REFUSED), field: v.nullable(text), reason: text }),
              ),
            }),
          }),
        },
      },
    },
    async ({ query: { evaluator: name, format }, body, actor }) => {
      const { id } = await mustFind(name);
      const { ratings, refused } = await read(body, format);
      await db.transaction(async (tx) => {
        const reweigh = await weighedBefore(tx);
        await saveRatings(tx, id, ratings);
        const names = ratings.map(({ identifier }) => identifier);
        for (let at = 0; at < names.length; at += 1000)
          await refreshCreditOf(deps, tx, await namesAround(tx, names.slice(at, at + 1000)), now());
        await reweigh(deps, now());
        await audit(tx, actor, 'import-ratings', `evaluator:${name}`, { taken: ratings.length, refused: refused.count }, now()); // prettier-ignore
      });
      return { taken: ratings.length, refused };
    },
  );

  async function mustFind(name: string) {
    const found = await findEvaluator(db, name);
    if (!found) throw new Problem('not-found', `No evaluator is called "${name}".`);
    return found;
  }

  async function read(body: unknown, format: (typeof RATING_FORMATS)[number]) {
    try {
      return readRatings(await textOf(body), format, dayOf(now().getTime()));
    } catch (error) {
      if (error instanceof FeedError)
        throw new Problem('invalid', error.message, [], error.because === undefined ? {} : { because: error.because });
      throw error;
    }
  }
}

async function textOf(body: unknown): Promise<string> {
  if (typeof body !== 'object' || body === null || !(Symbol.asyncIterator in body))
    throw new Problem(
      'unsupported-media-type',
      'Send the ratings themselves as the body, as application/octet-stream.',
    );
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    if ((size += chunk.length) > MAX_BYTES) throw new Problem('too-large', 'Ratings of more than 64 MB come in parts.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
