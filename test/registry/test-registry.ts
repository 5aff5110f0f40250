import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { cn } from '../../src/core/casework/calendars/cn';
import type { Complaint } from '../../src/core/complaint';
import { buildApp } from '../../src/registry/app';
import type { Deps } from '../../src/registry/deps';
import { LimitsSchema } from '../../src/registry/limits';
import { loadKeys } from '../../src/registry/publish/keys';
import { testDatabase } from './test-database';

const TOKEN = 'the-token-of-the-handlers-in-tests';

/**
 * A registry over an empty database, with a clock that stands still, for one test file.
 */
export async function testRegistry(changes: Partial<Deps> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'probity-registry-'));
  const database = await testDatabase();
  const clock = { now: new Date('2026-03-15T08:00:00Z') };
  const deps: Deps = {
    db: database.db,
    now: () => clock.now,
    newId: randomUUID,
    registry: { id: 'test.example', name: 'Registry under test' },
    keys: await loadKeys(join(folder, 'keys')),
    receiptKey: new Uint8Array(32).fill(7),
    handlerToken: TOKEN,
    publicUrl: new URL('https://registry.example'),
    listsDir: folder,
    rulesFile: join(folder, 'rules.json'),
    retryAfter: 0,
    consoleDir: join(folder, 'console'),
    evidenceDir: join(folder, 'evidence'),
    openDataDir: join(folder, 'open-data'),
    dataLicence: 'CC-BY-4.0',
    contactKey: new Uint8Array(32).fill(9),
    calendar: cn,
    twoPersons: async () => false,
    resolveTxt: () => Promise.reject(new Error('no such name')),
    fetchText: () => Promise.reject(new Error('no such file')),
    complaintsPerHour: 3,
    limits: v.parse(LimitsSchema, {}),
    logger: false,
    ...changes,
  };
  const app = await buildApp(deps);
  const asHandler = { authorization: `Bearer ${TOKEN}` };
  return {
    app,
    deps,
    clock,
    folder,
    asHandler,
    file: (complaint: unknown, key: string = randomUUID()) =>
      app.inject({
        method: 'POST',
        url: '/v1/complaints',
        headers: { 'idempotency-key': key },
        payload: complaint as object,
      }),
    decide: (id: number, decision: object) =>
      app.inject({ method: 'POST', url: `/v1/cases/${id}/decision`, headers: asHandler, payload: decision }),
    importFeed: (text: string | Uint8Array, query: Record<string, string> = {}) =>
      app.inject({
        method: 'POST',
        url: '/v1/imports',
        query: { source: 'Feed', list: 'blacklist', format: 'domains', category: 'counterfeit', ...query },
        headers: { ...asHandler, 'content-type': 'application/octet-stream' },
        payload: Buffer.from(text),
      }),
    publish: () => app.inject({ method: 'POST', url: '/v1/lists', headers: asHandler }),
    /** Empties the tables, but for this registry as a source. */
    empty: database.empty,
    close: async () => {
      await app.close();
      await database.giveBack();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type TestRegistry = Awaited<ReturnType<typeof testRegistry>>;

/** A complaint against an invented shop. */
export function complaintAgainst(host: string, changes: Partial<Complaint> = {}): Complaint {
  return {
    against: {
      identifiers: [
        { identifier: `domain:${host}`, evidence: 'address', seenIn: 'address', validity: 'valid' },
        { identifier: 'uscc:91110108551385082Q', evidence: 'claimed', seenIn: 'footer', validity: 'valid' },
      ],
      name: 'Invented Shop',
      url: `https://${host}/product/1`,
    },
    category: 'service-default',
    stage: 'delivery',
    facts: 'Paid on 3 March, and nothing has arrived.',
    remedy: 'refund',
    language: 'en',
    ...changes,
  };
}
