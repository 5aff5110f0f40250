import { beforeEach, describe, expect, it } from 'vitest';
import { markTold, readNotices, setNotices, tellNews } from '../../src/background/tell-news';
import { filing, KEY, RECEIPT, type Filing } from './filing';

let on: Filing;
const HOUR = 3_600_000;
const CASE = {
  state: 'received',
  outcome: null,
  statement: null,
  can: ['message'],
  clocks: [],
  evidence: [],
  messages: [] as object[],
  submissions: [],
};
let standing: { state: string; outcome?: string };
let messages: object[];

beforeEach(async () => {
  on = await filing();
  await on.file();
  standing = { state: 'received' };
  messages = [];
  on.answer = () =>
    on.requests.at(-1)?.url.endsWith('/case')
      ? Response.json({ ...CASE, ...standing, outcome: standing.outcome ?? null, messages })
      : Response.json({ ...RECEIPT, ...standing });
});

const said = () => on.world.told.filter(([what]) => what === 'notify').map(([, id, , text]) => [id, text]);
const later = async (hours: number) => {
  on.world.time += hours * HOUR;
  await tellNews(on.world);
};

describe('telling of news', () => {
  it('asks no one until the shopper wants it', async () => {
    await later(48);
    expect(on.requests).toHaveLength(1);
    expect(await readNotices(on.world)).toEqual({ on: false });
  });

  it('asks every four hours at most, about own complaints only, and tells each change once', async () => {
    expect(await setNotices(on.world, true)).toEqual({ on: true });
    await later(1);
    expect(on.requests).toHaveLength(1);
    await later(4);
    expect(on.requests.slice(1).map(({ url }) => url)).toEqual(
      ['', '/case'].map((end) => `http://registry.example/v1/complaints/${RECEIPT.receipt}${end}`),
    );
    expect(said()).toEqual([]);
    standing = { state: 'accepted' };
    await later(5);
    await later(5);
    messages = [{ at: '2026-03-11T08:00:00Z', by: 'handler', text: 'Please add your payment.' }];
    await later(5);
    standing = { state: 'decided', outcome: 'unfounded' };
    await later(5);
    expect(said()).toEqual([
      [KEY, 'shop.example: Accepted'],
      [KEY, 'shop.example: a message from the registry'],
      [KEY, 'shop.example: Not upheld'],
    ]);
  });

  it('does not tell what the shopper has asked for and seen', async () => {
    await setNotices(on.world, true);
    standing = { state: 'accepted' };
    await later(5);
    on.world.told.length = 0;
    standing = { state: 'notified' };
    await later(5);
    expect(said()).toHaveLength(1);
    on.world.told.length = 0;
    await markTold(on.world);
    await later(5);
    expect(said()).toEqual([]);
  });

  it('asks again after a clock that was wrong', async () => {
    on.world.time += 400 * 24 * HOUR;
    await setNotices(on.world, true);
    on.world.time -= 400 * 24 * HOUR;
    await tellNews(on.world);
    expect(on.requests.length).toBeGreaterThan(1);
  });

  it('is off where the browser does not allow it any more', async () => {
    await setNotices(on.world, true);
    on.world.mayNotify = async () => false;
    expect(await readNotices(on.world)).toEqual({ on: false });
  });
});
