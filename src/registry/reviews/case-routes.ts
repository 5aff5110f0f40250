import * as v from 'valibot';
import { DIRECTIONS } from '../../core/review-report';
import { audit } from '../accounts/audit-repository';
import { staffActor } from '../cases/staff-actor';
import type { Deps } from '../deps';
import type { App } from '../schema-routes';
import { MerchantSchema, ProductSchema } from './about-schema';
import { openFinding } from './open-finding';

const how = {
  direction: v.picklist(DIRECTIONS),
  reason: v.pipe(v.string(), v.trim(), v.minLength(10), v.maxLength(1000)),
  /** In which the case is told, that of its reason; without it that of most reports. */
  language: v.optional(v.picklist(['zh-CN', 'en'])),
};
export const OpeningSchema = v.union([
  v.strictObject({ ...how, product: ProductSchema }),
  v.strictObject({ ...how, merchant: MerchantSchema }),
]);
export const OpenedSchema = v.object({ case: v.number() });

/** A handler takes up what panels found. */
export function reviewCaseRoutes(app: App, deps: Deps): void {
  app.post(
    '/v1/review-cases',
    {
      config: { permission: 'handle' },
      schema: {
        summary:
          'Opens a case for what panels found about a product, or about all goods of a merchant together: of category credit-faking, or malicious-review for attacks.',
        security: 'handler',
        body: OpeningSchema,
        examples: {
          example: {
            product: 'shop.example/products/lamp',
            direction: 'praise',
            reason: 'Four reviews are one text with other names in it.',
            language: 'en',
          },
          merchant: {
            merchant: 'domain:shop.example',
            direction: 'praise',
            reason: 'On each of seven goods one review is the same text.',
          },
        },
        response: { 201: OpenedSchema },
      },
    },
    async ({ body, actor }, reply) => {
      const { direction, reason, language, ...about } = body;
      const id = await openFinding(deps, { about, direction, reason, language, actor: staffActor(actor, ['handler']) });
      await audit(deps.db, actor, 'review-case.open', `case:${id}`, about, deps.now());
      return reply.code(201).send({ case: id });
    },
  );
}
