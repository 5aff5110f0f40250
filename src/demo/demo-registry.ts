import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../cli/run-command';
import type { Category } from '../core/category';
import type { Identifier } from '../core/identifier';
import type { OpenOptions } from '../registry/open-registry';
import { startServer, type RunningServer } from '../registry/server';
import type { Subscription } from './extension-copy';
import { seedNames } from './seed-names';
import { LISTED_COMPANY } from './street/street';

const HOST = '127.0.0.1';

/** What the demo's registry is called, in whichever language it is looked at. */
export const DEMO_NAME = { name: 'West City Registry', names: { en: 'West City Registry', 'zh-CN': '城西登记处' } };

interface Feed {
  source: string;
  list: 'blacklist' | 'watch';
  rows: [Identifier, Category][];
}

/** What two invented sources name, one in Chinese and one in English. */
const FEEDS: Record<string, Feed> = {
  'blacklist-zh': {
    source: '城西消费警示',
    list: 'blacklist',
    rows: [
      ['domain:shuoji-outlet.localhost', 'service-default'],
      ['seller-page:manxiang.localhost/seller/guangyu', 'counterfeit'],
      [LISTED_COMPANY, 'false-advertising'],
    ],
  },
  'blacklist-en': {
    source: 'Harbour Consumer Watch',
    list: 'blacklist',
    rows: [
      ['domain:veldmark-outlet.localhost', 'service-default'],
      ['seller-page:tallowlane.localhost/seller/quillon-audio', 'counterfeit'],
    ],
  },
  'watch-zh': {
    source: '城西消费警示',
    list: 'watch',
    rows: [['seller-page:manxiang.localhost/seller/nansheng', 'credit-faking']],
  },
  'watch-en': {
    source: 'Harbour Consumer Watch',
    list: 'watch',
    rows: [['seller-page:tallowlane.localhost/seller/mere-and-hallow', 'credit-faking']],
  },
};

/** A registry that runs on a data folder, and the command line that runs it. */
export interface DemoRegistry {
  url: string;
  dataDir: string;
  /** Runs `probity ARGS --data DIR`, and gives what it printed. Throws with what it said when it fails. */
  probity(...args: string[]): Promise<string>;
  subscription(): Promise<Subscription>;
  close(): Promise<void>;
}

/** Starts a registry on `dataDir`; a port that is taken gives way to a free one. Makes, imports and publishes nothing. */
export async function startRegistry(
  dataDir: string,
  {
    port = 0,
    ...wish
  }: { port?: number } & Pick<OpenOptions, 'name' | 'names' | 'publicUrl' | 'fetchText' | 'now'> = {},
): Promise<DemoRegistry> {
  const options = { dataDir, host: HOST, ...wish };
  const server = await startServer({ ...options, port }).catch((error: unknown) =>
    retryOnFreePort(error, () => startServer({ ...options, port: 0 })),
  );
  return {
    url: server.url,
    dataDir,
    probity: (...args) => probity([...args, '--data', dataDir]),
    subscription: async () => ({
      url: server.url,
      root: JSON.parse(await readFile(join(dataDir, 'lists/root/1.json'), 'utf8')) as unknown,
    }),
    close: server.close,
  };
}

/**
 * Imports the demo's feeds by the command line, makes its merchants' names known, and publishes. The same again changes nothing. `spelled`: how
 * the feeds are to name the street's hosts, where it is visited by others than its own.
 */
export async function seedRegistry(
  registry: DemoRegistry,
  spelled: (identifier: string) => string = (identifier) => identifier,
): Promise<void> {
  const { probity: run, dataDir } = registry;
  const folder = join(dataDir, 'feeds');
  await mkdir(folder, { recursive: true });
  for (const [name, { source, list, rows }] of Object.entries(FEEDS)) {
    const file = join(folder, `${name}.csv`);
    await writeFile(
      file,
      ['identifier,category', ...rows.map(([identifier, category]) => `${spelled(identifier)},${category}`)].join('\n'),
    );
    await run('import', file, '--format', 'csv', '--source', source, '--list', list, '--category', 'service-default');
  }
  await seedNames(registry);
  await run('publish');
}

async function probity(args: string[]): Promise<string> {
  const said: string[] = [];
  const io = { out: (text: string) => void said.push(text), err: (text: string) => void said.push(text) };
  const code = await runCommand(args, io);
  if (code !== 0) throw new Error(`probity ${args.join(' ')} ended with ${code}:\n${said.join('\n')}`);
  return said.join('\n');
}

async function retryOnFreePort(error: unknown, again: () => Promise<RunningServer>): Promise<RunningServer> {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return await again();
  throw error;
}
