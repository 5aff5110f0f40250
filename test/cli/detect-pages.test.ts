import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { quantile } from '../../src/cli/detect-pages/quantile';
import { runCommand } from '../../src/cli/run-command';

const SHOP =
  '<h1>Lamp</h1><a href="/cart">Cart</a><form action="/cart/add"></form><footer>统一社会信用代码 91110108551385082Q</footer>';

async function pages(labels: unknown[] | string, files: Record<string, string | Uint8Array> = {}): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'pages-')), 'pages');
  await mkdir(folder);
  const text = typeof labels === 'string' ? labels : labels.map((one) => JSON.stringify(one)).join('\n');
  await writeFile(join(folder, 'labels.jsonl'), text);
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

async function detectPages(folder: string, ...more: string[]): Promise<{ code: number; out: string[]; err: string }> {
  const lines: { out: string[]; err: string[] } = { out: [], err: [] };
  const code = await runCommand(['detect', '--pages', folder, ...more], {
    out: (text) => lines.out.push(text),
    err: (text) => lines.err.push(text),
  });
  return { code, out: lines.out, err: lines.err.join('\n') };
}

const shop = (uscc?: string, file = 'shop.html') => ({
  file,
  page_url: 'https://lamps.example/lamp',
  kind: 'product',
  expected: { platform: 'generic', uscc },
});

describe('probity detect --pages', () => {
  it('says how much was found and how much of it is right', async () => {
    const folder = await pages(
      [
        shop('91110108551385082Q', 'shop.html.gz'),
        { file: 'news.html', page_url: 'https://n.example/', kind: 'nonshop' },
      ],
      { 'shop.html.gz': gzipSync(SHOP), 'news.html': '<h1>News</h1>' },
    );
    const { code, out, err } = await detectPages(folder);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.join('\n')).toMatch(/registration ids: precision 1\.00 \(1\/1\), recall 1\.00 \(1\/1\)/);
    expect(out.join('\n')).toMatch(/no shop: 1, taken for one: 0/);
  });

  it('names what is wrong, what is missing and what it took for a shop, and ends with 1', async () => {
    const folder = await pages(
      [shop('91350211M000100Y46'), { file: 'shop.html', page_url: 'https://n.example/', kind: 'nonshop' }],
      { 'shop.html': SHOP },
    );
    const { code, out } = await detectPages(folder);
    expect(code).toBe(1);
    expect(out.join('\n')).toMatch(/WRONG: 2\n.*\nshop\.html +uscc 91350211M000100Y46 +uscc:91110108551385082Q\n/);
    expect(out.join('\n')).toMatch(/TAKEN FOR A SHOP: 1\n.*\nshop\.html +shop\n/);
    expect(out.join('\n')).toMatch(/MISSING: 1\n.*\nshop\.html +uscc 91350211M000100Y46 +uscc:91110108551385082Q/);
  });

  it('prints a line of JSON for each page, and goes on where one cannot be read', async () => {
    const folder = await pages(
      [shop(undefined, 'absent.html'), shop(undefined, '../labels.jsonl'), shop(undefined, 'link.html'), shop()],
      { 'shop.html': SHOP, '../outside.html': SHOP },
    );
    await symlink(join(folder, '..', 'outside.html'), join(folder, 'link.html'));
    const { code, out } = await detectPages(folder, '--json');
    expect(code).toBe(1);
    expect(out.map((text) => JSON.parse(text))).toEqual([
      { file: 'absent.html', error: 'absent.html: no such file' },
      { file: '../labels.jsonl', error: '../labels.jsonl: lies outside the folder' },
      { file: 'link.html', error: 'link.html: links to a place outside the folder' },
      {
        file: 'shop.html',
        platform: null,
        kind: 'shop',
        identifiers: [
          { id: 'domain:lamps.example', evidence: 'address', validity: 'valid' },
          { id: 'uscc:91110108551385082Q', evidence: 'claimed', validity: 'valid' },
        ],
        facts: {},
        ms: expect.any(Number),
      },
    ]);
    expect((await detectPages(folder)).out.join('\n')).toMatch(/FAILED: 3/);
  });

  it.each([
    ['{', /labels\.jsonl:1: is no JSON/],
    [`${JSON.stringify(shop())}\n\n{"file":"a"}`, /labels\.jsonl:3: page_url: /],
    [JSON.stringify({ ...shop(), page_url: 'javascript:x' }), /labels\.jsonl:1: page_url: is no http\(s\) address/],
    ['', /labels\.jsonl: labels no page/],
  ])('says which line of the labels is wrong: %j', async (labels, message) => {
    expect(await detectPages(await pages(labels))).toMatchObject({ code: 1, err: expect.stringMatching(message) });
  });

  it('says what a folder needs', async () => {
    const { code, err } = await detectPages(await mkdtemp(join(tmpdir(), 'pages-')));
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/has no labels\.jsonl, which says/) });
    expect(await detectPages('x', 'page.html')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/leave out PAGE/),
    });
  });
});

describe('quantile', () => {
  it('is the smallest value that the share does not exceed', () => {
    expect([quantile([3, 1, 2], 0.5), quantile([1, 2, 3, 4], 0.95), quantile([7], 0)]).toEqual([2, 4, 7]);
    expect(quantile([], 0.5)).toBeNaN();
  });
});
