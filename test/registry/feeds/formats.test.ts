import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMAT_NAMES, type FormatName } from '../../../src/registry/feeds/formats';
import { readFeed } from '../../../src/registry/feeds/read-feed';

/** What each row of a feed comes to: an identifier, `!identifier` for an exception, or why not. */
async function rowsOf(format: FormatName, feed: string | Uint8Array, list = 'blacklist', portion = 1 << 16): Promise<string[]> {
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

const CASES: Record<FormatName, [line: string, ...rows: string[]][]> = {
  domains: [
    ['shop.example', 'domain:shop.example'],
    ['  Shop.EXAMPLE.  ', 'domain:shop.example'],
    ['www.shop.example', 'domain:shop.example'],
    ['https://shop.example/', 'domain:shop.example'],
    ['*.shop.example', 'domain:shop.example'],
    ['login.shop.example # a comment', 'domain:login.shop.example'],
    ['# a comment'],
    ['! a comment'],
    [''],
    ['黑貓宅配.top', 'domain:xn--09s945i07cm1q.top'],
    ['xn--09s945i07cm1q.top', 'domain:xn--09s945i07cm1q.top'],
    ['ether_promo.kissr.com', 'domain:ether_promo.kissr.com'],
    ['shop.myshopify.com', 'domain:shop.myshopify.com'],
    ['myshopify.com', 'set-aside: shared'],
    ['co.il', 'set-aside: shared'],
    ['com', 'set-aside: shared'],
    ['twitter.com', 'set-aside: shared'],
    ['amazon.de', 'set-aside: shared'],
    ['shop.example/product', 'set-aside: page'],
    ['https://shop.example/?ref=1', 'set-aside: page'],
    ['shop.example:8080', 'set-aside: port'],
    ['192.0.2.7', 'set-aside: address'],
    ['[2001:db8::1]', 'set-aside: address'],
    ['localhost', 'set-aside: own-machine'],
    ['sh*p.example', 'set-aside: pattern'],
    ['www.http://shop.example/', 'refused: not-a-host'],
    ['shopp', 'refused: not-a-host'],
    ['shop', 'set-aside: shared'],
    ['two words', 'refused: not-a-host'],
    ['user@shop.example', 'refused: not-a-host'],
    ['shop\0.example', 'refused: not-a-host'],
    ['shop\uFFFD.example', 'refused: not-a-host'],
    ['{"a": 1}', 'refused: not-a-host'],
  ],
  hosts: [
    ['0.0.0.0 shop.example', 'domain:shop.example'],
    ['127.0.0.1\tshop.example two.example # both', 'domain:shop.example', 'domain:two.example'],
    [':: shop.example', 'domain:shop.example'],
    ['0.0.0.0 http://shop.example/', 'domain:shop.example'],
    ['0.0.0.0 www.http://shop.example/', 'refused: not-a-host'],
    ['127.0.0.1 localhost', 'set-aside: own-machine'],
    ['# 0.0.0.0 shop.example'],
    ['93.184.216.34 shop.example', 'refused: not-this-format'],
    ['shop.example', 'refused: not-this-format'],
    ['0.0.0.0', 'refused: not-this-format'],
  ],
  adblock: [
    ['||shop.example^', 'domain:shop.example'],
    ['||shop.example^$all', 'domain:shop.example'],
    ['||shop.example^$document,popup', 'domain:shop.example'],
    ['@@||shop.example^', '!domain:shop.example'],
    ['||shop.example^$third-party', 'set-aside: conditions'],
    ['||shop.example^$domain=news.example', 'set-aside: conditions'],
    ['||shop.example^$badfilter', 'set-aside: conditions'],
    ['shop.example##.advert', 'set-aside: conditions'],
    ['shop.example#@#.advert', 'set-aside: conditions'],
    ['##.advert', 'set-aside: conditions'],
    ['||shop.example/path', 'set-aside: page'],
    ['||shop.example', 'set-aside: pattern'],
    ['||avito.avito.', 'set-aside: pattern'],
    ['.com-id*.info^', 'set-aside: pattern'],
    ['/shop[0-9]+/', 'set-aside: pattern'],
    ['shop.example', 'set-aside: pattern'],
    ['||com-*^', 'set-aside: pattern'],
    ['||myshopify.com^', 'set-aside: shared'],
    ['[Adblock Plus 2.0]'],
    ['! Title: a list'],
    ['# a comment'],
  ],
  ublacklist: [
    ['*://*.shop.example/*', 'domain:shop.example'],
    ['*://shop.example/', 'domain:shop.example'],
    ['https://shop.example/*', 'domain:shop.example'],
    ['*://*.黑貓宅配.top/*', 'domain:xn--09s945i07cm1q.top'],
    ['@*://*.shop.example/*', '!domain:shop.example'],
    ['@1*://*.shop.example/*', 'set-aside: conditions'],
    ['*://*.co.il/*', 'set-aside: shared'],
    ['*://*.twitter.com/*', 'set-aside: shared'],
    ['*://shop.example/product/*', 'set-aside: page'],
    ['*://shop.example/product', 'set-aside: page'],
    ['*://*/*', 'set-aside: pattern'],
    ['/shop[0-9]+\\.example/i', 'set-aside: pattern'],
    ['title/cheap/', 'set-aside: pattern'],
    ['# a comment'],
    ['shop.example', 'refused: not-this-format'],
  ],
  metamask: [
    ['{"blacklist": ["shop.example", "evil.weebly.com"]}', 'domain:shop.example', 'domain:evil.weebly.com'],
    ['{"version": 2, "fuzzylist": ["opensea.io"], "whitelist": ["good.example"]}', 'set-aside: fuzzy', '!domain:good.example'],
    ['{"other": ["shop.example"], "blacklist": [1, {"a": ["b"]}, "x"]}', ...['', '', ''].map(() => 'refused: not-this-format'), 'refused: not-a-host'],
  ],
  csv: [
    ['identifier,list,category\nuscc:91110108551385082Q,blacklist,counterfeit', 'uscc:91110108551385082Q counterfeit'],
    ['scheme;value;category\namazon;A2L77EE7U53NWQ;credit-faking|malicious-review', 'amazon:A2L77EE7U53NWQ credit-faking malicious-review'],
    ['Domain,Note\n"Shop.example","says ""hi"",\nand more"\ntwo.example,', 'domain:shop.example', 'domain:two.example'],
    ['identifier,list\nshop.example,watch', 'set-aside: other-list'],
    ['identifier,category\nshop.example,arson', 'refused: unknown-category'],
    ['identifier\nnonsense:1\ndomain:myshopify.com\nuscc:91110108551385082X', 'refused: not-an-identifier', 'set-aside: shared', 'refused: not-an-identifier'],
  ],
  json: [
    ['["shop.example", "uscc:91110108551385082Q"]', 'domain:shop.example', 'uscc:91110108551385082Q'],
    ['{"identifier": "domain:shop.example", "categories": ["counterfeit", "inferior"]}\n{"scheme": "ebay", "value": "some_seller"}', 'domain:shop.example counterfeit inferior', 'ebay:some_seller'],
    ['[{"domain": "a.example", "note": {"deep": ["]", "\\"}"]}}, 7, {}]', 'domain:a.example', 'refused: not-this-format', 'refused: not-an-identifier'],
    ['not json at all', ...['not', 'json', 'at', 'all'].map(() => 'refused: not-this-format')],
  ],
};

describe.each(FORMAT_NAMES)('the format %s', (format) => {
  it.each(CASES[format])('%j', async (feed, ...rows) => {
    expect(await rowsOf(format, feed)).toEqual(rows);
  });

  it('reads the same however the bytes arrive', async () => {
    const feed = CASES[format].map(([line]) => line).slice(0, 6).join(format === 'metamask' || format === 'csv' ? ' ' : '\n');
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
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 2000 }), fc.string({ unit: 'grapheme' }).map((text) => new TextEncoder().encode(text))), async (bytes) => {
        const rows = await rowsOf(format, bytes).catch((error: unknown) => error);
        expect(Array.isArray(rows) || (rows instanceof Error && rows.constructor.name === 'FeedError')).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe('feeds of any format', () => {
  it('may begin with a byte order mark and end lines as Windows does', async () => {
    expect(await rowsOf('domains', '\uFEFFa.example\r\nb.example\r\n')).toEqual(['domain:a.example', 'domain:b.example']);
    expect(await rowsOf('domains', new Uint8Array(Buffer.from('\uFEFFa.example\r\nb.example', 'utf16le')))).toEqual(['domain:a.example', 'domain:b.example']);
  });

  it('may have a line of 10 MB, which is refused without being held', async () => {
    expect(await rowsOf('domains', `a.example\n${'x'.repeat(10_000_000)}\nb.example`)).toEqual(['domain:a.example', 'refused: too-long', 'domain:b.example']);
    expect(await rowsOf('json', `["a.example", "${'x'.repeat(10_000_000)}", "b.example"]`)).toEqual(['domain:a.example', 'refused: too-long', 'domain:b.example']);
    expect(await rowsOf('csv', `domain\na.example\n"${'x'.repeat(10_000_000)}"\nb.example`)).toEqual(['domain:a.example', 'refused: too-long', 'domain:b.example']);
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
    await readFeed(portions(Buffer.from('[\n"a.example",\n\n{"domain":\n"b.example"}]'), 5), 'json', 'blacklist', note, async () => undefined);
    await readFeed(portions(Buffer.from('domain,note\n\na.example,"x\ny"\nb.example,'), 5), 'csv', 'blacklist', note, async () => undefined);
    expect(lines).toEqual([2, 4, 3, 5]);
  });
});
