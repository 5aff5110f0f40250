import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../src/cli/run-command';

let folder: string;
let data: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'probity-evaluators-'));
  data = join(folder, 'data');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function evaluators(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const io = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) };
  const code = await runCommand(['evaluators', ...args, '--data', data], io);
  return { code, out: out.join('\n'), err: err.join('\n') };
}
const REGISTER = ['register', 'Stars Ltd', '--method', 'Asks buyers.', '--since', '2025-01-01', '--conflicts', 'Sells advertising.', '--weight', '3']; // prettier-ignore

describe('probity evaluators', { timeout: 120_000 }, () => {
  it.each([
    [['register', 'Stars Ltd'], /--method.*--since.*--conflicts/],
    [[...REGISTER.slice(0, -1), '9'], /--weight/],
    [['import', 'Stars Ltd', 'ratings.csv'], /--format is one of csv, json, schema\.org/],
    [['import', 'Stars Ltd'], /one file or address/],
    [['withdraw'], /name one evaluator/],
    [['grade'], /say one of list/],
  ])('%j is called wrongly, and makes nothing', async (args, message) => {
    expect(await evaluators(...args)).toMatchObject({ code: 2, err: expect.stringMatching(message) });
    await expect(readFile(join(data, 'registry.json'))).rejects.toThrow('ENOENT');
  });

  it('registers, takes over ratings and tells which rows it did not take, lists, and notes who is gone', async () => {
    expect((await evaluators()).out).toBe('no evaluator is registered');
    expect((await evaluators(...REGISTER)).out).toBe('Stars Ltd is registered');
    const file = join(folder, 'ratings.csv');
    await writeFile(file, 'identifier,value,count\ndomain:shop.example,4,100\nnobody,4,1\n');
    const taken = await evaluators('import', 'Stars Ltd', file, '--format', 'csv');
    expect(taken.out).toMatch(/^1 ratings taken, 1 rows refused\n {2}row 2: /);
    expect((await evaluators('list')).out).toMatch(/Stars Ltd +evaluator +3 +2025-01-01 .*Asks buyers\. +Sells advertising\./); // prettier-ignore
    expect(await evaluators('import', 'Nobody', file, '--format', 'csv')).toMatchObject({ code: 1, err: expect.stringContaining('No evaluator') }); // prettier-ignore
    expect((await evaluators('withdraw', 'Stars Ltd')).out).toContain('counts no more');
    expect((await evaluators()).out).toContain('withdrawn 20');
  });
});
