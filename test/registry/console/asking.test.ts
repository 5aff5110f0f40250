import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { asker, stranger, type Request } from '../../../src/registry/console/api/ask';
import { readLanguage } from '../../../src/registry/console/language';
import { hrefOf, parseRoute } from '../../../src/registry/console/route';

const unauthorized = () =>
  Response.json(
    { type: 'urn:probity:problem:unauthorized', title: '', status: 401, detail: 'Log in.' },
    { status: 401 },
  );
const Answer = v.object({ yes: v.boolean() });

function world(answers: Response[], isBack = true) {
  const sent: [string, RequestInit | undefined][] = [];
  let renewed = 0;
  const asking = {
    fetch: (async (url: string, init?: RequestInit) => {
      sent.push([url, init]);
      const next = answers.shift();
      if (!next) throw new TypeError('fetch failed');
      return next;
    }) as typeof fetch,
    renew: async () => {
      renewed += 1;
      return isBack;
    },
  };
  return { sent, asking, renewed: () => renewed };
}

const request: Request = { method: 'PUT', path: '/v1/thing', query: { a: 1, b: '', c: undefined }, json: { x: 1 } };

describe('asking the registry', () => {
  it('sends what is told, and checks what is answered', async () => {
    const { sent, asking } = world([Response.json({ yes: true, more: 1 })]);
    expect(await asker(asking)(Answer, request)).toEqual({ yes: true });
    expect(sent).toMatchObject([['/v1/thing?a=1', { method: 'PUT', body: '{"x":1}' }]]);
  });

  it('sends again, once, what came after the end of the session, when its sender is back', async () => {
    const { sent, asking, renewed } = world([unauthorized(), Response.json({ yes: true })]);
    expect(await asker(asking)(Answer, request)).toEqual({ yes: true });
    expect(renewed()).toBe(1);
    expect(sent[1]).toEqual(sent[0]);
    const twice = world([unauthorized(), unauthorized(), Response.json({ yes: true })]);
    await expect(asker(twice.asking)(Answer, request)).rejects.toMatchObject({ code: 'unauthorized' });
    expect(twice.sent.length).toBe(2);
  });

  it('sends nothing in the name of someone else', async () => {
    const { sent, asking } = world([unauthorized(), Response.json({ yes: true })], false);
    await expect(asker(asking)(Answer, request)).rejects.toMatchObject({ code: 'unauthorized' });
    expect(sent.length).toBe(1);
  });

  it('as a stranger takes a 401 as an answer', async () => {
    const { sent, asking } = world([unauthorized()]);
    await expect(stranger(asking.fetch)(Answer, request)).rejects.toMatchObject({ code: 'unauthorized' });
    expect(sent.length).toBe(1);
  });

  it.each<[string, Response[], string]>([
    ['no answer', [], 'unreachable'],
    ['a portal', [new Response('<html>')], 'unreadable'],
    ['another shape', [Response.json({ yes: 'maybe' })], 'unreadable'],
    ['a gateway', [new Response('<html>', { status: 502 })], 'internal'],
  ])('%s is no answer', async (_what, answers, code) => {
    await expect(asker(world(answers).asking)(Answer, request)).rejects.toMatchObject({ code });
  });
});

describe('addresses', () => {
  it.each([
    ['', { page: '', rest: [] }],
    ['#/', { page: '', rest: [] }],
    ['#/cases/12', { page: 'cases', rest: ['12'] }],
    ['#/cases/12/', { page: 'cases', rest: ['12'] }],
    ['#/x%2Fy', { page: 'x/y', rest: [] }],
    ['#/%E0%A4%A', { page: '%E0%A4%A', rest: [] }],
  ])('%s is understood', (hash, expected) => expect(parseRoute(hash)).toMatchObject(expected));

  it('come back as they were written', () => {
    const written = hrefOf(['merchant', 'domain:a/b?c'], { subject: 'case:1&2', none: '', nor: undefined });
    const { page, rest, query } = parseRoute(written);
    expect([page, rest, [...query]]).toEqual(['merchant', ['domain:a/b?c'], [['subject', 'case:1&2']]]);
  });
});

describe('the language', () => {
  it.each([
    ['zh-CN', ['en'], 'zh-CN'],
    [null, ['zh-TW'], 'zh-CN'],
    ['klingon', ['en-GB'], 'en'],
  ] as const)('is what was chosen, %j, before that of the browser', (kept, browsers, expected) =>
    expect(readLanguage({ getItem: () => kept }, browsers)).toBe(expected),
  );
});
