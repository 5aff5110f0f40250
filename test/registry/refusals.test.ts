import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askFor } from '../../src/background/ask-registry';
import { translate } from '../../src/ui/i18n/translate';
import { peopleOf, PNG } from './cases/people';
import { device, REPORT } from './reviews/device';
import { complaintAgainst, testRegistry, type TestRegistry } from './test-registry';

let registry: TestRegistry;
let people: ReturnType<typeof peopleOf>;
let receipt: string;
let withdrawn: string;
beforeAll(async () => {
  registry = await testRegistry({ complaintsPerHour: 1000 });
  people = peopleOf(registry);
  receipt = await people.file();
  withdrawn = await people.file('other.example');
  await people.post(`/v1/complaints/${withdrawn}/withdrawal`);
}, 120_000);
afterAll(() => registry.close());

/** The registry under test as the extension's worker reaches it. */
const fetcher: typeof fetch = async (input, init) => {
  const { statusCode, headers, rawPayload } = await registry.app.inject({
    method: (init?.method ?? 'GET') as 'GET',
    url: new URL(String(input)).pathname,
    headers: (init?.headers ?? {}) as Record<string, string>,
    payload: init?.body as Buffer,
  });
  return new Response(new Uint8Array(rawPayload), {
    status: statusCode,
    headers: { 'content-type': String(headers['content-type']) },
  });
};
/** What the shopper reads of a refusal, in Chinese. */
async function readOf(method: string, path: string, payload?: object | Buffer): Promise<string> {
  const type = Buffer.isBuffer(payload) ? 'application/octet-stream' : 'application/json';
  const body = payload && (Buffer.isBuffer(payload) ? payload : JSON.stringify(payload));
  const headers = { ...(payload && { 'content-type': type }), 'idempotency-key': randomUUID() };
  const answer = await askFor(fetcher, `https://registry.example${path}`, { method, headers, ...(body && { body: body as BodyInit }) }, v.null()); // prettier-ignore
  if (answer.kind === 'answer') throw new Error('It was not refused.');
  return translate('zh-CN', 'fault.said', { cause: answer.kind === 'refused' ? answer.reason : answer.error });
}
const evidence = (of: string) => `/v1/complaints/${of}/evidence`;
const ahead = () => device().signed({ registry: 'test.example', batch: randomUUID(), at: '2099-01-01T00:00:00.000Z', report: REPORT }); // prettier-ignore

describe('what a registry refuses is read in the language of the extension', () => {
  it.each([
    [
      'a receipt that is none',
      () => readOf('GET', '/v1/complaints/K7QF-9D2M-4T0X-RB3W'),
      '登记处没有与此回执码对应的投诉。',
    ],
    [
      'a file that is no evidence',
      () => readOf('POST', evidence(receipt), Buffer.from('text')),
      '证据须为 PNG、JPEG、WebP 图片或 PDF。',
    ],
    [
      'a step that the case has behind it',
      () => readOf('POST', evidence(withdrawn), PNG),
      '案件目前的状态已不允许这样做。',
    ],
    [
      'to delete what is open',
      () => readOf('DELETE', `/v1/complaints/${receipt}/data`),
      '案件尚未了结，删除您提供的内容即告终止，请先撤回投诉。',
    ],
    [
      'a complaint that is not valid',
      () => readOf('POST', '/v1/complaints', { ...complaintAgainst('a.example'), facts: '' }),
      '登记处不接受现有内容：',
    ],
    [
      'a report of the future',
      () => readOf('POST', '/v1/review-reports', ahead()),
      '所署时间在未来，此设备的时钟不准。',
    ],
  ])('%s', async (_, read, words) => {
    // What may be tried again tells also who answered what.
    expect(await read()).toContain(words);
  });
});
