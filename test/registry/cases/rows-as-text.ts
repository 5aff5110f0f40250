import { sql } from 'drizzle-orm';
import type { TestRegistry } from '../test-registry';

/** Every row of these tables as text, to see that nothing of a secret is left in them. */
export async function rowsAsText(registry: TestRegistry, tables: readonly string[]): Promise<string> {
  const rows = await Promise.all(
    tables.map((table) => registry.deps.db.execute(sql.raw(`select to_jsonb(t)::text as row from ${table} t`))),
  );
  return JSON.stringify(rows);
}

/** Where people's words of a case stand. */
export const WORDS_OF_A_CASE = [
  'case_file',
  'case_event',
  'complaint',
  'message',
  'submission',
  'proposal',
  'audit_entry',
];
