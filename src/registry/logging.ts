import type { FastifyRequest } from 'fastify';
import type { Deps } from './deps';

/** Logs to standard error, without what would let a reader pose as a complainant or handler, and without network addresses. */
export function loggerOf(level: string): Deps['logger'] {
  return {
    level,
    stream: process.stderr,
    redact: ['req.headers.authorization', 'err.headers'],
    serializers: {
      req: ({ method, url }: FastifyRequest) => ({ method, url: withoutReceipt(url) }),
    },
  };
}

/** A receipt code opens its complaint, so it stands in no log. */
export function withoutReceipt(url: string): string {
  return url.replace(/(\/v1\/complaints\/)[^/?#]+/i, '$1[receipt]');
}
