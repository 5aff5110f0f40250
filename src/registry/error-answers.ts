import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from './problem';
import type { App } from './schema-routes';

/** Every error leaves as problem details; of errors that are ours nothing is told but that they happened. */
export function errorAnswers(app: App): void {
  app.setNotFoundHandler((request, reply) => {
    answer(
      reply,
      new Problem('not-found', `There is no ${request.method} ${request.url.split('?', 1)[0]?.slice(0, 200)}.`),
    );
  });
  app.setErrorHandler<FastifyError>(answerError);
}

/** Answers an error; also for those that come before a route is found. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(error);
  if (problem.code === 'internal') request.log.error({ err: error }, 'a request failed');
  answer(reply, problem);
}

function answer(reply: FastifyReply, problem: Problem): void {
  // The serializer of a route is for its own answers.
  void reply.code(problem.status).type('application/problem+json').serializer(JSON.stringify).send(problem.details());
}

function problemOf(error: FastifyError): Problem {
  if (error instanceof Problem) return error;
  switch (error.statusCode) {
    case 404:
    case 414:
      return new Problem('not-found', 'There is nothing at this address.');
    case 413:
      return new Problem('too-large', 'The body is longer than this address takes.');
    case 415:
      return new Problem('unsupported-media-type', 'This address takes application/json.');
    case 429:
      return new Problem(
        'too-many',
        'Too much has come from your network. Wait as long as the header Retry-After says.',
      );
  }
  const isTheirs = error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500;
  if (isTheirs)
    return new Problem('malformed', isJsonError(error) ? 'The body is no JSON.' : 'The request is not well-formed.');
  return new Problem('internal', 'An error of ours. It is noted; please try again later.');
}

function isJsonError(error: FastifyError): boolean {
  return (
    error instanceof SyntaxError ||
    error.code === 'FST_ERR_CTP_INVALID_JSON_BODY' ||
    error.code === 'FST_ERR_CTP_EMPTY_JSON_BODY'
  );
}
