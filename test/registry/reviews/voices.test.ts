import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keysIn, type TokenDirectory } from '../../../src/core/panel-voice';
import { panelAnswer, panelKey, panelToken, volunteer } from '../../../src/registry/db/review-schema';
import { openManifest, openRoots } from '../../../src/core/published-list/trust';
import { verifySignature } from '../../../src/registry/publish/ed25519';
import { blindSign, tokenPassphrase } from '../../../src/registry/reviews/blind-sign';
import { panelKeys } from '../../../src/registry/reviews/panel-keys';
import { readListFile } from '../../../src/registry/publish/list-folder';
import { testRegistry } from '../test-registry';
import { device, REPORT } from './device';
import { blindedVoice, voiceAt } from './voice';

let registry: Awaited<ReturnType<typeof testRegistry>>;
const START = new Date('2026-03-15T08:00:00Z');
beforeAll(async () => {
  registry = await testRegistry({ complaintsPerHour: 1000 });
}, 120_000);
beforeEach(async () => {
  registry.clock.now = START;
  await registry.empty();
});
afterAll(() => registry.close());

const post = (url: string, payload: object, headers = {}) =>
  registry.app.inject({ method: 'POST', url, payload, headers });
const panel = (payload: object) => post('/v1/review-panels', payload);
const at = () => registry.clock.now.toISOString();
const keys = async () => {
  const answer = await registry.app.inject({ url: '/.well-known/private-token-issuer-directory' });
  expect(answer.headers['content-type']).toContain('application/private-token-issuer-directory');
  return keysIn(answer.json<TokenDirectory>()).map((key) => Buffer.from(key, 'base64url'));
};
const asked = async (month = '2026-03') => await blindedVoice('test.example', month, (await keys())[0]!);
const ask = (who: ReturnType<typeof device>, request: string, month = '2026-03') =>
  post('/v1/panel-tokens', who.signed({ registry: 'test.example', at: at(), month, request }));
/** A device whose report counts. */
const reporter = async (report = REPORT) => {
  const who = device();
  expect((await post('/v1/review-reports', who.report(report))).statusCode).toBe(201);
  return who;
};

describe('the key for tokens', () => {
  it('is one for each month, known a month ahead, named in the signed list, and secret without the key folder', async () => {
    expect((await registry.publish()).statusCode).toBe(201);
    const root = await openRoots(
      await readListFile(registry.folder, 'root/1.json'),
      [],
      verifySignature,
      START.getTime(),
    );
    const bytes = await readListFile(registry.folder, 'manifest.json');
    const { manifest } = await openManifest(bytes!, root, null, verifySignature, START.getTime());
    const hashes = (await keys()).map((key) => createHash('sha256').update(key).digest('hex'));
    expect(manifest.panelKeys).toEqual([
      { month: '2026-03', sha256: hashes[0] },
      { month: '2026-04', sha256: hashes[1] },
    ]);
    const [kept] = await registry.deps.db.select().from(panelKey);
    expect(kept!.privateKey).toContain('ENCRYPTED');
    registry.clock.now = new Date('2026-04-01T00:00:00Z');
    expect(
      createHash('sha256')
        .update((await keys())[0]!)
        .digest('hex'),
    ).toBe(hashes[1]);
  });
});

describe('a token', () => {
  it('is given to a device whose report counts, once a month; the same request again gets the same answer', async () => {
    const who = await reporter();
    const [one, other] = [await asked(), await asked()];
    const first = await ask(who, one.request);
    expect(first.statusCode).toBe(200);
    expect((await ask(who, one.request)).json()).toEqual(first.json());
    expect(await ask(who, other.request)).toMatchObject({ statusCode: 403 });
    const token = await one.unblind(Buffer.from(first.json().response, 'base64url'));
    expect((await panel(one.act({ kind: 'next-cases' }, token, at()))).statusCode).toBe(200);
    registry.clock.now = new Date('2026-04-02T08:00:00Z');
    expect((await ask(who, (await asked('2026-04')).request, '2026-04')).statusCode).toBe(200);
  });

  it.each<[string, () => Promise<ReturnType<typeof device>>]>([
    ['that never reported', async () => device()],
    [
      'whose report panels found genuine',
      async () => {
        const who = await reporter();
        for (let voices = 0; voices < 3; voices += 1) {
          const voice = await voiceAt(registry.deps);
          const [{ id }] = (await panel(voice.act({ kind: 'next-cases' }))).json().cases;
          await panel(voice.act({ kind: 'answer', case: id, answer: 'genuine' }));
        }
        return who;
      },
    ],
    [
      'whose report waits for a handler',
      async () => {
        for (let burst = 0; burst < 5; burst += 1)
          await reporter({ ...REPORT, reviews: [{ ...REPORT.reviews[0]!, key: `b${burst}` }] });
        return await reporter();
      },
    ],
  ])('is not given to a device %s', async (_, make) => {
    expect(await ask(await make(), (await asked()).request)).toMatchObject({ statusCode: 403 });
  });

  it('is given to who judged before there were voices', async () => {
    await reporter();
    const who = device();
    await panel(who.act({ kind: 'statistics' }));
    const [{ id: caseId }] = (await panel((await voiceAt(registry.deps)).act({ kind: 'next-cases' }))).json().cases;
    const keyHash = createHash('sha256')
      .update(Buffer.from(who.signed({}).key, 'base64url'))
      .digest();
    const [row] = await registry.deps.db.select().from(volunteer).where(eq(volunteer.keyHash, keyHash));
    await registry.deps.db.insert(panelAnswer).values({ caseId, volunteerId: row!.id, answer: 1, at: START });
    expect((await ask(who, (await asked()).request)).statusCode).toBe(200);
  });

  it.each<[string, number, () => Promise<[request: string, month: string, when?: string]>]>([
    ['another month', 409, async () => [(await asked()).request, '2026-02']],
    [
      'a month to come',
      409,
      async () => [(await blindedVoice('test.example', '2026-04', (await keys())[1]!)).request, '2026-04'],
    ],
    [
      'another key',
      422,
      async () => [(await blindedVoice('test.example', '2026-03', (await keys())[1]!)).request, '2026-03'],
    ],
    [
      'a number above the key',
      422,
      async () => {
        const request = Buffer.from((await asked()).request, 'base64url').fill(0xff, 3);
        return [request.toString('base64url'), '2026-03'];
      },
    ],
    ['what was signed long ago', 422, async () => [(await asked()).request, '2026-03', '2026-03-15T07:40:00.000Z']],
  ])('is not given for %s', async (_, status, make) => {
    const who = await reporter();
    const [request, month, when = at()] = await make();
    const answer = await post('/v1/panel-tokens', who.signed({ registry: 'test.example', at: when, month, request }));
    expect(answer.statusCode).toBe(status);
    expect(await registry.deps.db.select().from(panelToken)).toEqual([]);
  });
});

describe('a voice', () => {
  const NEXT = { kind: 'next-cases' };

  it('is heard only with a token of its own: another’s, another month’s, an altered one or none is refused', async () => {
    const [mine, others] = [await voiceAt(registry.deps), await voiceAt(registry.deps)];
    expect((await panel(mine.act(NEXT))).statusCode).toBe(200);
    // Double spending: the token that bought one voice buys no second.
    expect((await panel(others.act(NEXT, at(), mine.token))).statusCode).toBe(403);
    const altered = Buffer.from(mine.token, 'base64url');
    altered[altered.length - 1]! ^= 1;
    expect((await panel(mine.act(NEXT, at(), altered.toString('base64url')))).statusCode).toBe(403);
    const { token: _, ...without } = mine.act(NEXT);
    expect((await panel(without)).statusCode).toBe(403);
    expect((await panel(device().act(NEXT))).json().detail).toContain('newer version');
  });

  it('of another registry that shares the key is not heard here', async () => {
    const [issuer] = await panelKeys(registry.deps);
    const made = await blindedVoice('other.example', '2026-03', issuer!.tokenKey);
    const passphrase = tokenPassphrase(registry.deps.receiptKey);
    const token = await made.unblind(blindSign(made.blinded, issuer!.privateKey, passphrase));
    expect((await panel(made.act(NEXT, token, at(), 'test.example'))).statusCode).toBe(403);
  });

  it('is heard in its month and three days longer, so that what was said offline counts', async () => {
    registry.clock.now = new Date('2026-03-31T20:00:00Z');
    const mine = await voiceAt(registry.deps);
    registry.clock.now = new Date('2026-04-03T23:00:00Z');
    expect((await panel(mine.act(NEXT))).statusCode).toBe(200);
    registry.clock.now = new Date('2026-04-04T01:00:00Z');
    expect((await panel(mine.act(NEXT))).statusCode).toBe(403);
  });

  it('is no device: a key reports or judges, never both', async () => {
    const mine = await voiceAt(registry.deps);
    await panel(mine.act(NEXT));
    const { token: _, ...act } = mine.act({ kind: 'statistics' });
    expect((await panel(act)).statusCode).toBe(403);
  });

  it('leaves nothing in the registry that leads to its device', async () => {
    const who = await reporter();
    const made = await asked();
    const given = (await ask(who, made.request)).json().response;
    const token = await made.unblind(Buffer.from(given, 'base64url'));
    const [{ id }] = (await panel(made.act(NEXT, token, at()))).json().cases;
    await panel(made.act({ kind: 'answer', case: id, answer: 'suspect' }, token, at()));

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
    await reporter();
    const judged = async (times: number) => {
      for (let voices = 0; voices < times; voices += 1) {
        const voice = await voiceAt(registry.deps);
        const [{ id }] = (await panel(voice.act(NEXT))).json().cases;
        await panel(voice.act({ kind: 'answer', case: id, answer: 'suspect' }));
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
