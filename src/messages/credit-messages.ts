import * as v from 'valibot';
import type { MerchantCredit } from '../core/merchant-file';
import { IdentifierSchema } from '../core/sighting';

/** What the popup asks about grades; a part of `protocol.ts`. */
export const CreditSchemas = {
  /** Why a grade is what it is, its history, what others say and what the merchant promised, which no list carries: asks the registry, so only when the shopper wants to see it. */
  'read-credit': v.strictObject({
    type: v.literal('read-credit'),
    registryId: v.string(),
    identifier: IdentifierSchema,
  }),
};

export interface CreditReplies {
  'read-credit': MerchantCredit;
}
