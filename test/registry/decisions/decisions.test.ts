import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { JsonFeedSchema } from '../../../src/registry/decisions/json-feed';
import { peopleOf } from '../cases/people';
import { testRegistry, type TestRegistry } from '../test-registry';

const START = new Date('2026-03-16T02:00:00Z');
let registry: TestRegistry;
let people: ReturnType<typeof peopleOf>;
beforeAll(async () => {
  registry = await testRegistry();
  people = peopleOf(registry);
}, 120_000);
afterAll(() => registry.close());
beforeEach(async () => {
  registry.clock.now = START;
  await registry.empty();
});

const feed = async (url = '/v1/decisions') => {
  const answer = await registry.app.inject({ url });
  expect([url, answer.statusCode]).toEqual([url, 200]);
  return v.parse(JsonFeedSchema, answer.json());
};
const decisions = async () => (await feed()).items.map(({ _decision: decision }) => decision);
const handIn = (claim: string, kind: string, text: string) =>
  people.post(`/v1/claims/${claim}/submissions`, { kind, text });
const REASON = 'The refund did not come.';

describe('the feed of decisions', () => {
  it('tells date, outcome, category, what is listed, reasons, the reply and how the appeal stands', async () => {
    const { id, claim } = await people.notified();
    await people.prove(claim);
    await handIn(claim, 'reply', 'The parcel <b>was lost</b>.');
    expect(await decisions()).toEqual([]);
    await registry.decide(id, { outcome: 'upheld-unremedied', reason: REASON });
    const { items, ...channel } = await feed('/v1/decisions?language=zh-CN');
    expect(channel).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Registry under test的决定',
      home_page_url: 'https://registry.example/merchants',
      feed_url: 'https://registry.example/v1/decisions?language=zh-CN',
      language: 'zh-CN',
    });
    expect(channel).not.toHaveProperty('next_url');
    const [item] = items;
    expect(item).toMatchObject({
      url: 'https://registry.example/merchants#domain%3Ashop.example',
      title: `案件 ${id}：认定成立，商户未补救（未按承诺交付商品或服务）`,
      tags: ['未按承诺交付商品或服务'],
      date_published: START.toISOString(),
      content_text: expect.stringContaining('商户于 2026-03-16 答复：The parcel <b>was lost</b>.'),
    });
    expect(await decisions()).toMatchObject([
      {
        case: id,
        outcome: 'upheld-unremedied',
        categories: ['service-default'],
        listed: [
          {
            identifier: 'domain:shop.example',
            list: 'blacklist',
            since: START.toISOString(),
            until: '2027-03-16T02:00:00.000Z',
          },
        ],
        facts: REASON,
        replies: [{ at: START.toISOString(), text: 'The parcel <b>was lost</b>.' }],
        appeal: 'open',
      },
    ]);
  });

  it('tells nobody who complained, whatever a decision or a reply repeats of them', async () => {
    const facts = 'My daughter Xiaoling was ill that week, so I ordered the machine for her room.';
    const { id, claim, receipt } = await people.notified('shop.example', {
      facts,
      claim: 'Pay back all of it to my account at the bank in Wuxi Road, please.',
      orderNumber: 'WX-99-1234',
      contact: '陈丽, chen.li@mail.example',
    });
    await people.post(`/v1/complaints/${receipt}/messages`, {
      text: 'You may call my brother at the mill near the old bridge.',
    });
    await people.prove(claim);
    await handIn(
      claim,
      'reply',
      '陈丽 of order WX-99-1234 was told to call her brother at the mill near the old bridge.',
    );
    await registry.decide(id, {
      outcome: 'upheld-unremedied',
      reason: `Order wx-99-1234: "${facts}" 陈丽 can be reached at chen.li@mail.example or 13800138000. It did not come.`,
    });
    for (const url of ['/v1/decisions', '/v1/decisions.rss']) {
      const { body } = await registry.app.inject({ url });
      expect(body).toContain('It did not come.');
      for (const secret of ['Xiaoling', '1234', '陈丽', 'chen.li', '13800138000', 'mill', 'Wuxi', receipt, claim])
        expect([url, secret, body.includes(secret)]).toEqual([url, secret, false]);
    }
  });

  it('follows a decision through its appeal', async () => {
    const appealed = async () => {
      const { id, claim } = await people.notified();
      await people.prove(claim);
      await registry.decide(id, { outcome: 'upheld-unremedied', reason: REASON });
      await handIn(claim, 'appeal', 'We were not heard before this.');
      return id;
    };
    const first = await appealed();
    expect(await decisions()).toMatchObject([{ case: first, appeal: 'pending' }]);
    await people.step(first, { event: 'uphold', reason: 'Nothing new was shown.' });
    expect(await decisions()).toMatchObject([{ case: first, appeal: 'upheld', listed: [{ list: 'blacklist' }] }]);
    people.pass(1);
    const second = await appealed();
    await people.step(second, { event: 'annul', reason: 'The buyers were paid in time.' });
    expect(await decisions()).toMatchObject([
      { case: second, outcome: 'unfounded', appeal: 'overturned', listed: [], facts: 'The buyers were paid in time.' },
      { case: first },
    ]);
    people.pass(1);
    const third = await appealed();
    expect((await decisions()).map((one) => one.case)).toEqual([third, second, first]);
    await people.step(third, { event: 'remit', reason: 'It is to be heard again.' });
    expect((await decisions()).map((one) => one.case)).toEqual([second, first]);
  });

  it('names what is listed only as long as it is', async () => {
    const { id } = await people.notified();
    await registry.decide(id, { outcome: 'upheld-unremedied', reason: REASON, term: 1 });
    people.pass(40);
    expect(await decisions()).toMatchObject([{ case: id, listed: [] }]);
    expect((await feed()).items[0]).not.toHaveProperty('url');
  });

  it('is in pages, each decision on one, also where many were taken at once', async () => {
    registry.deps.complaintsPerHour = 1000;
    for (let n = 1; n <= 53; n++) {
      await people.file(`shop-${n}.example`);
      await registry.decide(n, { outcome: 'upheld-late', reason: REASON });
      if (n % 30 === 0) people.pass(1);
    }
    const seen: number[] = [];
    for (let url: string | undefined = '/v1/decisions'; url;) {
      const page: v.InferOutput<typeof JsonFeedSchema> = await feed(url.replace('https://registry.example', ''));
      seen.push(...page.items.map(({ _decision: { case: id } }) => id));
      url = page.next_url;
    }
    expect(seen).toEqual(Array.from({ length: 53 }, (_, index) => 53 - index));
  });

  it('is for every site and may be kept for five minutes; what it does not understand it refuses', async () => {
    for (const [url, type] of [
      ['/v1/decisions', 'application/feed+json; charset=utf-8'],
      ['/v1/decisions.rss', 'application/rss+xml; charset=utf-8'],
    ] as const) {
      const { headers } = await registry.app.inject({ url });
      expect(headers).toMatchObject({
        'content-type': type,
        'cache-control': 'public, max-age=300',
        'access-control-allow-origin': '*',
      });
    }
    for (const query of ['before=yesterday', 'before=1', 'before=99999999999999999-1', 'language=de'])
      expect((await registry.app.inject({ url: `/v1/decisions?${query}` })).statusCode).toBe(422);
    expect((await feed('/v1/decisions?before=99999999999999-1')).items).toEqual([]);
  });
});
