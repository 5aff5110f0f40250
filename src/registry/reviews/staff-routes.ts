import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { MAX_BESIDE, SaidReviewSchema } from '../../core/review-panel';
import { DIRECTIONS } from '../../core/review-report';
import { audit } from '../accounts/audit-repository';
import type { Deps } from '../deps';
import type { App } from '../schema-routes';
import { MerchantSchema, ProductSchema } from './about-schema';
import { storeSeed } from './panel-repository';
import { GENUINE, SUSPECT } from './panel-rule';
import { admit, revert } from './report-repository';

const count = v.number();
const ReasonSchema = v.pipe(v.string(), v.trim(), v.minLength(5), v.maxLength(1000));
const admitting = { act: v.literal('admit') };
const reverting = {
  act: v.literal('revert'),
  reason: ReasonSchema,
  /** What waits, or what was let in before. */
  which: v.optional(v.picklist(['waiting', 'admitted']), 'waiting'),
};

/** About a product, or about all goods of a merchant. */
export const QuarantineActSchema = v.union([
  v.strictObject({ ...admitting, product: ProductSchema }),
  v.strictObject({ ...admitting, merchant: MerchantSchema }),
  v.strictObject({ ...reverting, product: ProductSchema }),
  v.strictObject({ ...reverting, merchant: MerchantSchema }),
]);
export const QuarantinedSchema = v.object({ batches: count });

/** Handlers let in or take back a burst in one step, and seed panels. */
export function reviewStaffRoutes(app: App, { db, now }: Deps): void {
  app.post(
    '/v1/review-quarantine',
    {
      config: { permission: 'handle' },
      schema: {
        summary:
          'Lets in all that waits about a product or a merchant, or takes it back, or what was let in before, with a reason that its volunteers are told.',
        security: 'handler',
        body: QuarantineActSchema,
        examples: {
          admit: { act: 'admit', product: 'shop.example/products/lamp' },
          revert: {
            act: 'revert',
            product: 'shop.example/products/lamp',
            reason: 'Forty reports of one hour, all of one text.',
            which: 'admitted',
          },
        },
        response: { 200: QuarantinedSchema },
      },
    },
    ({ body, actor }) =>
      db.transaction(async (tx) => {
        const about = 'product' in body ? { product: body.product } : { merchant: body.merchant };
        const batches = body.act === 'admit' ? await admit(tx, about) : await revert(tx, about, body);
        const detail = { batches, ...(body.act === 'revert' ? { which: body.which } : {}) };
        const object = 'product' in about ? `product:${about.product}` : `merchant:${about.merchant}`;
        await audit(tx, actor, `review-quarantine.${body.act}`, object, detail, now());
        return { batches };
      }),
  );

  app.post(
    '/v1/review-seeds',
    {
      config: { permission: 'handle' },
      schema: {
        summary: 'Puts a case whose answer is known among those that panels judge.',
        security: 'handler',
        body: v.strictObject({
          text: v.pipe(v.string(), v.minLength(1), v.maxLength(5000)),
          stars: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(5))),
          date: v.optional(v.pipe(v.string(), v.isoDate())),
          /** As what it is shown to panels: praise, unless it says otherwise. */
          direction: v.optional(v.picklist(DIRECTIONS), 'praise'),
          /** What is shown with it, as with others; without, seeds are known by standing alone. */
          beside: v.optional(v.pipe(v.array(SaidReviewSchema), v.maxLength(MAX_BESIDE)), []),
          known: v.picklist(['genuine', 'suspect']),
        }),
        examples: { example: { text: 'I was sent a voucher for five stars.', stars: 5, known: 'suspect' } },
        response: { 201: v.object({ isNew: v.boolean() }) },
      },
    },
    async ({ body: { text, stars, date, direction, beside, known }, actor }, reply) => {
      const reviewHash = createHash('sha256').update(text).digest('hex');
      const isNew = await db.transaction(async (tx) => {
        const stored = await storeSeed(tx, {
          reviewHash,
          content: { text, ...(stars === undefined ? {} : { stars }), ...(date ? { date } : {}), beside },
          direction,
          known: known === 'suspect' ? SUSPECT : GENUINE,
          at: now(),
        });
        await audit(tx, actor, 'review-seed.add', `review:${reviewHash.slice(0, 16)}`, { known }, now());
        return stored;
      });
      return reply.code(201).send({ isNew });
    },
  );
}
