import { createHmac } from 'node:crypto';
import { callbackify } from 'node:util';
import type { FastifyRateLimitStore, FastifyRateLimitStoreCtor } from '@fastify/rate-limit';
import { lt, sql } from 'drizzle-orm';
import * as v from 'valibot';
import type { Database } from '../db/connect';
import { rateCount } from '../db/schema';

const RouteSchema = v.object({ routeInfo: v.object({ url: v.string() }) });

/** Where @fastify/rate-limit counts: in the database, for all processes. Network addresses are kept as keyed hashes, until their window ends. */
export function rateStore(db: Database, secret: Uint8Array, now: () => Date): FastifyRateLimitStoreCtor {
  return class RateStore implements FastifyRateLimitStore {
    /** Each address of the API counts for itself. */
    private readonly scope: string;

    constructor(options: unknown) {
      const route = v.safeParse(RouteSchema, options);
      this.scope = route.success ? route.output.routeInfo.url : '';
    }

    incr(
      address: string,
      done: (error: Error | null, result?: { current: number; ttl: number }) => void,
      timeWindow: number,
    ): void {
      const key = createHmac('sha256', secret).update(`rate:${this.scope}:${address}`).digest('base64url');
      callbackify(countUp)(db, key, now(), timeWindow, done);
    }

    child(options: unknown): FastifyRateLimitStore {
      return new RateStore(options);
    }
  };
}

async function countUp(
  db: Database,
  key: string,
  now: Date,
  timeWindow: number,
): Promise<{ current: number; ttl: number }> {
  const resetsAt = new Date(now.getTime() + timeWindow);
  await db.delete(rateCount).where(lt(rateCount.resetsAt, now));
  const [row] = await db
    .insert(rateCount)
    .values({ key, count: 1, resetsAt })
    .onConflictDoUpdate({ target: rateCount.key, set: { count: sql`${rateCount.count} + 1` } })
    .returning();
  if (!row) throw new Error('The rate was not counted.');
  return { current: row.count, ttl: Math.max(0, row.resetsAt.getTime() - now.getTime()) };
}
