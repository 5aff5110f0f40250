import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMAT_NAMES, type FormatName } from '../../../src/registry/feeds/formats';
import { ROWS } from './format-rows';
import { readFeed } from '../../../src/registry/feeds/read-feed';

/** What each row of a feed comes to: an identifier, `!identifier` for an exception, or why not. */
async function rowsOf(
  format: FormatName,
  feed: string | Uint8Array,
  list = 'blacklist',
  portion = 1 << 16,
): Promise<string[]> {
  const bytes = typeof feed === 'string' ? new TextEncoder().encode(feed) : feed;
  const rows: string[] = [];
  await readFeed(
    portions(bytes, portion),
    format,
    list,
    (row) => {
      if (row.kind === 'entry') rows.push([row.identifier, ...(row.categories ?? [])].join(' '));
      else if (row.kind === 'exception') rows.push(`!${row.identifier}`);
      else rows.push(`${row.kind}: ${row.why}`);
    },
    async () => undefined,
  );
  return rows;
}

async function* portions(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

describe.each(FORMAT_NAMES)('the format %s', (format) => {
  it.each(ROWS[format])('%j', async (feed, ...rows) => {
    expect(await rowsOf(format, feed)).toEqual(rows);
  });

  it('reads the same however the bytes arrive', async () => {
    const feed = ROWS[format]
      .map(([line]) => line)
      .slice(0, 6)
      .join(format === 'metamask' || format === 'csv' ? ' ' : '\n');
    const whole = await rowsOf(format, feed).catch(String);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 200 }), async (size) => {
        expect(await rowsOf(format, feed, 'blacklist', size).catch(String)).toEqual(whole);
      }),
      { numRuns: 20 },
    );
  });

  it('ends with rows or a FeedError on any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 2000 }),
          fc.string({ unit: 'grapheme' }).map((text) => new TextEncoder().encode(text)),
        ),
        async (bytes) => {
          const rows = await rowsOf(format, bytes).catch((error: unknown) => error);
          expect(Array.isArray(rows) || (rows instanceof Error && rows.constructor.name === 'FeedError')).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('feeds of any format', () => {
  it('may begin with a byte order mark and end lines as Windows does', async () => {
    expect(await rowsOf('domains', '\uFEFFa.example\r\nb.example\r\n')).toEqual([
      'domain:a.example',
      'domain:b.example',
    ]);
    expect(await rowsOf('domains', new Uint8Array(Buffer.from('\uFEFFa.example\r\nb.example', 'utf16le')))).toEqual([
      'domain:a.example',
      'domain:b.example',
    ]);
  });

  it('may have a line of 10 MB, which is refused without being held', async () => {
    expect(await rowsOf('domains', `a.example\n${'x'.repeat(10_000_000)}\nb.example`)).toEqual([
      'domain:a.example',
      'refused: too-long',
      'domain:b.example',
    ]);
    expect(await rowsOf('json', `["a.example", "${'x'.repeat(10_000_000)}", "b.example"]`)).toEqual([
      'domain:a.example',
      'refused: too-long',
      'domain:b.example',
    ]);
    expect(await rowsOf('csv', `domain\na.example\n"${'x'.repeat(10_000_000)}"\nb.example`)).toEqual([
      'domain:a.example',
      'refused: too-long',
      'domain:b.example',
    ]);
  });

  it.each<[FormatName, string, RegExp]>([
    ['domains', '\n<!DOCTYPE html><p>Log in', /web page/],
    ['json', '["a.example", "b.exa', /ends in the middle/],
    ['metamask', '{"blacklist": ["a.example"', /ends in the middle/],
    ['metamask', '["a.example"]', /no JSON object/],
    ['json', `${'['.repeat(100)}`, /nested/],
    ['json', '"a.example"]', /closes nothing/],
    ['csv', 'name,country\nshop,DE', /names its columns/],
    ['csv', 'domain\n"a.example', /never ends/],
  ])('%s %j is refused as a whole', async (format, feed, message) => {
    await expect(rowsOf(format, feed)).rejects.toThrow(message);
  });

  it('gives the line of a row', async () => {
    const lines: number[] = [];
    const note = (_: unknown, { line }: { line: number }) => void lines.push(line);
    await readFeed(
      portions(Buffer.from('[\n"a.example",\n\n{"domain":\n"b.example"}]'), 5),
      'json',
      'blacklist',
      note,
      async () => undefined,
    );
    await readFeed(
      portions(Buffer.from('domain,note\n\na.example,"x\ny"\nb.example,'), 5),
      'csv',
      'blacklist',
      note,
      async () => undefined,
    );
    expect(lines).toEqual([2, 4, 3, 5]);
  });
});
