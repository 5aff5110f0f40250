import { sql } from 'drizzle-orm';
import * as v from 'valibot';
import type { Database } from '../db/connect';

const IndexesSchema = v.object({ rows: v.array(v.object({ name: v.string(), definition: v.string() })) });

/**
 * Adds many listings; where there were none yet, their indexes are dropped before and built after, in the same transaction, which
 * takes a third of the time. Others wait until it ends, and find nothing before. The unique index stays, to refuse what comes twice.
 */
export async function fillListings(tx: Database, add: () => Promise<unknown>): Promise<void> {
  const { rows } = v.parse(
    IndexesSchema,
    await tx.execute(sql`
      select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
      where indrelid = 'listing'::regclass and not indisunique and not exists (select from listing)`),
  );
  for (const { name } of rows) await tx.execute(sql.raw(`drop index ${name}`));
  await add();
  for (const { definition } of rows) await tx.execute(sql.raw(definition));
}
