import type { FastifyReply, FastifyRequest } from 'fastify';
import { promisify } from 'node:util';
import type { Deps } from '../deps';
import { rateStore } from '../intake/rate-store';
import { Problem } from '../problem';

const WINDOW_MS = 15 * 60_000;
/** Guesses at one account's password, from wherever; its owner can still log in with a passkey. */
const PER_ACCOUNT = 10;
/** From one network address, at whatever accounts. */
const PER_ADDRESS = 30;
const OWN_MACHINE = new Set(['127.0.0.1', '::1']);

export interface Throttle {
  /**
   * Counts a try to get in, before it is looked at, over all processes, and throws a Problem when there were too many: from this
   * network address, and at `account` if it is one's password that is tried. `onLimit` is called for the first one too many.
   */
  (request: FastifyRequest, reply: FastifyReply, account: string | null, onLimit?: () => Promise<void>): Promise<void>;
}

export function throttleTries({ db, receiptKey, now }: Pick<Deps, 'db' | 'receiptKey' | 'now'>): Throttle {
  const store = new (rateStore(db, receiptKey, now))({});
  const count = promisify((key: string, max: number, done: Parameters<typeof store.incr>[1]) =>
    store.incr(key, done, WINDOW_MS, max),
  );
  return async (request, reply, account, onLimit) => {
    const limits: [string, number][] = [
      // As for complaints: a web server in front that doesn't say whom it speaks for would be one address for all.
      ...(OWN_MACHINE.has(request.ip) ? [] : [[`log-in:address:${request.ip}`, PER_ADDRESS] as [string, number]]),
      ...(account === null ? [] : [[`log-in:account:${account}`, PER_ACCOUNT] as [string, number]]),
    ];
    for (const [key, max] of limits) {
      const counted = await count(key, max);
      if (!counted || counted.current <= max) continue;
      if (counted.current === max + 1) await onLimit?.();
      reply.header('retry-after', Math.ceil(counted.ttl / 1000));
      throw new Problem('too-many', 'Too many tries to log in. Wait as long as the header Retry-After says.');
    }
  };
}
