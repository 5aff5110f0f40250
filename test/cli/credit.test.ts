import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../src/cli/run-command';
import { openRegistry } from '../../src/registry/open-registry';
import { complaintAgainst } from '../registry/test-registry';

const SHOP = '<h1>Lamp</h1><a href="/cart">Cart</a><form action="/cart/add"></form>';
const LICENCE = 'uscc:91110108551385082Q';

let folder: string;
let data: string;
let clean: string;
const probity = async (...args: string[]) => {
  const lines: { out: string[]; err: string[] } = { out: [], err: [] };
  const io = { out: (text: string) => void lines.out.push(text), err: (text: string) => void lines.err.push(text) };
  const code = await runCommand(args, io);
  return { code, out: lines.out.join('\n'), err: lines.err.join('\n') };
};
const judged = async (page: string, url: string, ...args: string[]) => {
  const { out, err } = await probity('judge', join(folder, page), '--url', url, '--list', join(data, 'lists'), '--json', ...args); // prettier-ignore
  if (out === '') throw new Error(err);
  return JSON.parse(out);
};

/** A registry with a banned shop and the next shop of its merchant, and a red-listed one with its licence. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'probity-credit-'));
  data = join(folder, 'data');
  clean = join(folder, 'clean');
  await writeFile(join(folder, 'shop.html'), SHOP);
  await writeFile(join(folder, 'claim.html'), `${SHOP}<footer>统一社会信用代码 91110108551385082Q</footer>`);
  const { app, data: opened, close } = await openRegistry({ dataDir: data });
  const headers = { authorization: `Bearer ${opened.handlerToken}` };
  const post = async (url: string, payload: object, more = {}) => {
    const answer = await app.inject({ method: 'POST', url, headers: { ...headers, ...more }, payload });
    if (answer.statusCode >= 300) throw new Error(answer.body);
    return answer.json();
  };
  await post('/v1/complaints', complaintAgainst('banned.test'), { 'idempotency-key': crypto.randomUUID() });
  await post('/v1/cases/1/decision', { outcome: 'upheld-unremedied', reason: 'Paid on 3 March, never delivered.' });
  const same = { relation: 'same', source: 'Register of the city' };
  await post('/v1/graph/edges', { ...same, a: 'domain:banned.test', b: 'domain:next-shop.test', kind: 'official-record' }); // prettier-ignore
  await post('/v1/graph/edges', { ...same, a: 'domain:banned.test', b: 'domain:namesake.test', kind: 'agreement-of-pages', confidence: 0.9 }); // prettier-ignore
  await post('/v1/graph/edges', { ...same, a: 'domain:brightlamps.test', b: LICENCE, kind: 'official-record' });
  const { id } = await post('/v1/redlist', {
    identifier: 'domain:brightlamps.test',
    criteria: ['identity-and-record', 'complaints-remedied'],
    sponsor: 'Chamber of the city',
    evidence: 'Licence of 2019; four complaints, all remedied.',
  });
  await post(`/v1/redlist/${id}/approval`, {});
  await post('/v1/lists', {});
  await close();
  const other = await openRegistry({ dataDir: clean, name: 'Clean registry' });
  const token = { authorization: `Bearer ${other.data.handlerToken}` };
  expect((await other.app.inject({ method: 'POST', url: '/v1/lists', headers: token })).statusCode).toBe(201);
  await other.close();
}, 180_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a registry and its shoppers, on the command line', { timeout: 60_000 }, () => {
  it('a banned merchant is stopped at its next shop, and a namesake is not accused', async () => {
    expect(await judged('shop.html', 'https://next-shop.test/')).toMatchObject({
      verdict: {
        level: 'danger',
        block: true,
        reasons: [
          {
            flags: ['identity-link'],
            grade: 'D',
            trail: { shop: 'domain:banned.test', shared: null, by: 'official-record' },
          },
        ],
      },
    });
    expect((await judged('shop.html', 'https://namesake.test/')).verdict.reasons).toEqual([]);
  });

  it('the graph says why, with the trail, and what is too weak', async () => {
    const { code, out } = await probity('graph', 'domain:Next-Shop.test', '--data', data);
    expect(code).toBe(0);
    expect(out).toContain('domain:next-shop.test = domain:banned.test: official-record, Register of the city');
    const weak = await probity('graph', 'domain:namesake.test', '--data', data);
    expect(weak.out).toMatch(/agreement-of-pages +0\.90 .*weak/);
    expect(weak.out).toContain('reaches nothing else');
    expect((await probity('graph', 'shop', '--data', data)).code).toBe(1);
  });

  it('evidence is added and revoked', async () => {
    const graph = (...args: string[]) => probity('graph', ...args, '--data', data);
    const source = ['--source', 'Register of the city'];
    const added = await graph('add', 'domain:A.test', 'domain:b.test', '--kind', 'official-record', ...source);
    expect(added).toMatchObject({ code: 0 });
    expect(added.out).toContain('domain:a.test = domain:b.test: official-record, Register of the city');
    const [edge] = /^\d+/m.exec(added.out) ?? [''];
    expect((await graph('revoke', edge, '--reason', 'The register was misread.')).out).toBe(
      `edge ${edge} is retracted`,
    );
    expect((await graph('domain:a.test')).out).toMatch(/retracted: The register was misread\.[^]*reaches nothing else/);
    await graph('add', 'domain:a.test', 'domain:b.test', '--kind', 'decision', '--not-same', '--at', '2026-01-01T00:00:00Z', ...source); // prettier-ignore
    expect((await graph('domain:a.test')).out).toMatch(/≠ +domain:b\.test +decision +1\.00 +2026-01-01/);
    for (const wrong of [
      ['add', 'domain:a.test'],
      ['add', 'domain:a.test', 'domain:b.test', ...source],
      ['add', 'domain:a.test', 'domain:b.test', '--kind', 'decision'],
      ['revoke', 'x', '--reason', 'No number.'],
      ['revoke', edge],
    ])
      // prettier-ignore
      expect((await graph(...wrong)).code).toBe(2);
    expect((await graph('revoke', edge, '--reason', 'It is revoked already.')).code).toBe(1);
  });

  it('a page that claims to be the honest one is caution, and so is one that looks like it', async () => {
    expect(await judged('claim.html', 'https://other.test/')).toMatchObject({
      verdict: { level: 'caution', reasons: [{ code: 'impersonates', domains: ['brightlamps.test'] }] },
    });
    expect(await judged('shop.html', 'https://brightlarnps.test/')).toMatchObject({
      verdict: { level: 'caution', block: false, reasons: [{ code: 'looks-like' }] },
    });
    expect(await judged('claim.html', 'https://brightlamps.test/')).toMatchObject({ verdict: { level: 'good' } });
    expect(await judged('shop.html', 'https://harbourbooks.test/')).toMatchObject({ verdict: { level: 'unknown' } });
  });

  it('tells what to do now, by moment and country', async () => {
    const { next } = await judged('shop.html', 'https://banned.test/', '--country', 'CN');
    expect(next['before-paying']).toEqual([{ step: 'do-not-pay', text: "Don't pay here." }]);
    expect(next['after-paying']).toContainEqual(expect.objectContaining({ office: '12315', url: 'https://www.12315.cn/' })); // prettier-ignore
  });

  it('hears several registries as they are wanted', async () => {
    const both = ['--list', join(clean, 'lists')];
    const at = (...more: string[]) => judged('shop.html', 'https://banned.test/', ...both, ...more);
    expect(await at()).toMatchObject({ verdict: { level: 'danger' }, disagreement: false });
    expect(await at('--danger-needs', '2')).toMatchObject({
      verdict: { level: 'caution', block: false, reasons: [{ code: 'blacklisted-by-few' }] },
    });
    const { id } = (await at()).verdict.reasons[0].registry;
    expect((await at('--trust', `${id}=caution`)).verdict.level).toBe('caution');
    expect((await at('--trust', `${id}=none`)).verdict.level).toBe('unknown');
    for (const wrong of [['--trust', 'x=half'], ['--danger-needs', '0']])
      expect((await probity('judge', join(folder, 'shop.html'), '--url', 'https://x.test/', '--list', data, ...wrong)).code).toBe(2); // prettier-ignore
  });
});

describe('probity graph import', () => {
  it('adds what a register says, row by row, and tells which rows it refused', async () => {
    const file = join(folder, 'register.csv');
    const rows = [
      'a,b,source,date,confidence',
      'domain:brightlamps.test,domain:lamps-too.test,Register of the city entry 7,2026-01-03,0.95',
      'domain:brightlamps.test,lamps,Register of the city entry 8,2026-01-03,0.95',
    ];
    await writeFile(file, rows.join('\n'));
    const { code, out } = await probity('graph', 'import', file, '--format', 'csv', '--data', data);
    expect(code).toBe(0);
    expect(out).toMatch(/^1 edges added, 1 rows refused\n {2}row 2: b /);
    const shown = await probity('graph', 'domain:lamps-too.test', '--data', data);
    expect(shown.out).toMatch(/official-record +0\.95 +2026-01-03 .*Register of the city entry 7/);
    expect(shown.out).toContain('domain:brightlamps.test');
    expect((await probity('graph', 'import', file, '--data', data)).err).toContain('--format is csv or json');
  }, 120_000);
});
