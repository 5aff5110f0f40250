import type { FastifyRequest } from 'fastify';
import type { Deps } from './deps';

/** Logs to standard error, without what would let a reader pose as a complainant or handler, and without personal data. */
export function loggerOf(level: string): Deps['logger'] {
  return {
    level,
    stream: process.stderr,
    serializers: {
      req: ({ method, url }: FastifyRequest) => ({ method, url: withoutReceipt(url) }),
      err: ({ name, message, stack = '', cause }: Error) => ({
        type: name,
        message: withoutValues(message),
        stack: withoutValues(stack),
        ...(cause instanceof Error ? { cause: cause.message } : {}),
      }),
    },
  };
}

/** A receipt code opens its complaint, and a claim link its case, so they stand in no log. */
export function withoutReceipt(url: string): string {
  return url.replace(/(\/v1\/complaints\/)[^/?#]+/i, '$1[receipt]').replace(/(\/v1\/claims\/)[^/?#]+/i, '$1[claim]');
}

/** A failed query's message ends in the values that were to be stored. */
export function withoutValues(text: string): string {
  return text.replace(/\nparams: [\s\S]*?(?=\n {4}at |$)/g, '\nparams: [not logged]');
}
