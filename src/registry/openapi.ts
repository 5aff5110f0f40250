import { toJsonSchema } from '@valibot/to-json-schema';
import type { FastifySchema, RouteOptions } from 'fastify';
import * as v from 'valibot';
import { cookieName } from './accounts/session-cookie';
import type { Deps } from './deps';
import { ProblemSchema } from './problem';
import type { Permission } from './accounts/roles';
import type { App } from './schema-routes';

const SchemaSchema = v.custom<v.GenericSchema>(
  (value) => typeof value === 'object' && value !== null && '~run' in value,
);
const OptionalSchema = v.looseObject({ type: v.literal('optional') });
const METHODS = new Set(['GET', 'POST', 'PUT', 'DELETE']);

/** Describes the API (OpenAPI 3.1) by the schemas that its routes check with. Register it before the routes. */
export function describeApi(app: App, { publicUrl }: Pick<Deps, 'publicUrl'>): void {
  const paths: Record<string, Record<string, unknown>> = {
    '/v1/lists/{file}': {
      get: {
        summary:
          'A file of the published list: manifest.json, root/N.json, <sha256>.plist, <sha256>.rules.json, .bindings.json or .links.json.',
        parameters: [{ name: 'file', in: 'path', required: true, schema: { type: 'string' } }],
        responses: { 200: { description: 'The file.' }, default: problem },
      },
    },
  };
  app.addHook('onRoute', ({ method, url, schema, config }: RouteOptions) => {
    if (schema?.summary === undefined) return;
    for (const name of [method].flat().filter((one) => METHODS.has(one))) {
      const path = url.replace(/:(\w+)/g, '{$1}');
      paths[path] = { ...paths[path], [name.toLowerCase()]: operation(name, schema, config?.permission) };
    }
  });
  app.get('/v1/openapi.json', { schema: { summary: 'This description.' } }, async () => ({
    openapi: '3.1.0',
    info: { title: 'Probity registry', version: '1', license: { name: 'MPL-2.0', identifier: 'MPL-2.0' } },
    paths,
    components: {
      securitySchemes: {
        handler: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: cookieName(publicUrl) },
      },
    },
  }));
}

const problem = {
  description: 'Problem details (RFC 9457).',
  content: { 'application/problem+json': { schema: jsonSchema(ProblemSchema, 'output') } },
};

function operation(
  method: string,
  {
    summary,
    security,
    consumes,
    idempotencyKey,
    params,
    querystring,
    body,
    examples,
    queryExample,
    produces,
    response,
  }: FastifySchema,
  permission: Permission | undefined,
) {
  const parameters = [
    ...parametersOf(params, 'path'),
    ...parametersOf(querystring, 'query', queryExample),
    ...(idempotencyKey
      ? [
          {
            name: 'Idempotency-Key',
            in: 'header',
            required: idempotencyKey === 'required',
            schema: { type: 'string', format: 'uuid' },
          },
        ]
      : []),
  ];
  const content = consumes
    ? Object.fromEntries(consumes.map((type) => [type, { schema: {} }]))
    : v.is(SchemaSchema, body)
      ? { 'application/json': { schema: jsonSchema(body, 'input'), ...examplesOf(examples) } }
      : null;
  return {
    summary,
    ...(security ? { security: [{ [security]: [] }, { session: [] }], 'x-permission': permission } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(content ? { requestBody: { required: consumes !== undefined || !v.is(OptionalSchema, body), content } } : {}),
    responses: { ...(response ? responsesOf(response, produces) : silent(method, produces)), default: problem },
  };
}

function examplesOf(examples: FastifySchema['examples']) {
  if (!examples) return {};
  return { examples: Object.fromEntries(Object.entries(examples).map(([name, value]) => [name, { value }])) };
}

/** A file, or nothing: what changes something and tells nothing says only that it did. */
function silent(method: string, type: string | undefined) {
  if (type === undefined) return method === 'GET' ? {} : { 204: { description: 'Done.' } };
  return { 200: { description: 'The file itself.', content: { [type]: {} } } };
}

function parametersOf(schema: unknown, place: 'path' | 'query', example: Record<string, string> = {}) {
  if (!v.is(SchemaSchema, schema)) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, 'input');
  return Object.entries(properties).map(([name, one]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema: one,
    ...(example[name] === undefined ? {} : { example: example[name] }),
  }));
}

function responsesOf(response: unknown, type = 'application/json') {
  const schemas = v.parse(v.optional(v.record(v.string(), SchemaSchema), {}), response);
  return Object.fromEntries(
    Object.entries(schemas).map(([status, schema]) => [
      status,
      { description: 'Done.', content: { [type]: { schema: jsonSchema(schema, 'output') } } },
    ]),
  );
}

function jsonSchema(schema: v.GenericSchema, typeMode: 'input' | 'output') {
  const { $schema: _, ...rest } = toJsonSchema(schema, {
    target: 'draft-2020-12',
    typeMode,
    errorMode: 'ignore',
    // An own check is a string with rules that JSON Schema can't say.
    overrideSchema: ({ valibotSchema, jsonSchema: known }) =>
      valibotSchema.type === 'custom' ? { type: 'string' } : known,
  });
  return rest;
}
