import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../src/cli/run-command';
import { writeListFixture } from '../published-list-fixture';

let folder: string;
const SHOP =
  '<h1>Lamp</h1><a href="/cart">Cart</a><form action="/cart/add"></form><footer>统一社会信用代码 91110108551385082Q</footer>';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'detect-'));
  await writeFile(join(folder, 'shop.html'), SHOP);
  await writeFile(join(folder, 'news.html'), '<h1>News</h1>');
  const broken = `{"@type":"Product","name":"${'[{"'.repeat(1_700_000)}`;
  await writeFile(join(folder, 'broken.html'), `${SHOP}<script type="application/ld+json">${broken}</script>`);
  await writeListFixture({
    folder: join(folder, 'lists'),
    identifiers: ['domain:evil.example', 'domain:login.deep.example', 'uscc:91110108551385082Q'],
    now: Date.parse('2026-03-01'),
  });
});

async function probity(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const lines: { out: string[]; err: string[] } = { out: [], err: [] };
  const code = await runCommand(args, { out: (text) => lines.out.push(text), err: (text) => lines.err.push(text) });
  return { code, out: lines.out.join('\n'), err: lines.err.join('\n') };
}

describe('probity detect', () => {
  it('prints what it sees, the address first', async () => {
    const { code, out } = await probity('detect', join(folder, 'shop.html'), '--url', 'https://www.lamps.example/x');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      platform: null,
      kind: 'shop',
      identifiers: [
        { identifier: 'domain:lamps.example', evidence: 'address' },
        { identifier: 'uscc:91110108551385082Q', evidence: 'claimed' },
      ],
    });
  });

  it('prints null for a page that is no shop', async () => {
    expect(await probity('detect', join(folder, 'news.html'), '--url', 'https://news.example/')).toMatchObject({
      code: 1,
      out: 'null',
    });
  });

  it('is not bothered by 5 MB of broken JSON-LD', { timeout: 20_000 }, async () => {
    const { code, out, err } = await probity('detect', join(folder, 'broken.html'), '--url', 'https://lamps.example/');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({
      identifiers: [{ identifier: 'domain:lamps.example' }, { identifier: 'uscc:91110108551385082Q' }],
    });
  });

  it.each([
    [[], /name one saved page/],
    [['a.html'], /--url is missing/],
    [['a.html', '--url', 'ftp://x'], /no http\(s\) address/],
    [['a.html', 'b.html', '--url', 'https://x.example'], /name one saved page/],
  ])('called with %j it says how to', async (args, message) => {
    expect(await probity('detect', ...args)).toMatchObject({ code: 2, err: expect.stringMatching(message) });
  });

  it('ends with 1 and one line where the page is not there', async () => {
    expect(await probity('detect', join(folder, 'absent.html'), '--url', 'https://x.example')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/absent\.html: no such file$/),
    });
  });
});

describe('probity judge', () => {
  const judged = async (page: string, url: string, now = '2026-03-02') => {
    const { code, out, err } = await probity(
      'judge',
      join(folder, page),
      '--url',
      url,
      '--list',
      join(folder, 'lists'),
      '--now',
      now,
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return JSON.parse(out);
  };

  it('stops at a blacklisted address, whatever the page is', async () => {
    const verdict = {
      level: 'danger',
      block: true,
      reasons: [{ identifier: 'domain:evil.example', evidence: 'address' }],
    };
    expect(await judged('shop.html', 'https://www.evil.example/')).toMatchObject({
      shop: true,
      verdict: { level: 'danger', block: true },
    });
    expect(await judged('news.html', 'https://pay.evil.example/')).toMatchObject({ shop: false, verdict });
  });

  it('finds a listed host below a domain that is not listed', async () => {
    expect(await judged('news.html', 'https://login.deep.example/')).toMatchObject({ verdict: { level: 'danger' } });
    expect(await judged('news.html', 'https://deep.example/')).toMatchObject({
      verdict: { level: 'unknown', reasons: [] },
    });
  });

  it('is cautious where a page names a listed company', async () => {
    expect(await judged('shop.html', 'https://lamps.example/')).toMatchObject({
      verdict: {
        level: 'caution',
        block: false,
        reasons: [{ code: 'claims-blacklisted', identifier: 'uscc:91110108551385082Q' }],
      },
    });
  });

  it('speaks softly by a list that is past its date', async () => {
    expect(await judged('news.html', 'https://evil.example/', '2027-03-02')).toMatchObject({
      verdict: { level: 'caution', block: false, lists: [{ age: 'expired' }] },
    });
  });

  it.each([
    [['--list', 'x', '--now', 'soon'], /--now "soon" is no ISO 8601 time/],
    [[], /--list/],
  ])('called with %j it says how to', async (args, message) => {
    expect(await probity('judge', join(folder, 'news.html'), '--url', 'https://x.example', ...args)).toMatchObject({
      code: 2,
      err: expect.stringMatching(message),
    });
  });
});
