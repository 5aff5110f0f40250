import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { toJsonSchema } from '@valibot/to-json-schema';
import { sql } from 'drizzle-orm';
import type { GenericSchema } from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOOK_PREFIX, LOOK_QUESTIONS, LookActSchema } from '../../src/core/inspection/volunteer-look';
import { TokenAskSchema } from '../../src/core/panel-voice';
import { SIGNED_PREFIX, SignedPayloadSchema, VolunteerActSchema } from '../../src/core/review-report';
import { OWN_PAGE } from './accounts/staff';
import { limitsOf, type Described } from './field-limits';
import { REPORT } from './reviews/device';
import { testRegistry, type TestRegistry } from './test-registry';

interface Operation {
  security?: unknown;
  parameters?: { name: string; in: string; required: boolean; schema: Described; example?: string }[];
  requestBody?: { content: Record<string, { schema: Described; examples?: Record<string, { value: unknown }> }> };
}

/** What is looked at for more than its length: what it means is refused by its own words, and tested where it is at home. */
const ALSO_MEANS = /scheme:value|identifier|nothing|no objection|same twice/;
/** Whoever logs in by a name that nobody can have is told no more than one with a wrong password. */
const UNTOLD = 'post /v1/session loginName';

/** What stands in addresses; there is nothing of it, so that nothing comes of what is allowed either. */
const IN_PATHS: Record<string, string> = {
  receipt: 'AAAA-AAAA-AAAA-AAAA',
  token: 'AAAA-AAAA-AAAA-AAAA',
  account: randomUUID(),
};

const ANSWERS = Object.fromEntries(LOOK_QUESTIONS.map((one) => [one, 'yes']));

let registry: TestRegistry;
beforeAll(async () => {
  registry = await testRegistry({ complaintsPerHour: 100_000 });
}, 120_000);
afterAll(() => registry.close());

/** How many rows each table has; what counts requests counts refused ones too. */
async function rows(): Promise<string> {
  const found = await registry.deps.db.execute(
    sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_name <> 'rate_count' order by 1`,
  );
  const counts = (found as { rows: { name: string }[] }).rows.map(
    ({ name }) => sql`select ${name} as name, count(*)::int as count from ${sql.identifier(name)}`,
  );
  return JSON.stringify(await registry.deps.db.execute(sql.join(counts, sql` union all `)));
}

type Answer = {
  statusCode: number;
  body: string;
  json(): { type?: string; errors?: { field: string; detail: string }[] };
};

/** Tries all limits of what is sent one way; what went wrong, in words. */
async function tryLimits(
  name: string,
  schema: Described,
  example: unknown,
  send: (content: unknown) => Promise<Answer>,
  leftOut?: string,
) {
  const wrong: string[] = [];
  const limits = limitsOf(schema, example).filter(
    ({ field, limit }) => `${name} ${field}` !== UNTOLD && limit !== leftOut,
  );
  const before = await rows();
  for (const { field, limit, beyond } of limits) {
    const answer = await send(beyond);
    const { errors = [], type = '' } = answer.json();
    const isNamed = errors.some((one) => one.field === field);
    if (answer.statusCode !== 422 || type !== 'urn:probity:problem:invalid' || !isNamed)
      wrong.push(`${name} ${field} (${limit}) beyond: ${answer.statusCode} ${answer.body.slice(0, 300)}`);
  }
  if ((await rows()) !== before) wrong.push(`${name}: something was stored`);
  for (const { field, limit, at } of limits) {
    if (at === undefined) continue;
    const answer = await send(at);
    const { errors = [] } = answer.body.startsWith('{') ? answer.json() : {};
    const isRefused = errors.some((one) => one.field === field && !ALSO_MEANS.test(one.detail));
    if (answer.statusCode >= 500 || isRefused)
      wrong.push(`${name} ${field} (${limit}) at: ${answer.statusCode} ${answer.body.slice(0, 300)}`);
  }
  return { wrong, tried: limits.length };
}

describe('what is sent', () => {
  it('is taken with each field at its limit, and refused one beyond by the name of the field, and nothing is stored', async () => {
    const wrong: string[] = [];
    let tried = 0;
    const { paths } = (await registry.app.inject({ url: '/v1/openapi.json' })).json();
    for (const [path, methods] of Object.entries<Record<string, Operation>>(paths)) {
      for (const [method, { security, parameters = [], requestBody }] of Object.entries(methods)) {
        const send = (payload: unknown, query: unknown) =>
          registry.app.inject({
            method: method.toUpperCase() as 'GET',
            url: path.replace(
              /\{(\w+)\}/g,
              (_, what: string) => IN_PATHS[/accounts/.test(path) ? 'account' : what] ?? '1',
            ),
            query: query as Record<string, string>,
            headers: {
              ...OWN_PAGE,
              ...(security ? registry.asHandler : {}),
              ...(requestBody?.content['application/octet-stream']
                ? { 'content-type': 'application/octet-stream' }
                : {}),
              'idempotency-key': randomUUID(),
            },
            ...(payload === undefined ? {} : { payload: payload as object }),
          });
        const asked = parameters.filter((one) => one.in === 'query');
        const query = Object.fromEntries(asked.flatMap((one) => (one.example ? [[one.name, one.example]] : [])));
        const name = `${method} ${path}`;
        const json = requestBody?.content['application/json'];
        const examples = Object.values(json?.examples ?? { none: { value: undefined } });
        const note = (result: { wrong: string[]; tried: number }) => {
          wrong.push(...result.wrong);
          tried += result.tried;
        };
        for (const { value } of json ? examples : [])
          note(await tryLimits(name, json!.schema, value, (payload) => send(payload, query)));
        const file = requestBody ? Buffer.from('x') : undefined;
        for (const one of asked) {
          const alone = { type: 'object', properties: { [one.name]: one.schema } };
          // An address can't hold half a character.
          note(await tryLimits(name, alone, query, (content) => send(file, content), 'half a character'));
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(700);
  }, 240_000);

  it.each<[string, string, GenericSchema, unknown, string?]>([
    ['a report on reviews', '/v1/review-reports', SignedPayloadSchema, { report: REPORT, batch: randomUUID() }],
    ['a wish for cases', '/v1/review-panels', VolunteerActSchema, { act: { kind: 'next-cases' } }],
    ['an answer', '/v1/review-panels', VolunteerActSchema, { act: { kind: 'answer', case: 1, answer: 'genuine' } }],
    ['a wish for a token', '/v1/panel-tokens', TokenAskSchema, { month: '2026-03', request: 'a'.repeat(346) }],
    [
      'a refusal to look',
      '/v1/volunteer-inspections',
      LookActSchema,
      { look: { kind: 'decline', task: 1 } },
      LOOK_PREFIX,
    ],
    [
      'what was seen',
      '/v1/volunteer-inspections',
      LookActSchema,
      { look: { kind: 'result', task: 1, finding: 'regular', note: 'All is as it should be.', answers: ANSWERS } },
      LOOK_PREFIX,
    ],
  ])('%s, which a device signs, likewise', async (name, url, schema, example, prefix = SIGNED_PREFIX) => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const described = toJsonSchema(schema, {
      typeMode: 'input',
      errorMode: 'ignore',
      overrideSchema: ({ valibotSchema, jsonSchema }) =>
        valibotSchema.type === 'custom' ? { type: 'string' } : jsonSchema,
    }) as Described;
    const content = { registry: 'test.example', at: registry.clock.now.toISOString(), ...example as object }; // prettier-ignore
    const { wrong } = await tryLimits(name, described, content, (said) => {
      const payload = JSON.stringify(said);
      const signature = sign(null, Buffer.from(prefix + payload), privateKey).toString('base64url');
      const key = publicKey.export({ format: 'jwk' }).x;
      return registry.app.inject({ method: 'POST', url, payload: { payload, key, signature } });
    });
    expect(wrong).toEqual([]);
  });
});
