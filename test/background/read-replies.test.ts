import { beforeEach, describe, expect, it } from 'vitest';
import { readCredit, readReplies } from '../../src/background/read-replies';
import type { Identifier } from '../../src/core/identifier';
import { filePrefix, type FiledListing } from '../../src/core/merchant-file';
import { filing, REGISTRY_ID, type Filing } from './filing';

const SHOP: Identifier = 'domain:shop.example';
const listing = (replies: FiledListing['replies'], notified?: FiledListing['notified']): FiledListing => ({
  ...(notified && { notified }),
  list: 'blacklist',
  source: 'A registry',
  case: 1,
  categories: ['service-default'],
  stages: ['delivery'],
  flags: ['reply-exists'],
  since: '2026-03-01T00:00:00Z',
  until: null,
  outcome: 'upheld-unremedied',
  replies,
});
const file = (identifier: Identifier, ...listings: FiledListing[]) => ({ identifier, listings, undecided: 0 });
const TOLD = { way: 'post', recipient: 'registered-office', sentAt: '2026-02-03T00:00:00Z' } as const;
const reply = (day: number, text: string) => ({ at: `2026-03-0${day}T00:00:00Z`, text });

let on: Filing;
beforeEach(async () => {
  on = await filing();
});
const read = (registryId = REGISTRY_ID) => readReplies(on.world, { registryId, identifier: SHOP });

describe("reading a merchant's reply", () => {
  it('asks for a prefix, not for the name, and takes out of the answer what is about this name alone', async () => {
    on.answer = () =>
      Response.json({
        files: [
          file('domain:neighbour.example', listing([reply(1, 'Not mine.')])),
          file(SHOP, listing([reply(3, 'Then <b>this</b>.')]), listing([reply(2, 'First this.')], TOLD)),
        ],
      });
    const { notified, replies } = await read();
    expect(replies.map(({ text }) => text)).toEqual(['First this.', 'Then <b>this</b>.']);
    expect(notified).toEqual([TOLD]);
    expect(on.requests).toMatchObject([
      { url: `http://registry.example/v1/merchants/${filePrefix(SHOP)}`, method: 'GET' },
    ]);
    expect(JSON.stringify(on.requests)).not.toContain('shop.example');
  });

  it.each<[string, () => Response]>([
    ['a web page', () => new Response('<html>')],
    ['that there is no such thing', () => new Response('{}', { status: 404 })],
    ['something else', () => Response.json({ files: [{ identifier: SHOP, listings: 'none' }] })],
    [
      'a reply longer than one can be',
      () => Response.json({ files: [file(SHOP, listing([reply(1, 'x'.repeat(5001))]))] }),
    ],
    ['more than is read', () => new Response(`${' '.repeat(1_000_001)}{"files":[]}`)],
    ['nothing', () => Response.error()],
  ])('fails where the registry answers %s', async (_what, answer) => {
    on.answer = answer;
    await expect(read()).rejects.toThrow();
  });

  it('tells how the grade of this name alone came to be, oldest first, by the same question', async () => {
    const point = (day: string, grade: 'A' | 'B') => ({ day, grade, score: 0.8, low: 0.7, high: 0.9 });
    on.answer = () =>
      Response.json({
        files: [
          { ...file('domain:neighbour.example'), credit: [point('2026-01-01', 'B')] },
          { ...file(SHOP), credit: [point('2026-03-01', 'A'), point('2026-02-01', 'B')] },
        ],
      });
    const { points } = await readCredit(on.world, { registryId: REGISTRY_ID, identifier: SHOP });
    expect(points.map(({ day, grade }) => `${day} ${grade}`)).toEqual(['2026-02-01 B', '2026-03-01 A']);
    expect(on.requests).toMatchObject([{ url: `http://registry.example/v1/merchants/${filePrefix(SHOP)}` }]);
  });

  it('has no grade to tell where the registry publishes none', async () => {
    on.answer = () => Response.json({ files: [file(SHOP)] });
    const none = { points: [], others: [], commitment: null };
    expect(await readCredit(on.world, { registryId: REGISTRY_ID, identifier: SHOP })).toEqual(none);
  });

  it('asks nobody about a registry that is not followed', async () => {
    await expect(read('stranger.example')).rejects.toThrow('no-registry');
    expect(on.requests).toEqual([]);
  });
});
