import { sql } from 'drizzle-orm';
import { connectMemory, connectPostgres, type Connection, type Database } from '../../src/registry/db/connect';

/** Databases in memory that no test file of this process uses any more: one takes seconds to make. */
const spare: Connection[] = [];

/**
 * An empty database, for one registry at a time: in memory, handed on to the next test file when it is given back. With the
 * address of a PostgreSQL server in PROBITY_TEST_DATABASE it is there; then run the files one after another, as they empty it.
 */
export async function testDatabase(): Promise<{ db: Database; empty(): Promise<void>; giveBack(): Promise<void> }> {
  const server = process.env.PROBITY_TEST_DATABASE;
  const connection = server ? await connectPostgres(server) : (spare.pop() ?? (await connectMemory()));
  await emptied(connection.db);
  return {
    db: connection.db,
    empty: () => emptied(connection.db),
    giveBack: async () => {
      if (server) await connection.close();
      else spare.push(connection);
    },
  };
}

/**
 * Takes all rows but the registry itself as a source, and counts anew. Truncating every table takes a hundred times as long as
 * a look into those that are empty; and a table that has only few rows is quicker to clear row by row.
 */
async function emptied(db: Database): Promise<void> {
  await db.execute(sql`
    do $$
    declare
      name text;
      size bigint;
    begin
      set local session_replication_role = replica;
      delete from source where id <> 0;
      for name, size in select relname, pg_relation_size(oid) from pg_class
        where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'source' and pg_relation_size(oid) > 0 loop
        if size > 100000 then
          execute format('truncate %I cascade', name);
        else
          execute format('delete from %I', name);
        end if;
      end loop;
      for name in select sequencename from pg_sequences where schemaname = 'public' and last_value is not null loop
        execute format('alter sequence %I restart', name);
      end loop;
    end $$`);
}
