import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { DemoRegistry } from './demo-registry';
import { KNOWN_NAMES } from './street/names';

type Known = (typeof KNOWN_NAMES)[number];

const RedListSchema = v.object({ entries: v.array(v.object({ identifier: v.string() })) });
const REASON = 'Three orders of January were paid and never sent; two letters stayed without an answer.';

/**
 * Makes known to a demo's registry whose sites and numbers are whose: of each language a red-listed merchant, and one that was banned
 * and has opened another shop since. The same again changes nothing. It is seen with the next publication.
 */
export async function seedNames(registry: DemoRegistry): Promise<void> {
  const token = (await readFile(join(registry.dataDir, 'handler-token'), 'utf8')).trim();
  const ask = async (path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(registry.url + path, {
      method: body ? 'POST' : 'GET',
      headers: {
        authorization: `Bearer ${token}`,
        ...(body ? { 'content-type': 'application/json', 'idempotency-key': randomUUID() } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return await answer.json();
  };
  const { entries } = v.parse(RedListSchema, await ask('/v1/redlist'));
  for (const known of KNOWN_NAMES) {
    if (entries.some(({ identifier }) => identifier === `domain:${known.red}`)) continue;
    await redList(known, ask);
    await ban(known, ask, registry);
  }
}

type Ask = (path: string, body?: object) => Promise<unknown>;

async function redList({ red, numbers }: Known, ask: Ask): Promise<void> {
  await joinNames(ask, `domain:${red}`, numbers.red, 'Register of the city, website filed with the licence');
  const { id } = v.parse(
    v.object({ id: v.number() }),
    await ask('/v1/redlist', {
      identifier: `domain:${red}`,
      criteria: ['identity-and-record', 'complaints-remedied'],
      sponsor: 'Chamber of commerce of the city (invented)',
      evidence: 'Licence of 2019; four complaints in three years, all remedied in time.',
    }),
  );
  await ask(`/v1/redlist/${id}/approval`, {});
}

async function ban({ banned, next, numbers }: Known, ask: Ask, { probity }: DemoRegistry): Promise<void> {
  const identifier = `domain:${banned}`;
  await joinNames(ask, identifier, numbers.banned, 'Register of the city, website filed with the licence');
  await joinNames(ask, numbers.banned, `domain:${next}`, 'Register of the city, second website filed in March');
  await ask('/v1/complaints', {
    against: {
      identifiers: [{ identifier, evidence: 'address', seenIn: 'address', validity: 'valid' }],
      url: `http://${banned}/`,
    },
    category: 'service-default',
    stage: 'delivery',
    facts: 'Paid in January, and nothing has arrived since.',
    remedy: 'refund',
    language: 'en',
  });
  const cases = v.parse(
    v.array(v.object({ id: v.number(), url: v.string() })),
    JSON.parse(await probity('cases', '--state', 'received', '--json')),
  );
  const filed = cases.find(({ url }) => url === `http://${banned}/`);
  if (!filed) throw new Error(`The complaint about ${banned} is not there.`);
  await probity('decide', String(filed.id), '--outcome', 'upheld-unremedied', '--reason', REASON);
}

async function joinNames(ask: Ask, a: string, b: string, source: string): Promise<void> {
  await ask('/v1/graph/edges', { a, b, relation: 'same', kind: 'official-record', source });
}
