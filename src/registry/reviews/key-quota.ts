import { and, count, eq, gt, min } from 'drizzle-orm';
import type { FastifyReply } from 'fastify';
import type { Database } from '../db/connect';
import { panelAnswer, reviewBatch } from '../db/review-schema';
import { refused } from '../problem';

const HOUR_MS = 3_600_000;

interface Quota {
  volunteerId: number;
  of: 'reports' | 'answers';
  max: number;
  now: Date;
}

/** Throws a Problem, with Retry-After, where a key has done as much within an hour as one may, from whichever networks. */
export async function keepQuota(
  db: Database,
  reply: FastifyReply,
  { volunteerId, of, max, now }: Quota,
): Promise<void> {
  const since = new Date(now.getTime() - HOUR_MS);
  const done = of === 'reports' ? reviewBatch : panelAnswer;
  const at = of === 'reports' ? reviewBatch.receivedAt : panelAnswer.at;
  const [row] = await db
    .select({ count: count(), first: min(at) })
    .from(done)
    .where(and(eq(done.volunteerId, volunteerId), gt(at, since)));
  if (!row?.first || row.count < max) return;
  reply.header('retry-after', Math.max(1, Math.ceil((row.first.getTime() + HOUR_MS - now.getTime()) / 1000)));
  throw refused(
    'too-many',
    'device-quota',
    `One device can send ${max} of these an hour. Wait as long as the header Retry-After says.`,
    { count: max },
  );
}
