import { webcrypto } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { prepareVoice, takeVoice } from '../../src/background/take-voice';
import { tokenKeyId, voiceInput } from '../../src/core/panel-token';
import { DIRECTORY_PATH, TOKENS_PATH } from '../../src/core/panel-voice';
import { isSigned } from '../../src/registry/reviews/blind-sign';
import { problem, REGISTRY_ID, SUBSCRIPTION } from './filing';
import { FAULTS, mortalWorld } from './mortal-world';
import { signBlinded, volunteering, type Volunteering } from './volunteering';

globalThis.crypto ??= webcrypto as Crypto;

let on: Volunteering;
beforeEach(async () => {
  on = await volunteering();
});
const take = async (world = on.world as Parameters<typeof takeVoice>[0]) =>
  await takeVoice(world, await world.store(), SUBSCRIPTION);
const taken = async () => {
  const answer = await take();
  if (answer.kind !== 'answer') throw new Error(JSON.stringify(answer));
  return answer.answer;
};
const paths = () => on.requests.map(({ url }) => url.replace(SUBSCRIPTION.url, ''));
const asked = () => on.requests.filter(({ url }) => url.endsWith(TOKENS_PATH)).map(({ body }) => requestIn(body));
const requestIn = (body: unknown) => (JSON.parse((body as { payload: string }).payload) as { request: string }).request;

describe('a voice for the month', () => {
  it('is signed blind, once, and never under the key that reports', async () => {
    const mine = await taken();
    const key = new Uint8Array(await crypto.subtle.exportKey('raw', mine.keys.publicKey));
    expect(isSigned(mine.token, mine.tokenKey)).toBe(true);
    expect(mine.token.slice(0, 98)).toEqual(voiceInput(REGISTRY_ID, '2026-03', mine.tokenKey, key));
    expect(on.keysAt(TOKENS_PATH)).not.toContain(Buffer.from(key).toString('base64url'));
    // What the registry saw is not what the voice will show.
    expect(Buffer.from(mine.token).includes(Buffer.from(asked()[0]!, 'base64url').subarray(3))).toBe(false);
    expect(await taken()).toEqual(mine);
    expect(paths()).toEqual([DIRECTORY_PATH, TOKENS_PATH]);
  });

  it('is not to be used before ten minutes to an hour have passed, at random', async () => {
    for (const [random, minutes] of [
      [0, 10],
      [0.999999, 60],
    ] as const) {
      on = await volunteering();
      on.world.random = () => random;
      expect(((await taken()).readyAt - on.world.time) / 60_000).toBeCloseTo(minutes, 2);
    }
  });

  it('is another one each month; the last month’s is kept for late answers, older ones go', async () => {
    const months = [];
    for (const month of ['2026-03', '2026-04', '2026-05']) {
      on.world.time = Date.parse(`${month}-10T12:00:00Z`);
      await on.nameKey(undefined, month);
      months.push((await taken()).input);
    }
    expect(new Set(months.map(String)).size).toBe(3);
    expect((await (await on.world.store()).getAll('voices')).map(({ month }) => month)).toEqual(['2026-04', '2026-05']);
  });

  it.each<[string, () => unknown, RegExp]>([
    ['is out of reach', () => (on.directory = () => Response.error()), /answer-refused.*"status":0/],
    ['shows another key than its signed list names', () => on.nameKey('ab'.repeat(32)), /other-token-key/],
    ['has no key in its signed list', () => on.nameKey(null), /no-key-yet/],
    ['names the key of another month', () => on.nameKey(undefined, '2026-04'), /no-key-yet/],
    ['talks nonsense of its keys', () => (on.directory = () => Response.json({ keys: 1 })), /answer-unreadable/],
    ['does not sign', () => (on.tokens = () => Response.error()), /answer-refused.*"status":0/],
    [
      'signs something else',
      () =>
        (on.tokens = (request) =>
          Response.json({
            response: signBlinded(request.map((byte, at) => (at === 90 ? byte ^ 1 : byte))).toString('base64url'),
          })),
      /wrong-token/,
    ],
    ['signs with zeros', () => (on.tokens = () => Response.json({ response: 'A'.repeat(342) })), /wrong-token/],
    ['asks for patience', () => (on.tokens = () => problem(503, 'Later.')), /Later/],
  ])('is not there where the registry %s, and is asked for again with the same request', async (_, fails, why) => {
    const well = { directory: on.directory, tokens: on.tokens };
    await fails();
    expect(await take()).toMatchObject({ kind: 'nothing', error: expect.stringMatching(why) });
    const [first] = asked();
    Object.assign(on, well);
    await on.nameKey();
    await taken();
    expect(new Set(first ? [first, ...asked()] : asked()).size).toBe(1);
  });

  it('is refused with the registry’s reason', async () => {
    on.tokens = () => problem(403, 'No report of this device counts yet.');
    expect(await take()).toMatchObject({ kind: 'refused', reason: 'No report of this device counts yet.' });
  });

  it('is not used where the signed list names another key than it was signed with', async () => {
    const { tokenKey } = await taken();
    await on.nameKey('cd'.repeat(32));
    expect(await take()).toMatchObject({ kind: 'nothing', error: expect.stringContaining('other-token-key') });
    await on.nameKey(Buffer.from(tokenKeyId(tokenKey)).toString('hex'));
    expect(await take()).toMatchObject({ kind: 'answer' });
  });

  it('two that ask at a time get one', async () => {
    const [one, other] = await Promise.all([taken(), taken()]);
    expect(one.input).toEqual(other.input);
    expect(new Set(asked()).size).toBe(1);
  });

  it('comes of it wherever the worker is stopped on the way, by one request only', async () => {
    const whole = mortalWorld(on.world, null);
    await take(whole.world);
    expect(whole.calls.length).toBeGreaterThan(10);
    for (let call = 0; call < whole.calls.length; call += 1)
      for (const how of FAULTS) {
        on = await volunteering();
        const mortal = mortalWorld(on.world, { call, how });
        await Promise.race([take(mortal.world).catch(() => {}), mortal.stopped]);
        const mine = await taken();
        expect(isSigned(mine.token, mine.tokenKey)).toBe(true);
        expect(new Set(asked()).size, `${whole.calls[call]} ${how}`).toBe(1);
      }
  }, 60_000);
});

describe('ahead of its use', () => {
  const reported = async (state: 'sent' | 'queued') =>
    await (await on.world.store()).put('reviewReports', { key: 'a', registryId: REGISTRY_ID, state } as never);

  it('a device that reported asks for it, on one errand of four', async () => {
    await reported('sent');
    for (const [random, requests] of [
      [0.25, 0],
      [0.2, 2],
    ] as const) {
      on.world.random = () => random;
      await prepareVoice(on.world);
      expect(on.requests).toHaveLength(requests);
    }
  });

  it('a device that did not asks for nothing', async () => {
    await reported('queued');
    await prepareVoice(on.world);
    expect(on.requests).toEqual([]);
  });
});
