import { webcrypto } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { ANSWERS_ALARM, OUTBOX_ALARM } from '../../src/background/alarms';
import { judgeReview, leaveReview, nextReview, voiceStatistics } from '../../src/background/judge-reviews';
import { sendAnswers } from '../../src/background/send-answers';
import { sendOutbox } from '../../src/background/send-outbox';
import { TOKENS_PATH } from '../../src/core/panel-voice';
import type { QueuedAnswer } from '../../src/store/open';
import { device, REPORT } from '../registry/reviews/device';
import { problem, REGISTRY_ID } from './filing';
import { volunteering, type Volunteering } from './volunteering';

// As in browsers; Node 20 has it under this name too.
globalThis.crypto ??= webcrypto as Crypto;

const CASE = { id: 3, content: { text: 'A lamp like others.', stars: 5 }, direction: 'praise', beside: [] };
const HEARD = { handle: 'willow-heron-0417' };
const PANELS = '/v1/review-panels';
const HOUR = 3_600_000;
let on: Volunteering;
beforeEach(async () => {
  on = await volunteering();
  on.panels = ({ kind }) => Response.json(kind === 'next-cases' ? { ...HEARD, cases: [CASE] } : HEARD);
  await nextReview(on.world);
  on.world.time += HOUR;
  on.requests.length = 0;
});
const judge = (answer: 'genuine' | 'suspect' = 'suspect', id = 3) =>
  judgeReview(on.world, { type: 'judge-review', registryId: REGISTRY_ID, month: '2026-03', case: id, answer });
const shows = (cases: object[]) => {
  on.panels = ({ kind }) => Response.json(kind === 'next-cases' ? { ...HEARD, cases } : HEARD);
};
const queued = async (answer: Partial<QueuedAnswer>) =>
  await (
    await on.world.store()
  ).put('panelAnswers', {
    key: `${REGISTRY_ID}:3`,
    registryId: REGISTRY_ID,
    case: 3,
    answer: 'suspect',
    state: 'queued',
    attempts: 0,
    lastError: null,
    nextAttempt: 0,
    ...answer,
  });

describe('a volunteer on a panel', () => {
  it('waits until the token and its use are apart, or begins at once if they want to', async () => {
    on = await volunteering();
    shows([CASE]);
    expect(await nextReview(on.world)).toMatchObject({ case: null, readyAt: on.world.time + HOUR / 6 });
    expect(await on.acts()).toEqual([]);
    expect(await nextReview(on.world, true)).toMatchObject({ case: CASE, readyAt: null });
    expect(await nextReview(on.world)).toMatchObject({ case: CASE, readyAt: null });
  });

  it('is shown a case of the registry that reports go to, asked for by the voice and by nothing of the device', async () => {
    expect(await nextReview(on.world)).toEqual({
      registry: { id: REGISTRY_ID, name: 'A registry' },
      month: '2026-03',
      case: CASE,
      waiting: 0,
      readyAt: null,
    });
    expect(on.requests).toMatchObject([{ url: `http://registry.example${PANELS}`, method: 'POST' }]);
    expect(await on.acts()).toEqual([{ kind: 'next-cases' }]);
    const { publicKey } = (await (await on.world.store()).get('deviceKeys', 'volunteer'))!;
    const own = Buffer.from(await crypto.subtle.exportKey('raw', publicKey)).toString('base64url');
    expect(JSON.stringify(on.requests)).not.toContain(own);
  });

  it.each<[string, () => Response, RegExp]>([
    ['is out of reach', () => Response.error(), /registry\.example/],
    ['answers with something else', () => Response.json({ handle: 'x', cases: [{ id: 1 }] }), /registry\.example/],
    ['refuses the voice', () => problem(403, 'Its month is over.'), /month is over/],
  ])('hears it where the registry %s', async (_, answer, why) => {
    on.panels = answer;
    await expect(nextReview(on.world)).rejects.toThrow(why);
  });

  it('is not shown what this device reported, has judged this month or left to others; the registry is not told which', async () => {
    const other = { ...CASE, id: 4, content: { text: 'Another.' } };
    const own = { ...CASE, id: 5, content: { text: REPORT.reviews[0]!.text, stars: 5, date: '2026-01-02' } };
    const report = { key: 'a', registryId: REGISTRY_ID, batch: device().report(), state: 'sent' };
    await (await on.world.store()).put('reviewReports', report as never);
    shows([own, CASE, other]);
    expect((await nextReview(on.world))?.case).toEqual(CASE);
    await judge();
    expect((await nextReview(on.world))?.case).toEqual(other);
    await leaveReview(on.world, { type: 'leave-review', registryId: REGISTRY_ID, month: '2026-03', case: 4 });
    expect((await nextReview(on.world))?.case).toBeNull();
    expect((await on.acts()).filter(({ kind }) => kind !== 'next-cases')).toEqual([
      { kind: 'answer', case: 3, answer: 'suspect' },
    ]);
    for (const act of await on.acts()) if (act.kind === 'next-cases') expect(act).toEqual({ kind: 'next-cases' });
  });

  it('is asked again where all ten that came are not for them', async () => {
    const ten = (from: number) => Array.from({ length: 10 }, (_, at) => ({ ...CASE, id: from + at }));
    for (const { id } of ten(10))
      await queued({ key: `${REGISTRY_ID}:2026-03:${id}`, month: '2026-03', case: id, state: 'sent' });
    let times = 0;
    on.panels = () => Response.json({ ...HEARD, cases: ten(++times < 3 ? 10 : 20) });
    expect((await nextReview(on.world))?.case?.id).toBe(20);
    expect(times).toBe(3);
  });

  it('answers once; the first answer stays', async () => {
    expect(await judge()).toEqual({ state: 'sent', lastError: null });
    expect(await judge('genuine')).toEqual({ state: 'sent', lastError: null });
    expect(await on.acts()).toEqual([{ kind: 'answer', case: 3, answer: 'suspect' }]);
  });

  it('answers offline: it waits, and goes out later, signed when it is sent, and never along with what the device signs', async () => {
    on.panels = () => Response.error();
    expect(await judge()).toMatchObject({ state: 'queued', lastError: expect.any(String) });
    expect(on.world.alarmTimes.has(ANSWERS_ALARM)).toBe(true);
    expect(on.world.alarmTimes.has(OUTBOX_ALARM)).toBe(false);
    on.world.time += HOUR;
    shows([]);
    await sendOutbox(on.world, { force: true });
    expect(await on.acts()).toHaveLength(1);
    await sendAnswers(on.world, { force: true });
    await sendAnswers(on.world, { force: true });
    expect(await on.acts()).toHaveLength(2);
    const times = on.requests.map(({ body }) =>
      Date.parse((JSON.parse((body as { payload: string }).payload) as { at: string }).at),
    );
    expect(times[1]! - times[0]!).toBe(HOUR);
    expect(on.world.alarmTimes.has(ANSWERS_ALARM)).toBe(false);
  });

  it('an answer of last month goes out by last month’s voice', async () => {
    on.panels = () => Response.error();
    await judge();
    const [voiceOfMarch] = on.keysAt(PANELS);
    on.world.time = Date.parse('2026-04-01T03:00:00Z');
    await on.nameKey(undefined, '2026-04');
    shows([]);
    await nextReview(on.world, true);
    expect(on.keysAt(PANELS).slice(1)).toEqual([voiceOfMarch, expect.not.stringMatching(`^${voiceOfMarch}$`)]);
  });

  it.each([
    [409, 'This case is decided already.'],
    [403, 'This token is not for this key, or its month is over.'],
  ])('of a case that takes no answer (%i) is told why, and does not ask again', async (status, why) => {
    on.panels = () => problem(status, why);
    expect(await judge()).toMatchObject({ state: 'refused', lastError: expect.stringContaining(why) });
    await sendAnswers(on.world, { force: true });
    expect(on.requests).toHaveLength(1);
  });

  it('judges nothing where no registry is', async () => {
    await (await on.world.store()).delete('subscriptions', REGISTRY_ID);
    expect(await nextReview(on.world)).toBeNull();
    await expect(judge()).rejects.toThrow('no-registry');
  });

  it('asks what the voice did, and nothing before it may be used', async () => {
    const statistics = {
      reports: 0,
      waiting: 0,
      reverted: 0,
      answers: 2,
      seeds: 1,
      seedsRight: 1,
      reliability: 0.8,
      batches: [],
    };
    on.panels = () => Response.json({ ...HEARD, statistics });
    expect(await voiceStatistics(on.world)).toEqual({
      registryName: 'A registry',
      ...HEARD,
      month: '2026-03',
      statistics,
    });
    on = await volunteering();
    expect(await voiceStatistics(on.world)).toBeNull();
    expect(on.keysAt(PANELS)).toEqual([]);
  });
});

describe('an answer that waited under the key of the device, before there were voices', () => {
  it('goes out by the voice where it was never sent', async () => {
    await queued({});
    await sendAnswers(on.world);
    expect(await on.acts()).toEqual([{ kind: 'answer', case: 3, answer: 'suspect' }]);
    expect(on.requests[0]!.body).toMatchObject({ token: expect.any(String) });
  });

  it('is given up where it was sent, since it may have been received: one person is one voice', async () => {
    await queued({ attempts: 1 });
    await sendAnswers(on.world);
    expect(on.requests).toEqual([]);
    expect(await (await on.world.store()).get('panelAnswers', `${REGISTRY_ID}:3`)).toMatchObject({ state: 'refused' });
  });

  it('waits until the voice may be used', async () => {
    on = await volunteering();
    await queued({});
    await sendAnswers(on.world);
    expect(on.keysAt(PANELS)).toEqual([]);
    expect(on.keysAt(TOKENS_PATH)).toHaveLength(1);
    on.world.time += HOUR;
    await sendAnswers(on.world);
    expect(on.keysAt(PANELS)).toHaveLength(1);
  });
});
