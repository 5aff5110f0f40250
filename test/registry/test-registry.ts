import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import * as v from 'valibot';
import { cn } from '../../src/core/casework/calendars/cn';
import type { Complaint } from '../../src/core/complaint';
import { buildApp } from '../../src/registry/app';
import { connectMemory, connectPostgres } from '../../src/registry/db/connect';
import type { Deps } from '../../src/registry/deps';
import { LimitsSchema } from '../../src/registry/limits';
import { loadKeys } from '../../src/registry/publish/keys';

const TOKEN = 'the-token-of-the-handlers-in-tests';

/**
 * A registry in memory with a clock that stands still, for one test file: a database takes seconds to make. With the address of a
 * PostgreSQL server in PROBITY_TEST_DATABASE it is there instead; then run the files one after another, as they empty it.
 */
export async function testRegistry(changes: Partial<Deps> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'probity-registry-'));
  const server = process.env.PROBITY_TEST_DATABASE;
  const connection = server ? await connectPostgres(server) : await connectMemory();
  const clock = { now: new Date('2026-03-15T08:00:00Z') };
  const deps: Deps = {
    db: connection.db,
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
  const empty = () =>
    connection.db.execute(
      sql`truncate inspection_errand, inspection_result, inspection_task, inspection, done_request, panel_answer, review_case_batch, review_case, review_batch, volunteer, matter, evidence, message, proposal, merchant_claim, submission,
        case_event, complaint, case_file, listing, staged_entry, feed_import, rate_count,
        third_party_rating, evaluator, commitment_breach, commitment, identity_edge, identity_role, red_listing, credit_rating,
        session, passkey, passkey_challenge, invitation, account, audit_entry, audit_head restart identity cascade`,
    );
  await empty();
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
    empty,
    close: async () => {
      await app.close();
      await connection.close();
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
