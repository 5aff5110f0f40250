import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AUDIT_START, auditHash, firstBreak, type AuditLink } from '../../../src/registry/accounts/audit-chain';
import { audit, checkAudit } from '../../../src/registry/accounts/audit-repository';
import { canonicalJson } from '../../../src/registry/accounts/canonical-json';
import { complaintAgainst, testRegistry, type TestRegistry } from '../test-registry';
import { auditOf, hire, logIn } from './staff';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await testRegistry();
}, 120_000);
afterAll(() => registry.close());
beforeEach(async () => void (await registry.empty()));

const check = async () => (await registry.app.inject({ url: '/v1/audit/check', headers: registry.asHandler })).json();

describe('the audit', () => {
  it('says who did what, from one account to the next', async () => {
    const lin = await hire(registry, 'lin', ['admin']);
    await lin.ask('POST', '/v1/accounts/invitations', { note: 'Wang', roles: ['intake'] });
    await logIn(registry, 'lin', 'not the password');
    await lin.ask('PUT', `/v1/accounts/${lin.id}/roles`, { roles: ['admin', 'auditor'] });
    await lin.ask('DELETE', '/v1/session');
    expect((await auditOf(registry)).map(({ actor, act }) => `${actor === lin.id ? 'lin' : actor} ${act}`)).toEqual([
      'token invite',
      'lin accept-invitation',
      'lin log-in',
      'lin invite',
      'nobody log-in-failed',
      'lin change-roles',
      'lin log-out',
    ]);
    expect((await auditOf(registry))[5]).toMatchObject({
      actorName: 'Colleague LIN',
      subject: `account:${lin.id}`,
      detail: { before: ['admin'], after: ['admin', 'auditor'] },
    });
    expect(await check()).toEqual({ entries: 7, brokenAt: null });
  });

  it('covers what is done to cases, lists and feeds, without what people wrote', async () => {
    const ann = await hire(registry, 'ann', ['handler', 'approver']);
    const eve = await hire(registry, 'eve', ['auditor']);
    await registry.file(complaintAgainst('shop.example'));
    await ann.ask('POST', '/v1/cases/1/steps', { event: 'refuse', ground: 'no-facts', reason: 'Nothing was bought.' });
    await ann.ask('POST', '/v1/cases/1/steps', { event: 'reopen', reason: 'Something was bought after all.' });
    await ann.ask('POST', '/v1/cases/1/messages', { to: 'complainant', text: 'Please add the confirmation.' });
    await ann.ask('POST', '/v1/cases/1/claims');
    const sentAt = registry.clock.now.toISOString();
    const sent = { event: 'notify', way: 'post', recipient: 'registered-office', sentAt };
    await ann.ask('POST', '/v1/cases/1/steps', sent);
    await ann.ask('POST', '/v1/cases/1/claims/proof', { claim: 1, identifier: 'domain:shop.example' });
    await ann.ask('POST', '/v1/cases/1/decision', { outcome: 'unfounded', reason: 'The goods had arrived.' });
    await registry.importFeed('listed.example', { source: 'Council' });
    await ann.ask('POST', '/v1/lists', {});
    const asEve = async (query: string) => (await eve.ask('GET', `/v1/audit${query}`)).json().entries;
    const seen = (await asEve('')).toReversed().slice(6);
    expect(seen.map(({ act, subject }: { act: string; subject: string }) => `${act} ${subject}`)).toEqual([
      'case.refuse case:1',
      'case.reopen case:1',
      'case.message case:1',
      'case.new-link case:1',
      'case.notify case:1',
      'case.confirm-proof case:1',
      'case.decide case:1',
      'import-feed source:Council',
      'publish list:1',
    ]);
    expect(seen[0]).toMatchObject({
      actor: ann.id,
      actorName: 'Colleague ANN',
      detail: { from: 'received', to: 'refused', ground: 'no-facts' },
    });
    expect(seen[7].detail).toMatchObject({ list: 'blacklist', entries: 1, added: 1, force: false });
    expect(seen[8].detail).toMatchObject({ entries: 1, digest: expect.any(String) });
    expect(JSON.stringify(seen)).not.toMatch(/bought|confirmation|arrived/);
    expect(await asEve('?act=case')).toHaveLength(7);
    expect(await asEve(`?act=case.notify&actor=${ann.id}&subject=case:1`)).toHaveLength(1);
    expect(await asEve('?actor=token&act=case')).toEqual([]);
    expect((await eve.ask('POST', '/v1/cases/1/steps', { event: 'tell' })).statusCode).toBe(403);
    expect(await check()).toMatchObject({ brokenAt: null });
  });

  it('is in pages, and by act or subject', async () => {
    await registry.deps.db.transaction(async (tx) => {
      for (let n = 1; n <= 105; n++)
        await audit(
          tx,
          { id: 'token', name: '' },
          n % 2 ? 'publish' : 'open-data',
          `case:${n}`,
          { n },
          registry.clock.now,
        );
    });
    const get = async (query: string) =>
      (await registry.app.inject({ url: `/v1/audit${query}`, headers: registry.asHandler })).json();
    const first = await get('');
    expect(first.entries).toHaveLength(100);
    expect(first).toMatchObject({
      next: 6,
      entries: expect.arrayContaining([expect.objectContaining({ number: 105 })]),
    });
    expect((await get('?before=6')).entries.map((one: { number: number }) => one.number)).toEqual([5, 4, 3, 2, 1]);
    expect((await get('?act=open-data&before=6')).entries).toHaveLength(2);
    expect((await registry.app.inject({ url: '/v1/audit?act=%00', headers: registry.asHandler })).statusCode).toBe(422);
    expect((await get('?subject=case:7')).entries).toMatchObject([{ number: 7, detail: { n: 7 } }]);
  });

  it('holds with what it is about, or neither does', async () => {
    const failing = registry.deps.db.transaction(async (tx) => {
      await audit(tx, { id: 'token', name: '' }, 'case.decide', 'case:1', {}, registry.clock.now);
      throw new Error('undone');
    });
    await expect(failing).rejects.toThrow('undone');
    expect(await check()).toEqual({ entries: 0, brokenAt: null });
  });

  it('has no gap, however many write at once', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        registry.deps.db.transaction((tx) =>
          audit(
            tx,
            { id: 'token', name: '' },
            'publish',
            `case:${n}`,
            { b: 1, a: [{ d: 1.5, c: 'x' }] },
            registry.clock.now,
          ),
        ),
      ),
    );
    expect(await check()).toEqual({ entries: 20, brokenAt: null });
  });

  it('refuses changes, and shows those of someone who got around that', async () => {
    await hire(registry, 'lin', ['admin']);
    await hire(registry, 'wang', ['handler']);
    const { db } = registry.deps;
    for (const change of [sql`update audit_entry set act = 'x'`, sql`delete from audit_entry`])
      await expect(db.execute(change)).rejects.toThrow();
    const tamper = async (change: ReturnType<typeof sql>, expected: number | null) => {
      await db
        .transaction(async (tx) => {
          await tx.execute(sql`alter table audit_entry disable trigger audit_entry_append_only`);
          await tx.execute(change);
          expect((await checkAudit(tx)).brokenAt).toBe(expected);
          throw new Error('back');
        })
        .catch((error: Error) => expect(error.message).toBe('back'));
    };
    await tamper(sql`select 1`, null);
    await tamper(sql`update audit_entry set act = 'log-in' where number = 4`, 4);
    await tamper(sql`update audit_entry set detail = '{"roles": ["intake"]}' where number = 1`, 1);
    await tamper(sql`update audit_entry set at = at + interval '1 second' where number = 2`, 2);
    await tamper(sql`update audit_entry set actor_name = 'Someone else' where number = 3`, 3);
    await tamper(sql`delete from audit_entry where number = 2`, 2);
    await tamper(sql`delete from audit_entry where number = 1`, 1);
    await tamper(sql`delete from audit_entry where number = 6`, 6);
    await tamper(sql`delete from audit_entry`, 1);
    expect((await check()).brokenAt).toBeNull();
  });
});

describe('the chain', () => {
  const facts = fc.record({
    actor: fc.string(),
    actorName: fc.string(),
    act: fc.string(),
    subject: fc.string(),
    detail: fc.dictionary(fc.string(), fc.jsonValue()),
  });

  it('breaks wherever an entry is taken out or changed places, and nowhere else', () => {
    fc.assert(
      fc.property(fc.array(facts, { minLength: 2, maxLength: 8 }), fc.nat(), (all, pick) => {
        const links: AuditLink[] = [];
        let before: { number: number; hash: Uint8Array } = AUDIT_START;
        for (const [at, one] of all.entries()) {
          const next = { ...one, number: at + 1, at: new Date(1_773_561_600_000 + at) };
          before = { ...next, hash: auditHash(before.hash, next) };
          links.push(before as AuditLink);
        }
        expect(firstBreak(AUDIT_START, links)).toBeNull();
        const index = pick % (links.length - 1);
        expect(firstBreak(AUDIT_START, links.toSpliced(index, 1))).toBe(index + 1);
      }),
    );
  });

  it('has one text for one value, in whatever order the database returns its members', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'x' })).toBe('{"a":"x","b":[{"c":null,"d":1}]}');
    expect(canonicalJson({ a: 'x', b: [{ c: null, d: 1 }] })).toBe('{"a":"x","b":[{"c":null,"d":1}]}');
  });
});
