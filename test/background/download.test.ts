import { describe, expect, it } from 'vitest';
import { download } from '../../src/background/download';

const WHOLE = Uint8Array.from({ length: 200_000 }, (_, at) => at % 251);
const FROM = 70_000;
const REST = WHOLE.subarray(FROM);

const part = (bytes: Uint8Array, range?: string) =>
  new Response(bytes.slice(), { status: 206, headers: range ? { 'content-range': range } : {} });

describe('a file that is read on from where an earlier run was stopped', () => {
  it.each<[string, number, () => Response]>([
    ['the rest', 1, () => part(REST, `bytes ${FROM}-199999/200000`)],
    ['the rest, and does not say so', 1, () => part(REST)],
    ['all of it', 1, () => new Response(WHOLE.slice())],
    ['another part', 2, () => part(WHOLE.subarray(9), 'bytes 9-199999/200000')],
    ['that it has no such part', 2, () => new Response('', { status: 416 })],
  ])('goes on there where the server gives %s', async (_, requests, first) => {
    const ranges: (string | null)[] = [];
    const body = await download(
      async (_url, init) => {
        const range = new Headers(init?.headers).get('range');
        ranges.push(range);
        return range ? first() : new Response(WHOLE.slice());
      },
      'http://registry.example/file',
      FROM,
    );
    expect(await body.read(500_000)).toEqual(REST);
    expect(ranges).toEqual(['bytes=70000-', null].slice(0, requests));
  });
});
