import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { panelAnswer, panelToken, volunteer } from '../../../src/registry/db/review-schema';
import { blindSign, tokenPassphrase } from '../../../src/registry/reviews/blind-sign';
import { panelKeys } from '../../../src/registry/reviews/panel-keys';
import { testRegistry } from '../test-registry';
import { asking } from './asking';
import { device } from './device';
import { blindedVoice, voiceAt } from './voice';

let registry: Awaited<ReturnType<typeof testRegistry>>;
let on: ReturnType<typeof asking>;
beforeAll(async () => {
  registry = await testRegistry({ complaintsPerHour: 1000 });
  on = asking(registry);
}, 120_000);
beforeEach(async () => {
  registry.clock.now = new Date('2026-03-15T08:00:00Z');
  await registry.empty();
});
afterAll(() => registry.close());

describe('a voice', () => {
  const NEXT = { kind: 'next-cases' };

  it('is heard only with a token of its own: another’s, another month’s, an altered one or none is refused', async () => {
    const [mine, others] = [await voiceAt(registry.deps), await voiceAt(registry.deps)];
    expect((await on.panel(mine.act(NEXT))).statusCode).toBe(200);
    // Double spending: the token that bought one voice buys no second.
    expect((await on.panel(others.act(NEXT, on.at(), mine.token))).statusCode).toBe(403);
    const altered = Buffer.from(mine.token, 'base64url');
    altered[altered.length - 1]! ^= 1;
    expect((await on.panel(mine.act(NEXT, on.at(), altered.toString('base64url')))).statusCode).toBe(403);
    const { token: _, ...without } = mine.act(NEXT);
    expect((await on.panel(without)).statusCode).toBe(403);
    expect((await on.panel(device().act(NEXT))).json().detail).toContain('newer version');
  });

  it('of another registry that shares the key is not heard here', async () => {
    const [issuer] = await panelKeys(registry.deps);
    const made = await blindedVoice('other.example', '2026-03', issuer!.tokenKey);
    const passphrase = tokenPassphrase(registry.deps.receiptKey);
    const token = await made.unblind(blindSign(made.blinded, issuer!.privateKey, passphrase));
    expect((await on.panel(made.act(NEXT, token, on.at(), 'test.example'))).statusCode).toBe(403);
  });

  it('is heard in its month and three days longer, so that what was said offline counts', async () => {
    registry.clock.now = new Date('2026-03-31T20:00:00Z');
    const mine = await voiceAt(registry.deps);
    registry.clock.now = new Date('2026-04-03T23:00:00Z');
    expect((await on.panel(mine.act(NEXT))).statusCode).toBe(200);
    registry.clock.now = new Date('2026-04-04T01:00:00Z');
    expect((await on.panel(mine.act(NEXT))).statusCode).toBe(403);
  });

  it('is no device: a key reports or judges, never both', async () => {
    const mine = await voiceAt(registry.deps);
    await on.panel(mine.act(NEXT));
    const { token: _, ...act } = mine.act({ kind: 'statistics' });
    expect((await on.panel(act)).statusCode).toBe(403);
  });

  it('leaves nothing in the registry that leads to its device', async () => {
    const who = await on.reporter();
    const made = await on.asked();
    const given = (await on.ask(who, made.request)).json().response;
    const token = await made.unblind(Buffer.from(given, 'base64url'));
    const [{ id }] = (await on.panel(made.act(NEXT, token, on.at()))).json().cases;
    await on.panel(made.act({ kind: 'answer', case: id, answer: 'suspect' }, token, on.at()));

    const { db } = registry.deps;
    const rows = { answers: await db.select().from(panelAnswer), tokens: await db.select().from(panelToken) };
    const people = await db.select().from(volunteer);
    const [[reported], [judged]] = [people.filter((one) => !one.month), people.filter((one) => one.month)];
    expect(rows.answers.map(({ volunteerId }) => volunteerId)).toEqual([judged!.id]);
    expect(rows.tokens).toMatchObject([{ volunteerId: reported!.id, month: '2026-03' }]);
    // Nothing that was given is in what was shown: neither the request nor the blind signature.
    const shown = Buffer.from(token, 'base64url').toString('hex');
    for (const secret of [Buffer.from(made.request, 'base64url').subarray(3), Buffer.from(given, 'base64url')])
      expect(shown).not.toContain(secret.toString('hex').slice(0, 64));
    const kept = JSON.stringify([judged, rows.answers], (_, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
    );
    expect(kept).not.toContain(Buffer.from(reported!.keyHash).toString('hex'));
    expect(rows.tokens[0]).not.toHaveProperty('at');
  });

  it('counts with others of its month only: what a month leaves undecided is judged anew', async () => {
    await on.reporter();
    const judged = async (times: number) => {
      for (let voices = 0; voices < times; voices += 1) {
        const voice = await voiceAt(registry.deps);
        const [{ id }] = (await on.panel(voice.act(NEXT))).json().cases;
        await on.panel(voice.act({ kind: 'answer', case: id, answer: 'suspect' }));
      }
    };
    const decided = async () => {
      const answer = await registry.app.inject({ url: '/v1/review-clusters', headers: registry.asHandler });
      return answer.json().clusters[0].decided.suspect;
    };
    await judged(2);
    registry.clock.now = new Date('2026-04-10T08:00:00Z');
    await judged(2);
    expect(await decided()).toBe(0);
    await judged(1);
    expect(await decided()).toBe(1);
  });
});
