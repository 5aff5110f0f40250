import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { randomUUID } from 'node:crypto';
import { answersOf } from '../../src/registry/console/pages/step-answers';
import { PNG } from './cases/people';
import type { TestRegistry } from './test-registry';

interface Operation {
  security?: unknown;
  parameters?: { name: string; in: string; example?: string }[];
  requestBody?: { content: Record<string, { examples?: Record<string, { value: object }> }> };
  responses: Record<string, { content?: Record<string, { schema?: object }> }>;
}

/** What is held about a person: to read first, and then to delete. */
export const DATA_API = ['get', 'delete'].flatMap((method) => [
  `${method} /v1/complaints/{receipt}/data`,
  `${method} /v1/claims/{token}/data`,
]);

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);

/** Asks the server what its description says can be asked, with the description's own examples, and notes what it asked. */
export async function apiTour({ app, asHandler }: TestRegistry) {
  const document = (await app.inject({ url: '/v1/openapi.json' })).json();
  const paths: Record<string, Record<string, Operation>> = document.paths;
  const tried = new Set<string>();
  const wrong: string[] = [];

  /** Everything there is to try: each operation, and of those with a body in JSON each example. */
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) => {
      const names = Object.keys(operation.requestBody?.content['application/json']?.examples ?? {});
      const key = `${method} ${path}`;
      return operation.requestBody?.content['application/json'] ? names.map((name) => `${key} ${name}`) : [key];
    }),
  );
  const withoutExample = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { requestBody }]) => {
      const json = requestBody?.content['application/json'];
      return json && Object.keys(json.examples ?? {}).length === 0 ? [`${method} ${path}`] : [];
    }),
  );

  /** Sends one request; `body` stands for the example's where a real number or code must stand in it, `as` is who asks, if not the registry's token. */
  async function ask(
    key: string,
    params: Record<string, string | number> = {},
    example?: string,
    body: object = {},
    as?: Record<string, string>,
  ) {
    const [method = '', path = ''] = key.split(' ');
    const operation = paths[path]?.[method];
    if (!operation) throw new Error(`There is no ${key}.`);
    tried.add(example === undefined ? key : `${key} ${example}`);
    const query = Object.fromEntries(
      (operation.parameters ?? []).flatMap(({ name, example: value }) => (value === undefined ? [] : [[name, value]])),
    );
    const json = example === undefined ? null : operation.requestBody?.content['application/json']?.examples?.[example];
    const isBytes = operation.requestBody?.content['application/octet-stream'] !== undefined;
    const answer = await app.inject({
      method: method.toUpperCase() as 'GET',
      url: path.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name])),
      query,
      headers: {
        ...(as ?? (operation.security ? asHandler : {})),
        ...(isBytes ? { 'content-type': 'application/octet-stream' } : {}),
        'idempotency-key': randomUUID(),
      },
      ...(json ? { payload: { ...json.value, ...body } } : isBytes ? { payload: bytesFor(path) } : {}),
    });
    const where = `${key} ${example ?? ''}: ${answer.statusCode}`;
    const described = operation.responses[answer.statusCode];
    if (answer.statusCode >= 300) wrong.push(`${where} ${answer.body}`);
    else if (key !== 'get /v1/openapi.json' && !described) wrong.push(`${where} is not described`);
    const { schema } = Object.entries(described?.content ?? {}).find(([type]) => /[/+]json$/.test(type))?.[1] ?? {};
    if (schema && !ajv.validate(schema, answer.json())) wrong.push(`${where} ${ajv.errorsText()}`);
    return answer;
  }

  /** Takes steps of a case, one after the other; the numbers in the examples stand for those that the case shows. */
  async function steps(id: number, ...names: string[]) {
    let answer = null;
    for (const name of names) {
      const shown = answersOf(name, (await ask('get /v1/cases/{id}', { id })).json());
      answer = await ask('post /v1/cases/{id}/steps', { id }, name, shown);
    }
    return answer?.json();
  }

  /** The example of this name of an operation. */
  function exampleOf(key: string, name = 'example'): object {
    const [method = '', path = ''] = key.split(' ');
    return paths[path]?.[method]?.requestBody?.content['application/json']?.examples?.[name]?.value ?? {};
  }

  return { document, ask, steps, all, tried, wrong, withoutExample, exampleOf };
}
export type ApiTour = Awaited<ReturnType<typeof apiTour>>;

function bytesFor(path: string): Buffer {
  if (path === '/v1/evaluators/ratings') return Buffer.from('identifier,value\ndomain:shop.example,4.5\n');
  return path === '/v1/imports' ? Buffer.from('other.example\n') : Buffer.concat([PNG, Buffer.from(path)]);
}
