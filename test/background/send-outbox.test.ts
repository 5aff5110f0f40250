import { beforeEach, describe, expect, it } from 'vitest';
import { OUTBOX_ALARM } from '../../src/background/alarms';
import { fileComplaint, readOutbox } from '../../src/background/file-complaint';
import { sendOutbox } from '../../src/background/send-outbox';
import { COMPLAINT, filing, KEY, problem, RECEIPT, receipt, REGISTRY_ID, type Filing } from './filing';

let on: Filing;

beforeEach(async () => {
  on = await filing();
});

describe('filing a complaint', () => {
  it('sends exactly what was filed, under its key, and keeps the receipt', async () => {
    expect(await on.file()).toEqual({
      key: KEY,
      registryId: REGISTRY_ID,
      registryName: 'A registry',
      complaint: COMPLAINT,
      state: 'sent',
      filedAt: on.world.time,
      attempts: 1,
      lastError: null,
      receipt: RECEIPT,
      followUps: [],
    });
    expect(on.requests).toEqual([
      { url: 'http://registry.example/v1/complaints', method: 'POST', key: KEY, body: COMPLAINT },
    ]);
  });

  it('does not send one key twice, however often it is filed and sent', async () => {
    await on.file();
    await on.file();
    await Promise.all([sendOutbox(on.world, { force: true }), sendOutbox(on.world, { force: true })]);
    expect(on.requests).toHaveLength(1);
    expect(await readOutbox(on.world)).toHaveLength(1);
  });

  it('sends once when it is asked twice at the same time', async () => {
    on.answer = () => Response.error();
    await on.file();
    on.answer = () => new Promise((resolve) => setTimeout(() => resolve(receipt()), 20));
    await Promise.all([
      sendOutbox(on.world, { force: true }),
      sendOutbox(on.world, { force: true }),
      sendOutbox(on.world, { force: true }),
    ]);
    expect(on.requests).toHaveLength(2);
    expect((await readOutbox(on.world))[0]).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('files nothing with a registry that is not subscribed to', async () => {
    await expect(
      fileComplaint(on.world, { type: 'file-complaint', key: KEY, registryId: 'other.example', complaint: COMPLAINT }),
    ).rejects.toThrow('other.example');
    expect(await readOutbox(on.world)).toEqual([]);
  });

  it('keeps the newest on top', async () => {
    await on.file();
    on.world.time += 1000;
    await fileComplaint(on.world, {
      type: 'file-complaint',
      key: '0b0e2a52-6f6e-4d5e-9d53-0c7c0f4d3c11',
      registryId: REGISTRY_ID,
      complaint: COMPLAINT,
    });
    expect((await readOutbox(on.world)).map(({ key }) => key)).toEqual(['0b0e2a52-6f6e-4d5e-9d53-0c7c0f4d3c11', KEY]);
  });
});

const WAITS: [what: string, answer: () => Response | Promise<Response>, says: RegExp][] = [
  ['no network', () => Promise.reject(new TypeError('Failed to fetch')), /fault:unreachable/],
  [
    'a web page',
    () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }),
    /answer-unreadable.*text\/html/,
  ],
  ['success without a receipt', () => Response.json({ ok: true }, { status: 201 }), /answer-unreadable/],
  ['a receipt of a wrong form', () => receipt({ receipt: '12345' }), /answer-unreadable/],
  ['an endless answer', () => new Response('{'.repeat(200_000), { status: 201 }), /answer-unreadable/],
  ['an error of the server', () => problem(503, 'Down for repair'), /503.*Down for repair/],
  ['a refusal that is no problem document', () => new Response('blocked by proxy', { status: 403 }), /403/],
  ['408', () => problem(408), /408/],
  ['409', () => problem(409), /409/],
  ['425', () => problem(425), /425/],
  ['429', () => problem(429), /429/],
];

describe('a registry that does not take a complaint', () => {
  it.each(WAITS)('leaves it in the outbox: %s', async (_what, given, says) => {
    on.answer = given;
    const item = await on.file();
    expect(item).toMatchObject({ state: 'queued', attempts: 1, receipt: null });
    expect(item.lastError).toMatch(says);
    expect(on.world.alarmTimes.get(OUTBOX_ALARM)).toEqual({ when: on.world.time + 30_000 });

    on.answer = () => receipt();
    on.world.time += 30_000;
    await sendOutbox(on.world);
    expect((await readOutbox(on.world))[0]).toMatchObject({ state: 'sent', receipt: RECEIPT, lastError: null });
    expect(on.requests.map(({ key, body }) => [key, body])).toEqual([
      [KEY, COMPLAINT],
      [KEY, COMPLAINT],
    ]);
    expect(on.world.alarmTimes.has(OUTBOX_ALARM)).toBe(false);
  });

  it('is asked less and less often, but at least every six hours, and at once when the shopper wants', async () => {
    on.answer = () => Response.error();
    await on.file();
    const pauses: number[] = [];
    for (let attempt = 0; attempt < 14; attempt++) {
      const { when } = on.world.alarmTimes.get(OUTBOX_ALARM) as { when: number };
      pauses.push((when - on.world.time) / 1000);
      on.world.time = when;
      await sendOutbox(on.world);
    }
    expect(pauses.slice(0, 4)).toEqual([30, 60, 120, 240]);
    expect(pauses.at(-1)).toBe(6 * 3600);
    const before = on.requests.length;
    await sendOutbox(on.world);
    expect(on.requests).toHaveLength(before);
    await sendOutbox(on.world, { force: true });
    expect(on.requests).toHaveLength(before + 1);
  });

  it('is left alone as long as it asks', async () => {
    on.answer = () => new Response('', { status: 503, headers: { 'retry-after': '3600' } });
    await on.file();
    expect(on.world.alarmTimes.get(OUTBOX_ALARM)).toEqual({ when: on.world.time + 3_600_000 });
  });

  it('may refuse it with a reason; then it stays to be read and is not sent again', async () => {
    on.answer = () => problem(422, 'The category is unknown.');
    expect(await on.file()).toMatchObject({
      state: 'refused',
      lastError: 'The category is unknown.',
      complaint: COMPLAINT,
    });
    await sendOutbox(on.world, { force: true });
    expect(on.requests).toHaveLength(1);
    expect(await readOutbox(on.world)).toHaveLength(1);
  });

  it('may be gone from the subscriptions: the complaint stays', async () => {
    on.answer = () => Response.error();
    await on.file();
    await (await on.world.store()).clear('subscriptions');
    await sendOutbox(on.world, { force: true });
    expect(await readOutbox(on.world)).toMatchObject([
      { state: 'queued', lastError: expect.stringContaining('fault:registry-left') },
    ]);
  });
});
