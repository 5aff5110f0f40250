import { and, eq, gt, inArray, isNull, ne, or } from 'drizzle-orm';
import * as v from 'valibot';
import { MatterHashSchema } from '../../core/casework/matter';
import { LIST_NAMES } from '../../core/listing';
import { IdentifierSchema } from '../../core/sighting';
import type { Database } from '../db/connect';
import { listing } from '../db/schema';
import { OWN_SOURCE } from '../listings/choose-listing';
import { stateOfMatter } from './matter-repository';

/** What a complainant asks before filing: about whom, and the hashes of merchant and order number, not the number itself. */
export const FilingCheckSchema = v.strictObject({
  identifiers: v.pipe(v.array(IdentifierSchema), v.maxLength(50)),
  matters: v.pipe(v.array(MatterHashSchema), v.maxLength(50)),
});

export const FilingCheckedSchema = v.object({
  /** Whether this very purchase was complained of: `open`, `decided` or `refused`; nothing else is told of it. */
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

/** Tells before filing what is known already, and nothing that is not published or that the asker does not know. */
export async function checkFiling(
  db: Database,
  { identifiers, matters }: v.InferOutput<typeof FilingCheckSchema>,
  now: Date,
): Promise<v.InferOutput<typeof FilingCheckedSchema>> {
  const state = await stateOfMatter(db, matters);
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
