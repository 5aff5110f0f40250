import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../src/cli/run-command';
import { inventedShop } from '../e2e/reviews/invented-shop';

let page: string;
let empty: string;
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'reviews-'));
  [page, empty] = [join(folder, 'shop.html'), join(folder, 'empty.html')];
  await writeFile(page, inventedShop());
  await writeFile(empty, '<h1>News</h1>');
});

async function probity(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const lines: { out: string[]; err: string[] } = { out: [], err: [] };
  const code = await runCommand(args, { out: (text) => lines.out.push(text), err: (text) => lines.err.push(text) });
  return { code, out: lines.out.join('\n'), err: lines.err.join('\n') };
}
const URL_OF_PAGE = ['--url', 'https://lamps.example/products/lamp'];

describe('probity reviews', () => {
  it('prints what was read and each test with its reason', async () => {
    const { code, out } = await probity('reviews', page, ...URL_OF_PAGE, '--json');
    const said = JSON.parse(out);
    expect(code).toBe(0);
    expect(said).toMatchObject({ source: 'judge.me', verdict: 'very-unusual', total: 45 });
    expect(said.reviews).toHaveLength(40);
    const near = said.tests.find(({ name }: { name: string }) => name === 'near-duplicates');
    expect(near).toMatchObject({ state: 'very-unusual', minimum: 8, facts: { count: 8, of: 40 } });
    expect(near.reviews).toHaveLength(8);
    expect(near.why).toBe('8 of 40 reviews have nearly the same text as others; the largest group has 8.');
    for (const test of said.tests) expect(test.why.length * test.literature.length).toBeGreaterThan(0);
    expect(out).not.toContain('Buyer 3');
  });

  it('says it in words, in both languages, and accuses nobody', async () => {
    const english = await probity('reviews', page, ...URL_OF_PAGE);
    const chinese = await probity('reviews', page, ...URL_OF_PAGE, '--lang', 'zh-CN');
    expect(english.out).toContain('Unusual does not mean untrue.');
    expect(chinese.out).toContain('40 条评价中有 8 条与其他评价文字高度相似');
    expect(english.out + chinese.out).not.toMatch(/fraud|fake|scam|\{|虚假|欺诈|水军/i);
  });

  it('ends with 1 where no reviews are, and with 2 where it is called wrongly', async () => {
    expect((await probity('reviews', empty, ...URL_OF_PAGE)).code).toBe(1);
    expect((await probity('reviews', page)).code).toBe(2);
  });
});
