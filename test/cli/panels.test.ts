import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../src/cli/run-command';
import { startServer, type RunningServer } from '../../src/registry/server';
import { reportedByOthers, voiceOfAnother } from '../e2e/reviews/reported-by-others';

let folder: string;
let data: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'probity-panels-'));
  data = join(folder, 'data');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function panels(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const io = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) };
  const code = await runCommand(['panels', ...args, '--data', data], io);
  return { code, out: out.join('\n'), err: err.join('\n') };
}
/** Lets nobody wait a week: the volunteers of a test are as old as it is. */
async function setLimits(dataDir: string, limits: object): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  await writeFile(join(dataDir, 'registry.json'), JSON.stringify({ id: 'registry-test', name: 'Test', limits }));
}
const PRODUCT = 'lamps.example/p/1';
const OPEN = ['open', PRODUCT, '--direction', 'praise', '--reason', 'Three reviews are one text.'];

describe('probity panels', { timeout: 120_000 }, () => {
  let server: RunningServer;
  afterAll(() => server.close(), 60_000);

  it.each([
    [['open', PRODUCT], /--direction praise or attack/],
    [['open', '--direction', 'praise', '--reason', 'Three are one text.'], /name a product/],
    [[...OPEN, '--merchant', 'domain:lamps.example'], /or a --merchant/],
    [['show', PRODUCT], /--direction praise or attack/],
    [['revert', PRODUCT], /to revert a --reason/],
    [['revert', PRODUCT, '--which', 'all', '--reason', 'All sent within a minute.'], /--which waiting or admitted/],
    [['take-back'], /name a volunteer/],
    [['judge', PRODUCT], /say one of list, show, open/],
  ])('%j is called wrongly, and makes nothing', async (args, message) => {
    expect(await panels(...args)).toMatchObject({ code: 2, err: expect.stringMatching(message) });
    await expect(readFile(join(data, 'registry.json'))).rejects.toThrow('ENOENT');
  });

  it('lists what was reported, and opens a case once panels found enough', async () => {
    await setLimits(data, { quorum: { days: 0 } });
    server = await startServer({ dataDir: data, host: '127.0.0.1', port: 0 });
    expect((await panels()).out).toBe('nothing was reported yet');
    const url = String(server.url).replace(/\/$/, '');
    await reportedByOthers(url, `https://${PRODUCT}`);
    expect((await panels()).out).toMatch(/lamps\.example\/p\/1 +praise +1 by 1 +0 +0\/0\/0 +Panels found 0 of its/);
    expect(await panels(...OPEN)).toMatchObject({ code: 1, err: expect.stringContaining('it takes 3') });
    const third = await voiceOfAnother(url);
    for (let next = (await third({ kind: 'next-cases' })).cases; next?.[0];) {
      const answer = next[0].content.text.startsWith('I bought this') ? 'suspect' : 'genuine';
      await third({ kind: 'answer', case: next[0].id, answer });
      next = (await third({ kind: 'next-cases' })).cases;
    }
    expect((await panels()).out).toMatch(/3\/0\/0 +can be opened$/m);
    expect(await panels(...OPEN)).toMatchObject({ code: 0, out: 'case 1' });
    expect((await panels()).out).toMatch(/3\/0\/0 +1$/m);
    // All goods of the merchant, one by one and together: nothing is left that is in no case.
    const shown = (await panels('list', '--merchant', 'domain:lamps.example')).out;
    expect(shown).toMatch(
      /^domain:lamps\.example +praise +\d+ +\d+ +0 +\d\/\d\/\d +1 +Panels found \d reviews of these/m,
    );
    const one = (await panels('show', PRODUCT, '--direction', 'praise')).out;
    expect(one).toMatch(/of domain:lamps\.example\n.*3\/0\/0, independent volunteers: 3\ncase 1\n/);
    expect(one).toMatch(/I bought this lamp .* 5 +\S+ +3 +suspect$/m);
    expect(one).toMatch(/^[a-z]+-[a-z]+-\d{4} +[\d-]+ +3 +counted +–$/m);
    expect(await panels('show', 'nothing.example/p', '--direction', 'praise')).toMatchObject({ code: 1 });
    const together = ['open', '--merchant', 'domain:lamps.example', ...OPEN.slice(2)];
    expect(await panels(...together)).toMatchObject({ code: 1, err: expect.stringContaining('together it takes 6') });
    expect((await panels('admit', '--merchant', 'domain:lamps.example', '--json')).out).toBe('{"batches":0}');
    expect((await panels('admit', PRODUCT, '--json')).out).toBe('{"batches":0}');

    const [handle = ''] = /^[a-z]+-[a-z]+-\d{4}/m.exec((await panels('volunteers')).out) ?? [];
    expect((await panels('volunteers')).out).toMatch(/ \d+ % +1 +0 +0$/m);
    // The one of whom most is not borne out comes first: what was reported to get a voice.
    const reason = ['--reason', 'All sent within one minute.'];
    expect((await panels('take-back', handle, ...reason)).out).toBe('reports: 1, answers: 0');
    expect((await panels('take-back', handle, ...reason)).out).toBe('reports: 0, answers: 0');
    expect(await panels('take-back', 'nobody-here-0000', ...reason)).toMatchObject({ code: 1 });
  });
});
