import type { FastifyInstance, FastifySchemaCompiler, FastifyTypeProvider, RawServerDefault } from 'fastify';
import type { FastifyBaseLogger, RawReplyDefaultExpression, RawRequestDefaultExpression } from 'fastify';
import * as v from 'valibot';
import { fieldErrors, invalid, Problem } from './problem';
import { unstorable } from './unstorable';

/** Types what handlers get by the valibot schemas in their route's `schema`. */
interface ValibotTypes extends FastifyTypeProvider {
  validator: this['schema'] extends v.GenericSchema ? v.InferOutput<this['schema']> : unknown;
  serializer: this['schema'] extends v.GenericSchema ? v.InferInput<this['schema']> : unknown;
}

export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ValibotTypes
>;

declare module 'fastify' {
  interface FastifySchema {
    /** One line for the API's description. */
    summary?: string;
    /** The kinds of content a streamed body may have, where `body` is not JSON. */
    consumes?: string[];
    /** Wants the header Idempotency-Key, or takes it where it is sent. */
    idempotencyKey?: 'required' | 'optional';
    /** Needs someone who works for the registry, or its token; what they must be allowed to do is in `config.permission`. */
    security?: 'handler';
    /** Bodies that this address takes, by name, for the API's description; each is tried against the server. */
    examples?: Record<string, unknown>;
    /** What its query can be, likewise. */
    queryExample?: Record<string, string>;
    /** The kind of content that it answers with, where that is not JSON. */
    produces?: string;
  }
}

const WHERE: Record<string, string> = { headers: 'Header', querystring: 'Query' };

/** Checks requests by the valibot schemas of their routes. */
export const validatorCompiler: FastifySchemaCompiler<unknown> = ({ schema, httpPart }) => {
  const checked = schema as v.GenericSchema;
  return (data: unknown) => {
    const result = v.safeParse(checked, data ?? undefined);
    const errors = result.success ? unstorable(result.output) : fieldErrors(result.issues);
    if (result.success && errors.length === 0) return { value: result.output };
    // A path that no name fits leads nowhere.
    return {
      error:
        httpPart === 'params'
          ? new Problem('not-found', 'There is nothing at this address.')
          : invalid(errors, WHERE[httpPart ?? '']),
    };
  };
};
