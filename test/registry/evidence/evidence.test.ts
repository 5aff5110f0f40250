import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runClocks } from '../../../src/registry/cases/run-clocks';
import { peopleOf, PNG } from '../cases/people';
import { jpeg, webp } from '../../core/casework/picture-heads';
import { testRegistry, type TestRegistry } from '../test-registry';

let registry: TestRegistry;
let people: ReturnType<typeof peopleOf>;
beforeAll(async () => {
  registry = await testRegistry();
  people = peopleOf(registry);
}, 120_000);
afterAll(() => registry.close());
beforeEach(async () => void (await registry.empty()));

const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n');
const WEBP = webp(1, 1);
const JPEG = jpeg(1, 1);
const download = (id: number, seq: number, headers: object = registry.asHandler) =>
  registry.app.inject({ url: `/v1/cases/${id}/evidence/${seq}`, headers: { ...headers } });

describe('what the page was at filing', () => {
  it('is frozen as the first piece of evidence', async () => {
    const page = { title: 'Blue cup', offer: 'Cup, 300 ml', price: '¥ 19.90', seenAt: '2026-03-15T07:58:00.000Z' };
    const receipt = await people.file('shop.example', { page });
    const answer = await download(1, 1);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({
      url: 'https://shop.example/product/1',
      name: 'Invented Shop',
      identifiers: [expect.objectContaining({ evidence: 'address' }), expect.objectContaining({ evidence: 'claimed' })],
      ...page,
      filedAt: '2026-03-15T08:00:00.000Z',
    });
    const { evidence } = (await registry.app.inject({ url: `/v1/complaints/${receipt}/case` })).json();
    expect(evidence).toMatchObject([{ seq: 1, kind: 'page', by: 'complainant', type: 'application/json' }]);
  });
});

describe('a file', () => {
  it.each([
    ['PNG', PNG, 'image/png', 'png'],
    ['JPEG', JPEG, 'image/jpeg', 'jpg'],
    ['WebP', WEBP, 'image/webp', 'webp'],
    ['PDF', PDF, 'application/pdf', 'pdf'],
  ])(
    '%s is taken by its receipt, and given to handlers only, to be saved and never shown',
    async (_, bytes, type, end) => {
      const receipt = await people.file();
      const taken = await people.upload(`/v1/complaints/${receipt}/evidence?name=proof.exe`, bytes);
      expect(taken.statusCode).toBe(201);
      expect(taken.json()).toMatchObject({ seq: 2, by: 'complainant', name: 'proof.exe', type, size: bytes.length });
      const answer = await download(1, 2);
      expect(answer.rawPayload.equals(bytes)).toBe(true);
      expect(answer.headers).toMatchObject({
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename="case-1-evidence-2.${end}"`,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
        'cache-control': 'no-store',
      });
      expect((await download(1, 2, {})).statusCode).toBe(401);
      expect((await download(1, 2, people.asActor('eve', ['auditor']))).statusCode).toBe(403);
      expect((await download(1, 3)).statusCode).toBe(404);
    },
  );

  it.each([
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a drawing that can run', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])],
    ['an archive', Buffer.from('504b0304140000000800', 'hex')],
    ['a GIF', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1')],
    ['nothing', Buffer.alloc(0)],
  ])('that is %s is refused, whatever its name', async (_, bytes) => {
    const receipt = await people.file();
    const answer = await people.upload(`/v1/complaints/${receipt}/evidence?name=photo.png`, bytes);
    expect(answer.statusCode).toBe(415);
    expect((await people.view(1)).evidence).toHaveLength(1);
  });

  it('of more than 10 MB is refused', async () => {
    const receipt = await people.file();
    const large = Buffer.concat([PNG, Buffer.alloc(10 * 2 ** 20)]);
    expect((await people.upload(`/v1/complaints/${receipt}/evidence`, large)).statusCode).toBe(413);
    expect((await people.view(1)).evidence).toHaveLength(1);
  });

  it('is taken once, and ten from each side', async () => {
    const receipt = await people.file();
    const url = `/v1/complaints/${receipt}/evidence`;
    const numbered = (n: number) => Buffer.concat([PNG, Buffer.from([n])]);
    const codes = [];
    for (let n = 0; n < 11; n++) codes.push((await people.upload(url, numbered(n))).statusCode);
    expect(codes).toEqual([...Array.from({ length: 10 }, () => 201), 409]);
    expect((await people.upload(url, numbered(3))).json().detail).toContain('here already');
    expect((await people.upload('/v1/cases/1/evidence', PNG, registry.asHandler)).statusCode).toBe(201);
  });

  it('at the same time with others stays in one chain', async () => {
    const receipt = await people.file();
    const numbered = (n: number) => Buffer.concat([PNG, Buffer.from([n])]);
    const answers = await Promise.all(
      [1, 2, 3, 4].map((n) => people.upload(`/v1/complaints/${receipt}/evidence`, numbered(n))),
    );
    expect(answers.map((answer) => answer.json().seq).toSorted()).toEqual([2, 3, 4, 5]);
    expect((await download(1, 5)).statusCode).toBe(200);
  });

  it.each(['../../etc/passwd', 'a\\b', 'a\u202Egnp.exe'])('named %j is refused', async (name) => {
    const receipt = await people.file();
    const answer = await people.upload(`/v1/complaints/${receipt}/evidence?name=${encodeURIComponent(name)}`, PNG);
    expect(answer.statusCode).toBe(422);
  });

  it('is not given out when its bytes were changed', async () => {
    const receipt = await people.file();
    const { sha256 } = (await people.upload(`/v1/complaints/${receipt}/evidence`, PNG)).json();
    expect(await readdir(registry.deps.evidenceDir)).toContain(sha256);
    await writeFile(join(registry.deps.evidenceDir, sha256), 'something else');
    expect((await download(1, 2)).statusCode).toBe(500);
  });

  it('is deleted three years after its case was closed, unless an open case has the same', async () => {
    const start = registry.clock.now;
    const closed = await people.file();
    const open = await people.file();
    const own = Buffer.concat([PNG, Buffer.from('own')]);
    for (const bytes of [PNG, own]) await people.upload(`/v1/complaints/${closed}/evidence`, bytes);
    await people.upload(`/v1/complaints/${open}/evidence`, PNG);
    await people.post(`/v1/complaints/${closed}/withdrawal`);
    registry.clock.now = new Date('2029-03-14T00:00:00Z');
    await runClocks(registry.deps);
    expect((await download(1, 3)).statusCode).toBe(200);
    registry.clock.now = new Date('2029-03-16T00:00:00Z');
    await runClocks(registry.deps);
    expect((await download(1, 3)).statusCode).toBe(404);
    expect((await download(2, 2)).statusCode).toBe(200);
    expect((await people.view(1)).evidence).toHaveLength(3);
    registry.clock.now = start;
  });

  it('is in rows that nobody can change', async () => {
    await people.file();
    const changes = [
      sql`update evidence set name = 'x'`,
      sql`update evidence set name = '', sha256 = '', dropped_at = now()`,
      sql`update evidence set name = ''`,
      sql`delete from evidence`,
    ];
    for (const change of changes) await expect(registry.deps.db.execute(change)).rejects.toThrow();
  });
});
