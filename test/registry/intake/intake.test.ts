import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { caseFile, complaint } from '../../../src/registry/db/casework-schema';
import { rateCount } from '../../../src/registry/db/schema';
import { complaintAgainst, testRegistry, type TestRegistry } from '../test-registry';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await testRegistry();
}, 120_000);
afterAll(() => registry.close());
beforeEach(async () => void (await registry.empty()));

const status = (receipt: string) => registry.app.inject({ url: `/v1/complaints/${receipt}` });
const stored = () => registry.deps.db.select().from(complaint);

describe('filing a complaint', () => {
  it('gives a receipt that opens its status', async () => {
    const answer = await registry.file(complaintAgainst('shop.example'));
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toEqual({
      receipt: expect.stringMatching(/^(\w{4}-){3}\w{4}$/),
      state: 'received',
      receivedAt: '2026-03-15T08:00:00.000Z',
    });
    const { receipt } = answer.json();
    expect((await status(receipt)).json()).toEqual(answer.json());
    expect((await status(receipt.toLowerCase().replaceAll('-', ''))).json()).toEqual(answer.json());
  });

  it('stores neither the code nor the key', async () => {
    const key = randomUUID();
    const { receipt } = (await registry.file(complaintAgainst('shop.example'), key)).json();
    const row = JSON.stringify(
      (await stored()).map((one) => ({ ...one, receiptHash: Buffer.from(one.receiptHash).toString('utf8') })),
    );
    expect(row).toContain('nothing has arrived');
    expect(row).not.toContain(receipt);
    expect(row).not.toContain(key);
  });

  it('twice with one key is filed once, with the same receipt', async () => {
    const key = randomUUID();
    const first = await registry.file(complaintAgainst('shop.example'), key);
    registry.clock.now = new Date(registry.clock.now.getTime() + 60_000);
    const { facts, ...rest } = complaintAgainst('shop.example');
    const again = await registry.file({ facts, ...rest }, key.toUpperCase());
    expect(again.statusCode).toBe(200);
    expect(again.json()).toEqual(first.json());
    expect(await stored()).toHaveLength(1);
  });

  it('at the same time with one key is filed once', async () => {
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => registry.file(complaintAgainst('shop.example'), key)),
    );
    expect(answers.map((answer) => answer.statusCode).toSorted()).toEqual([200, 200, 200, 200, 200, 200, 200, 201]);
    expect(new Set(answers.map((answer) => answer.json().receipt)).size).toBe(1);
    expect(await stored()).toHaveLength(1);
    expect(await registry.deps.db.select().from(caseFile)).toHaveLength(1);
  });

  it('with the key of another complaint is refused', async () => {
    const key = randomUUID();
    await registry.file(complaintAgainst('shop.example'), key);
    const other = await registry.file(complaintAgainst('other.example'), key);
    expect(other.statusCode).toBe(422);
    expect(other.json().type).toBe('urn:probity:problem:key-reused');
    expect(await stored()).toHaveLength(1);
  });

  it('stores identifiers in canonical form, judged by the registry and not by the client', async () => {
    const against = {
      ...complaintAgainst('shop.example').against,
      identifiers: [
        {
          identifier: 'domain:WWW.Shop.EXAMPLE.',
          evidence: 'address',
          seenIn: 'address',
          validity: 'doubtful',
          reason: 'so they say',
        },
        { identifier: 'domain:shop.example', evidence: 'address', seenIn: 'address', validity: 'valid' },
        { identifier: 'domain:shop.example', evidence: 'claimed', seenIn: 'footer', validity: 'valid' },
      ],
    };
    expect((await registry.file({ ...complaintAgainst('shop.example'), against })).statusCode).toBe(201);
    expect((await stored())[0]?.content.against.identifiers).toEqual([
      { identifier: 'domain:shop.example', evidence: 'address', seenIn: 'address', validity: 'valid' },
      { identifier: 'domain:shop.example', evidence: 'claimed', seenIn: 'footer', validity: 'valid' },
    ]);
  });
});

describe('a complaint that is not valid', () => {
  const good = complaintAgainst('shop.example');
  const sighted = { identifier: 'uscc:123', evidence: 'claimed', seenIn: 'footer', validity: 'valid' };

  it.each<[what: string, body: unknown, field: string, detail: RegExp]>([
    ['an unknown category', { ...good, category: 'arson' }, 'category', /counterfeit/],
    ['an unknown stage', { ...good, stage: 'later' }, 'stage', /delivery/],
    ['facts that are too long', { ...good, facts: 'x'.repeat(5001) }, 'facts', /5000/],
    ['no facts', { ...good, facts: '   ' }, 'facts', /10/],
    ['a field that we do not know', { ...good, admin: true }, 'admin', /admin/],
    [
      'an address that is no web address',
      { ...good, against: { ...good.against, url: 'file:///etc/passwd' } },
      'against.url',
      /http/,
    ],
    [
      'nobody complained of',
      { ...good, against: { ...good.against, identifiers: [] } },
      'against.identifiers',
      /length/,
    ],
    [
      'a malformed identifier',
      { ...good, against: { ...good.against, identifiers: [...good.against.identifiers, sighted] } },
      'against.identifiers.2.identifier',
      /"uscc:123" /,
    ],
    [
      'an unknown scheme',
      { ...good, against: { ...good.against, identifiers: [{ ...sighted, identifier: 'phone:123' }] } },
      'against.identifiers.0.identifier',
      /unknown scheme/,
    ],
    ['a NUL', { ...good, facts: 'Paid, and nothing\0 came.' }, 'facts', /NUL/],
    ['half a character', { ...good, against: { ...good.against, name: 'Shop \ud800' } }, 'against.name', /broken/],
    ['a list', [], 'against', /is missing/],
    ['a text', 'complaint', '', /Object/],
  ])('%s is refused, and the field named', async (_, body, field, detail) => {
    const answer = await registry.app.inject({
      method: 'POST',
      url: '/v1/complaints',
      headers: { 'idempotency-key': randomUUID(), 'content-type': 'application/json' },
      payload: JSON.stringify(body),
    });
    expect(answer.statusCode).toBe(422);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.json()).toMatchObject({
      type: 'urn:probity:problem:invalid',
      status: 422,
      errors: expect.arrayContaining([expect.objectContaining({ field, detail: expect.stringMatching(detail) })]),
    });
    expect(await stored()).toEqual([]);
  });

  it.each([
    ['JSON that is none', '{"against": ', 'application/json', 400],
    ['nothing', '', 'application/json', 400],
    ['HTML', '<p>hello', 'text/html', 415],
    ['10 MB', JSON.stringify({ ...good, facts: 'x'.repeat(10_000_000) }), 'application/json', 413],
    ['a name that would change every object', '{"__proto__": {"admin": true}}', 'application/json', 400],
  ])('%s is refused as a problem', async (_, payload, type, code) => {
    const answer = await registry.app.inject({
      method: 'POST',
      url: '/v1/complaints',
      headers: { 'idempotency-key': randomUUID(), 'content-type': type },
      payload,
    });
    expect(answer.statusCode).toBe(code);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.json()).toMatchObject({ status: code, title: expect.any(String), detail: expect.any(String) });
  });

  it.each([[undefined], ['1'], ['not-a-uuid']])('the key %s is refused, and the header named', async (key) => {
    const answer = await registry.app.inject({
      method: 'POST',
      url: '/v1/complaints',
      headers: key === undefined ? {} : { 'idempotency-key': key },
      payload: good,
    });
    expect(answer.statusCode).toBe(422);
    expect(answer.json().errors[0].field).toBe('Idempotency-Key');
  });

  it('keeps odd but storable text as it is', async () => {
    const facts = '<script>alert(1)</script> \u202Eesrever 𠮷野家 👩‍👩‍👧 \u0001';
    await registry.file({ ...good, facts });
    expect((await stored())[0]?.content.facts).toBe(facts);
  });
});

describe('asking how a complaint stands', () => {
  it.each(['0000-0000-0000-0000', 'nonsense', '%00', 'x'.repeat(120), '..%2f..%2fcases'])(
    '%s is not found',
    async (receipt) => {
      const answer = await status(receipt);
      expect(answer.statusCode).toBe(404);
      expect(answer.json().type).toBe('urn:probity:problem:not-found');
    },
  );
});

describe('the limit on filing', () => {
  const from = (address: string) =>
    registry.app.inject({
      method: 'POST',
      url: '/v1/complaints',
      remoteAddress: address,
      headers: { 'idempotency-key': randomUUID() },
      payload: complaintAgainst('shop.example'),
    });

  it('counts by network address, in the database, and ends', async () => {
    const answers = [];
    for (let times = 0; times < 4; times++) answers.push(await from('192.0.2.1'));
    expect(answers.map((answer) => answer.statusCode)).toEqual([201, 201, 201, 429]);
    expect(answers[3]?.json()).toMatchObject({ type: 'urn:probity:problem:too-many', status: 429 });
    expect(Number(answers[3]?.headers['retry-after'])).toBeGreaterThan(3000);
    expect((await from('192.0.2.2')).statusCode).toBe(201);
    expect(JSON.stringify(await registry.deps.db.select().from(rateCount))).not.toContain('192.0.2');
    registry.clock.now = new Date(registry.clock.now.getTime() + 3_600_001);
    expect((await from('192.0.2.1')).statusCode).toBe(201);
  });
});
