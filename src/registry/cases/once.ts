import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { eq } from 'drizzle-orm';
import * as v from 'valibot';
import { doneRequest } from '../db/casework-schema';
import type { Database } from '../db/connect';
import { invalid, Problem } from '../problem';

export const IdempotencyKeySchema = v.pipe(v.string(), v.uuid());

/** The key that a request may carry; null: it carries none. Throws a Problem for one that is no UUID. */
export function sentKey(headers: IncomingHttpHeaders): string | null {
  const sent = headers['idempotency-key'];
  if (sent === undefined) return null;
  const key = v.safeParse(IdempotencyKeySchema, sent);
  if (!key.success)
    throw invalid([{ field: 'Idempotency-Key', detail: 'this header must be a UUID, new for each request' }]);
  return key.output.toLowerCase();
}

export interface Sent {
  caseId: number;
  /** Whose request it is: a party, or an account's id. */
  by: string;
  key: string | null;
  /** What was sent, as JSON. */
  content: unknown;
}

/**
 * Notes in the transaction of what a request asks for that it is done. False: it was done before, so there is nothing to do. One
 * without a key is always new. Whoever sends the same at the same moment waits until the other is done or undone. Throws a Problem
 * where the key came with something else.
 */
export async function isNew(tx: Database, { caseId, by, key, content }: Sent): Promise<boolean> {
  if (key === null) return true;
  const keyHash = sha256(JSON.stringify([caseId, by, key]));
  const contentHash = sha256(JSON.stringify(content));
  const added = await tx
    .insert(doneRequest)
    .values({ keyHash, caseId, contentHash })
    .onConflictDoNothing()
    .returning({ caseId: doneRequest.caseId });
  if (added.length > 0) return true;
  const [done] = await tx.select().from(doneRequest).where(eq(doneRequest.keyHash, keyHash));
  if (!done || !contentHash.equals(done.contentHash))
    throw new Problem(
      'key-reused',
      'With this Idempotency-Key something else was sent. A new request needs a new key.',
    );
  return false;
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
