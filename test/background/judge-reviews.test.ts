import { webcrypto } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { OUTBOX_ALARM } from '../../src/background/alarms';
import { judgeReview, nextReview } from '../../src/background/judge-reviews';
import { sendOutbox } from '../../src/background/send-outbox';
import { VolunteerActSchema, type SignedBatch } from '../../src/core/review-report';
import { signedBy } from '../../src/registry/reviews/signed-by';
import { filing, problem, REGISTRY_ID, type Filing } from './filing';

// As in browsers; Node 20 has it under this name too.
globalThis.crypto ??= webcrypto as Crypto;

const CASE = { id: 3, content: { text: 'Great lamp.', stars: 5 }, direction: 'praise', beside: [] };
let on: Filing;
beforeEach(async () => {
  on = await filing();
  on.answer = () => Response.json({ handle: 'willow-heron-0417' });
});
const judge = (answer: 'genuine' | 'suspect' = 'suspect') =>
  judgeReview(on.world, { type: 'judge-review', registryId: REGISTRY_ID, case: 3, answer });
const acts = () =>
  Promise.all(
    on.requests.map(async ({ body }) => (await signedBy(body as SignedBatch, VolunteerActSchema, REGISTRY_ID)).content),
  );

describe('a volunteer on a panel', () => {
  it('is shown a case of the registry that reports go to, asked for with a signature', async () => {
    on.answer = () => Response.json({ handle: 'willow-heron-0417', case: CASE });
    expect(await nextReview(on.world)).toEqual({
      registry: { id: REGISTRY_ID, name: 'A registry' },
      case: CASE,
      waiting: 0,
    });
    expect(on.requests).toMatchObject([{ url: 'http://registry.example/v1/review-panels', method: 'POST' }]);
    expect((await acts())[0]!.act).toEqual({ kind: 'next-case' });
  });

  it.each<[string, () => Response]>([
    ['is out of reach', () => Response.error()],
    ['answers with something else', () => Response.json({ handle: 'x', case: { id: 1 } })],
  ])('hears it where the registry %s', async (_, answer) => {
    on.answer = answer;
    await expect(nextReview(on.world)).rejects.toThrow(/registry\.example/);
  });

  it('answers once; the first answer stays', async () => {
    expect(await judge()).toEqual({ state: 'sent', lastError: null });
    expect(await judge('genuine')).toEqual({ state: 'sent', lastError: null });
    expect((await acts()).map(({ act }) => act)).toEqual([{ kind: 'answer', case: 3, answer: 'suspect' }]);
  });

  it('answers offline: it waits, and goes out later, signed when it is sent', async () => {
    on.answer = () => Response.error();
    expect(await judge()).toMatchObject({ state: 'queued', lastError: expect.any(String) });
    expect(on.world.alarmTimes.has(OUTBOX_ALARM)).toBe(true);
    on.world.time += 3_600_000;
    on.answer = () => Response.json({ handle: 'willow-heron-0417' });
    await sendOutbox(on.world, { force: true });
    await sendOutbox(on.world, { force: true });
    const [first, second, ...more] = await acts();
    expect(more).toEqual([]);
    expect(Date.parse(second!.at) - Date.parse(first!.at)).toBe(3_600_000);
    expect(on.world.alarmTimes.has(OUTBOX_ALARM)).toBe(false);
  });

  it.each([
    [409, 'This case is decided already.'],
    [403, 'Whoever reported a review does not judge it.'],
  ])('of a case that takes no answer (%i) is told why, and does not ask again', async (status, why) => {
    on.answer = () => problem(status, why);
    expect(await judge()).toMatchObject({ state: 'refused', lastError: expect.stringContaining(why) });
    await sendOutbox(on.world, { force: true });
    expect(on.requests).toHaveLength(1);
  });

  it('judges nothing where no registry is', async () => {
    await (await on.world.store()).delete('subscriptions', REGISTRY_ID);
    expect(await nextReview(on.world)).toBeNull();
    await expect(judge()).rejects.toThrow('no registry');
  });
});
