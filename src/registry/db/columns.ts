import { sql, type Column } from 'drizzle-orm';
import { bigint, customType, timestamp } from 'drizzle-orm/pg-core';

export const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });
export const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
export const id = () => bigint({ mode: 'number' }).generatedAlwaysAsIdentity().primaryKey();

/** The prefix by which the file of an identifier is asked for, as `filePrefix` in src/core/merchant-file.ts; a test compares them. */
export const filePrefixOf = (identifier: Column) =>
  sql<string>`left(encode(sha256(('probity:merchant:' || replace(${identifier}, '\\', '\\\\'))::bytea), 'hex'), 5)`;
