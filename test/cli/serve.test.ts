import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCommand } from '../../src/cli/run-command';
import { openDataFolder } from '../../src/registry/data-folder';
import { ensureRoot } from '../../src/registry/publish/publish-root';

it.each([['zh_CN=城西登记处'], ['zh-CN'], ['zh-CN= '], ['=城西登记处']])(
  'serve --name-in %s is called wrongly',
  async (given) => {
    const said: string[] = [];
    const io = { out: () => {}, err: (text: string) => void said.push(text) };
    expect(await runCommand(['serve', '--name-in', given], io)).toBe(2);
    expect(said.join('\n')).toContain('--name-in is TAG=NAME');
  },
);

it('keeps the names in languages that a registry was made with, and signs them in its first root', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'probity-serve-'));
  try {
    const called = { name: 'West City', names: { en: 'West City Registry', 'zh-CN': '城西登记处' } };
    const { registry } = await openDataFolder(folder, called);
    expect(registry).toMatchObject(called);
    const again = await openDataFolder(folder, { name: 'Other', publicUrl: new URL('https://west.example') });
    expect(again.registry).toEqual(registry);
    expect(JSON.parse(await readFile(join(folder, 'registry.json'), 'utf8'))).toMatchObject(called);
    const root = await ensureRoot(again.paths.lists, again.registry, again.keys, Date.parse('2026-07-01T12:00:00Z'));
    expect(root.registry).toEqual(registry);
  } finally {
    await rm(folder, { recursive: true });
  }
});
