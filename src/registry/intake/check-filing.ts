import { and, eq, gt, inArray, isNull, ne, or } from 'drizzle-orm';
import * as v from 'valibot';
import { MatterHashSchema } from '../../core/casework/matter';
import { ReceiptCodeSchema } from '../../core/complaint';
import { LIST_NAMES } from '../../core/listing';
import { IdentifierSchema } from '../../core/sighting';
import type { Database } from '../db/connect';
import { listing } from '../db/schema';
import { OWN_SOURCE } from '../listings/choose-listing';
import { stateOfOwn } from './complaint-repository';
import { receiptHash } from './receipt-code';

/** What a complainant asks before filing: about whom, and how the complaints of these receipts of theirs stand. */
export const FilingCheckSchema = v.strictObject({
  identifiers: v.pipe(v.array(IdentifierSchema), v.maxLength(50)),
  /** Of the asker's own earlier complaints about the same purchase; whoever has no receipt is told of no complaint. */
  receipts: v.optional(v.pipe(v.array(ReceiptCodeSchema), v.maxLength(10)), []),
  /** Hashes of merchant and order number, as older clients send them. Not answered: the merchant knows all order numbers. */
  matters: v.optional(v.pipe(v.array(MatterHashSchema), v.maxLength(50))),
});

export const FilingCheckedSchema = v.object({
  /** How the newest of these complaints stands that is no tip and was not withdrawn; null: there is none. */
  matter: v.nullable(v.picklist(['open', 'decided', 'refused'])),
  /** What this registry has decided about the merchant already, as it publishes it. */
  decided: v.array(
    v.object({
      identifier: IdentifierSchema,
      list: v.picklist(LIST_NAMES),
      /** Months. */
      since: v.string(),
      until: v.nullable(v.string()),
    }),
  ),
});

const month = (time: Date) => time.toISOString().slice(0, 7);

/** Tells before filing what is known already: what is published, and what the asker filed. */
export async function checkFiling(
  db: Database,
  { identifiers, receipts }: v.InferOutput<typeof FilingCheckSchema>,
  now: Date,
): Promise<v.InferOutput<typeof FilingCheckedSchema>> {
  const state = await stateOfOwn(db, receipts.map(receiptHash));
  const decided =
    identifiers.length === 0
      ? []
      : await db
          .select()
          .from(listing)
          .where(
            and(
              eq(listing.sourceId, OWN_SOURCE),
              ne(listing.list, 'removed'),
              inArray(listing.identifier, identifiers),
              or(isNull(listing.expiresAt), gt(listing.expiresAt, now)),
            ),
          );
  return {
    matter: state === null ? null : standing(state),
    decided: decided.map(({ identifier, list, listedAt, expiresAt }) => ({
      identifier,
      list,
      since: month(listedAt),
      until: expiresAt && month(expiresAt),
    })),
  };
}

function standing(state: string): 'open' | 'decided' | 'refused' {
  if (state === 'refused') return 'refused';
  return ['decided', 'appealed', 'closed'].includes(state) ? 'decided' : 'open';
}
