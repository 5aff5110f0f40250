import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openManifest, openRoots } from '../../../src/core/published-list/trust';
import { runClocks } from '../../../src/registry/cases/run-clocks';
import { panelAnswer, panelKey, panelToken, volunteer } from '../../../src/registry/db/review-schema';
import { verifySignature } from '../../../src/registry/publish/ed25519';
import { readListFile } from '../../../src/registry/publish/list-folder';
import { testRegistry } from '../test-registry';
import { asking } from './asking';
import { device, REPORT } from './device';
import { blindedVoice, voiceAt } from './voice';

let registry: Awaited<ReturnType<typeof testRegistry>>;
let on: ReturnType<typeof asking>;
const START = new Date('2026-03-15T08:00:00Z');
beforeAll(async () => {
  registry = await testRegistry({ complaintsPerHour: 1000 });
  on = asking(registry);
}, 120_000);
beforeEach(async () => {
  registry.clock.now = START;
  await registry.empty();
});
afterAll(() => registry.close());

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
    const hashes = (await on.keys()).map((key) => createHash('sha256').update(key).digest('hex'));
    expect(manifest.panelKeys).toEqual([
      { month: '2026-03', sha256: hashes[0] },
      { month: '2026-04', sha256: hashes[1] },
    ]);
    const [kept] = await registry.deps.db.select().from(panelKey);
    expect(kept!.privateKey).toContain('ENCRYPTED');
    registry.clock.now = new Date('2026-04-01T00:00:00Z');
    expect(
      createHash('sha256')
        .update((await on.keys())[0]!)
        .digest('hex'),
    ).toBe(hashes[1]);
  });
});

describe('a token', () => {
  it('is given to a device whose report counts, once a month; the same request again gets the same answer', async () => {
    const who = await on.reporter();
    const [one, other] = [await on.asked(), await on.asked()];
    const first = await on.ask(who, one.request);
    expect(first.statusCode).toBe(200);
    expect((await on.ask(who, one.request)).json()).toEqual(first.json());
    expect(await on.ask(who, other.request)).toMatchObject({ statusCode: 403 });
    const token = await one.unblind(Buffer.from(first.json().response, 'base64url'));
    expect((await on.panel(one.act({ kind: 'next-cases' }, token, on.at()))).statusCode).toBe(200);
    registry.clock.now = new Date('2026-04-02T08:00:00Z');
    expect((await on.ask(who, (await on.asked('2026-04')).request, '2026-04')).statusCode).toBe(200);
  });

  it.each<[string, () => Promise<ReturnType<typeof device>>]>([
    ['that never reported', async () => device()],
    [
      'whose report panels found genuine',
      async () => {
        const who = await on.reporter();
        for (let voices = 0; voices < 3; voices += 1) {
          const voice = await voiceAt(registry.deps);
          const [{ id }] = (await on.panel(voice.act({ kind: 'next-cases' }))).json().cases;
          await on.panel(voice.act({ kind: 'answer', case: id, answer: 'genuine' }));
        }
        return who;
      },
    ],
    [
      'whose report waits for a handler',
      async () => {
        for (let burst = 0; burst < 5; burst += 1)
          await on.reporter({ ...REPORT, reviews: [{ ...REPORT.reviews[0]!, key: `b${burst}` }] });
        return await on.reporter();
      },
    ],
  ])('is not given to a device %s', async (_, make) => {
    expect(await on.ask(await make(), (await on.asked()).request)).toMatchObject({ statusCode: 403 });
  });

  it('is given to who judged before there were voices', async () => {
    await on.reporter();
    const who = device();
    await on.panel(who.act({ kind: 'statistics' }));
    const [{ id: caseId }] = (await on.panel((await voiceAt(registry.deps)).act({ kind: 'next-cases' }))).json().cases;
    const keyHash = createHash('sha256')
      .update(Buffer.from(who.signed({}).key, 'base64url'))
      .digest();
    const [row] = await registry.deps.db.select().from(volunteer).where(eq(volunteer.keyHash, keyHash));
    await registry.deps.db.insert(panelAnswer).values({ caseId, volunteerId: row!.id, answer: 1, at: START });
    expect((await on.ask(who, (await on.asked()).request)).statusCode).toBe(200);
  });

  it.each<[string, number, () => Promise<[request: string, month: string, when?: string]>]>([
    ['another month', 409, async () => [(await on.asked()).request, '2026-02']],
    [
      'a month to come',
      409,
      async () => [(await blindedVoice('test.example', '2026-04', (await on.keys())[1]!)).request, '2026-04'],
    ],
    [
      'another key',
      422,
      async () => [(await blindedVoice('test.example', '2026-03', (await on.keys())[1]!)).request, '2026-03'],
    ],
    [
      'a number above the key',
      422,
      async () => {
        const request = Buffer.from((await on.asked()).request, 'base64url').fill(0xff, 3);
        return [request.toString('base64url'), '2026-03'];
      },
    ],
    ['what was signed long ago', 422, async () => [(await on.asked()).request, '2026-03', '2026-03-15T07:40:00.000Z']],
  ])('is not given for %s', async (_, status, make) => {
    const who = await on.reporter();
    const [request, month, when = on.at()] = await make();
    const answer = await on.post(
      '/v1/panel-tokens',
      who.signed({ registry: 'test.example', at: when, month, request }),
    );
    expect(answer.statusCode).toBe(status);
    expect(await registry.deps.db.select().from(panelToken)).toEqual([]);
  });
});

it('whoever was given a token is forgotten when the month is over, and the key when nobody is heard by it', async () => {
  const { db } = registry.deps;
  await on.ask(await on.reporter(), (await on.asked()).request);
  const left = async (time: string) => {
    registry.clock.now = new Date(time);
    await runClocks(registry.deps);
    const kept = await db.select().from(panelKey);
    return [(await db.select().from(panelToken)).length, kept.map(({ month }) => month).toSorted()[0]];
  };
  expect(await left('2026-03-31T23:00:00Z')).toEqual([1, '2026-03']);
  expect(await left('2026-04-02T12:00:00Z')).toEqual([0, '2026-03']);
  expect(await left('2026-04-05T12:00:00Z')).toEqual([0, '2026-04']);
});
