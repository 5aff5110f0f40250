import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../src/registry/app';
import { loggerOf, withoutReceipt, withoutValues } from '../../src/registry/logging';
import { complaintAgainst, testRegistry, type TestRegistry } from './test-registry';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await testRegistry();
  await registry.publish();
}, 120_000);
afterAll(() => registry.close());

const HANDLERS_ONLY: ['GET' | 'POST', string][] = [
  ['GET', '/v1/cases'],
  ['GET', '/v1/cases/1'],
  ['GET', '/v1/cases/groups'],
  ['GET', '/v1/cases/overdue'],
  ['GET', '/v1/cases/workload'],
  ['POST', '/v1/cases/1/decision'],
  ['POST', '/v1/cases/1/steps'],
  ['POST', '/v1/cases/1/messages'],
  ['POST', '/v1/cases/1/claims'],
  ['POST', '/v1/cases/1/claims/proof'],
  ['POST', '/v1/cases/1/evidence'],
  ['GET', '/v1/cases/1/evidence/1'],
  ['POST', '/v1/imports'],
  ['POST', '/v1/lists'],
  ['GET', '/v1/lists/preview'],
  ['GET', '/v1/review-clusters'],
  ['POST', '/v1/review-quarantine'],
  ['POST', '/v1/review-seeds'],
];

describe('what only handlers may do', () => {
  it.each(HANDLERS_ONLY)('%s %s needs the token', async (method, url) => {
    for (const authorization of [
      undefined,
      'Bearer',
      'Bearer wrong',
      'Basic abc',
      `Bearer ${registry.deps.handlerToken}x`,
      registry.deps.handlerToken,
    ]) {
      const answer = await registry.app.inject({
        method,
        url,
        headers: authorization === undefined ? {} : { authorization },
      });
      expect(answer.statusCode).toBe(401);
      expect(answer.headers['www-authenticate']).toBe('Bearer');
      expect(answer.json().type).toBe('urn:probity:problem:unauthorized');
    }
  });

  it('is not open to other sites', async () => {
    const answer = await registry.app.inject({
      method: 'OPTIONS',
      url: '/v1/cases',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'GET' },
    });
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('the published list', () => {
  const get = (name: string, headers = {}) => registry.app.inject({ url: `/v1/lists/${name}`, headers });

  it('is static: files for ever, the manifest for minutes, open to everyone', async () => {
    const manifest = await get('manifest.json');
    expect(manifest.statusCode).toBe(200);
    expect(manifest.headers).toMatchObject({
      'cache-control': 'public, max-age=300',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    });
    const { files } = JSON.parse(Buffer.from(manifest.json().payload, 'base64').toString());
    const file = await get(files[0].file);
    expect(file.statusCode).toBe(200);
    expect(file.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'application/octet-stream',
      'access-control-allow-origin': '*',
    });
    expect((await get('root/1.json')).statusCode).toBe(200);
    expect((await get('manifest.json', { 'if-none-match': manifest.headers.etag })).statusCode).toBe(304);
  });

  it('shows no other file of its folder', async () => {
    await mkdir(join(registry.folder, 'deeper'), { recursive: true });
    await writeFile(join(registry.folder, 'deeper', 'manifest.json'), 'hidden');
    await writeFile(join(registry.folder, 'manifest.json.1.tmp'), 'hidden');
    for (const name of [
      'keys/list.pem',
      'keys/receipt.key',
      '../registry.json',
      '..%2fhandler-token',
      'deeper/manifest.json',
      'manifest.json.1.tmp',
      '',
      'root',
      `${'0'.repeat(64)}.plist`,
    ]) {
      const answer = await get(name);
      expect([answer.statusCode, answer.json().type]).toEqual([404, 'urn:probity:problem:not-found']);
    }
  });

  it('is published by one at a time', async () => {
    const answers = await Promise.all([registry.publish(), registry.publish()]);
    for (const answer of answers) expect([201, 409]).toContain(answer.statusCode);
    expect(answers.some((answer) => answer.statusCode === 201)).toBe(true);
  });
});

describe('other sites and extensions', () => {
  it('may file and follow complaints', async () => {
    const asked = await registry.app.inject({
      method: 'OPTIONS',
      url: '/v1/complaints',
      headers: {
        origin: 'chrome-extension://abc',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,idempotency-key',
      },
    });
    expect(asked.statusCode).toBe(204);
    expect(asked.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-headers': expect.stringContaining('content-type, idempotency-key'),
    });
    expect(asked.headers['access-control-allow-methods']).toContain('POST');
    expect(asked.headers['access-control-allow-methods']).toContain('DELETE');
    expect((await registry.file(complaintAgainst('shop.example'))).headers['access-control-allow-origin']).toBe('*');
    expect((await registry.file({})).headers['access-control-allow-origin']).toBe('*');
  });
});

describe('errors', () => {
  it.each([
    ['GET', '/', 404],
    ['GET', '/v1', 404],
    ['DELETE', '/v1/complaints', 404],
    ['GET', '/v1/%ff', 400],
    ['POST', '/v1/complaints/ABCD-ABCD-ABCD-ABCD', 404],
  ] as const)('%s %s is a problem, %i', async (method, url, code) => {
    const answer = await registry.app.inject({ method, url });
    expect(answer.statusCode).toBe(code);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.json().status).toBe(code);
  });

  it('of ours tell nothing but that they happened, and are logged without secrets', async () => {
    let log = '';
    const stream = new Writable({
      write(chunk: Buffer, _, done) {
        log += chunk.toString();
        done();
      },
    });
    const logger = loggerOf('info');
    const broken = await buildApp({
      ...registry.deps,
      now: () => {
        throw new Error('the clock is broken');
      },
      logger: typeof logger === 'object' ? { ...logger, stream } : logger,
    });
    const answer = await broken.inject({
      method: 'POST',
      url: '/v1/cases/1/decision',
      headers: registry.asHandler,
      payload: { outcome: 'unfounded', reason: 'Long enough.' },
    });
    await broken.inject({ url: '/v1/complaints/K7QF-9D2M-K7QF-9D2M' });
    await broken.close();
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toMatch(/clock|\.ts|at /);
    expect(log).toContain('the clock is broken');
    expect(log).toContain('/v1/complaints/[receipt]');
    expect(log).not.toContain('K7QF');
    expect(log).not.toContain(registry.deps.handlerToken);
    expect(log).not.toContain('127.0.0.1');
  });

  it('hide a receipt however it is asked for', () => {
    expect(withoutReceipt('/v1/complaints/K7QF-9D2M?x=1')).toBe('/v1/complaints/[receipt]?x=1');
    expect(withoutReceipt('/v1/claims/K7QF-9D2M/proof')).toBe('/v1/claims/[claim]/proof');
    expect(withoutReceipt('/v1/complaints')).toBe('/v1/complaints');
  });
});

describe('a failed query', () => {
  it('is logged without the values that were to be stored', async () => {
    const error = await registry.deps.db
      .execute(sql`select ${'secret\n    text'}::integer`)
      .catch((failure: unknown) => failure);
    expect(error instanceof Error && error.stack).toContain('secret');
    expect(error instanceof Error && withoutValues(error.stack ?? '')).toMatch(
      /^Error: Failed query: select \$1::integer\nparams: \[not logged\]\n {4}at /,
    );
  });
});
