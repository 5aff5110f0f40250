import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../src/cli/run-command';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'probity-rate-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function rate(content: unknown, ...options: string[]) {
  const path = join(folder, 'case.json');
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  const out: string[] = [];
  const err: string[] = [];
  const io = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) };
  const code = await runCommand(['rate', path, '--now', '2026-06-15', ...options], io);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const FILE = {
  merchant: 'Invented Shop',
  identityVerified: '2025-01-01',
  complaints: [
    { id: 'c1', category: 'counterfeit', outcome: 'upheld-unremedied', day: '2026-05-26' },
    { id: 'c2', category: 'inferior', outcome: 'unfounded', day: '2026-05-26' },
  ],
  ratings: Array.from({ length: 40 }, (_, at) => ({
    id: `r${at}`,
    source: 'Stars Ltd',
    quality: 0.95,
    weight: 1,
    day: new Date(Date.UTC(2026, 5, 15) - at * 5 * 86_400_000).toISOString(),
  })),
};

describe('probity rate', () => {
  it('prints grade, interval, confidence, the caps and what every item does', async () => {
    const { code, out } = await rate(FILE);
    expect(code).toBe(0);
    const lines = out.split('\n');
    expect(lines.slice(0, 4).map((line) => line.split('  ')[0])).toEqual(['Invented Shop', 'grade', 'score', 'confidence']); // prettier-ignore
    expect(out).toContain('B (by the score BBB)');
    expect(out).toContain('a serious complaint stands unremedied within 12 months (this decides)');
    expect(out).toMatch(/-0\.\d{4} +2026-05-26 +0\.98 +c1: counterfeit, serious, upheld-unremedied/);
    expect(out).toContain('c2: inferior, moderate, unfounded (found no fault)');
    expect(lines.filter((line) => /r\d+: rating 95 of 100 by Stars Ltd/.test(line))).toHaveLength(40);
  });

  it('gives all of it to machines, with the history', async () => {
    const { out } = await rate(FILE, '--json', '--history');
    expect(JSON.parse(out)).toMatchObject({
      grade: 'B',
      uncapped: 'BBB',
      caps: [{ reason: 'one-serious', atMost: 'B' }],
    });
    expect(JSON.parse(out).history.at(-1)).toMatchObject({ day: '2026-06-15', grade: 'B' });
  });

  it.each([
    ['no JSON', '{', 'is no JSON'],
    ['a day that is none', { complaints: [{ ...FILE.complaints[0], day: 'soon' }] }, 'complaints.0.day: not a date'],
    ['an outcome that is none', { complaints: [{ ...FILE.complaints[0], outcome: 'bad' }] }, 'complaints.0.outcome'],
    ['too heavy a rating', { ratings: [{ ...FILE.ratings[0], weight: 6 }] }, 'ratings.0.weight'],
  ])('refuses %s and says where', async (_name, content, message) => {
    const { code, err } = await rate(content);
    expect(code).toBe(1);
    expect(err).toContain(message);
  });
});
