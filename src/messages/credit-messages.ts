import * as v from 'valibot';
import type { CreditPoint } from '../core/merchant-file';
import { IdentifierSchema } from '../core/sighting';

/** What the popup asks about grades; a part of `protocol.ts`. */
export const CreditSchemas = {
  /** A grade's history and interval, which no list carries: asks the registry, so only when the shopper wants to see it. */
  'read-credit': v.strictObject({
    type: v.literal('read-credit'),
    registryId: v.string(),
    identifier: IdentifierSchema,
  }),
};

export interface CreditReplies {
  'read-credit': CreditPoint[];
}
