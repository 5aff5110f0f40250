import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../src/cli/run-command';
import { openListSource } from '../../src/cli/list-source';
import { writeListFixture } from '../published-list-fixture';

const URL = 'https://registry.example';

describe('probity subscribe', () => {
  let folder: string;
  let extension: string;
  let lists: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'probity-subscribe-'));
    extension = await mkdtemp(join(folder, 'extension-'));
    lists = join(folder, 'lists');
    await writeFile(join(extension, 'registries.json'), '[]\n');
    await writeListFixture({ folder: lists, entries: 20, identifiers: ['domain:bad.example'] });
    return () => rm(folder, { recursive: true, force: true });
  });

  async function subscribe(...args: string[]) {
    const said: string[] = [];
    const io = { out: (text: string) => void said.push(text), err: (text: string) => void said.push(text) };
    return { code: await runCommand(['subscribe', ...args], io), said: said.join('\n') };
  }
  const subscriptions = async () =>
    JSON.parse(await readFile(join(extension, 'registries.json'), 'utf8')) as { url: string; bundled: string }[];

  it('writes the subscription, and puts in a list that holds against its root', async () => {
    const root = join(lists, 'root/1.json');
    expect(await subscribe(extension, `${URL}/`, '--list', lists, '--root', root)).toMatchObject({ code: 0 });
    expect(await subscriptions()).toEqual([
      { url: URL, root: JSON.parse(await readFile(root, 'utf8')), bundled: 'bundled/fixture.example' },
    ]);
    const { lookup } = await openListSource(join(extension, 'bundled/fixture.example'), {
      root: await readFile(root),
      now: Date.now(),
    });
    expect(lookup(['domain:bad.example'])).toHaveLength(1);
  });

  it('takes the place of what the same registry had there', async () => {
    await subscribe(extension, URL, '--list', lists);
    await subscribe(extension, 'https://other.example', '--list', lists);
    await subscribe(extension, URL, '--list', lists);
    expect((await subscriptions()).map(({ url }) => url).sort()).toEqual(['https://other.example', URL]);
    expect(await readdir(join(extension, 'bundled'))).toEqual(['fixture.example']);
  });

  it('refuses a list that does not hold, and leaves the extension as it was', async () => {
    const other = join(folder, 'other');
    await writeListFixture({ folder: other, entries: 1 });
    const answer = await subscribe(extension, URL, '--list', lists, '--root', join(other, 'root/1.json'));
    expect(answer).toMatchObject({ code: 1, said: expect.stringContaining('0 valid signatures') });
    expect(await readdir(extension)).toEqual(['registries.json']);
    expect(await subscriptions()).toEqual([]);
  });

  it.each<[string, string[], RegExp]>([
    ['no extension', ['/nowhere', URL], /is no built extension/],
    ['no address', ['.', 'ftp://x.example'], /no http\(s\) address/],
    ['nothing', [], /name a folder/],
  ])('says what is wrong with %s', async (_, args, said) => {
    const answer = await subscribe(...args);
    expect(answer.code).toBe(2);
    expect(answer.said).toMatch(said);
  });
});
