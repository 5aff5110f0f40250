import { importFile } from '../../../src/background/import-file';
import type { World } from '../../../src/background/world';
import type { Identifier } from '../../../src/core/identifier';
import type { Manifest } from '../../../src/core/published-list/manifest';
import { listStateOf } from '../../../src/core/published-list/trust';
import { lookUp } from '../../../src/store/look-up';
import { openStore, type HeldLevel } from '../../../src/store/open';

/** What the benchmark gets back, in ms, one for each round. */
export interface BrowserTimes {
  imports: number[];
  files: number[];
  single: number[];
  get: number[];
  hundred: number[];
}

const LISTS = `${location.origin}/v1/lists`;
const world = {
  fetch: fetch.bind(globalThis),
  digest: async (bytes: Uint8Array<ArrayBuffer>) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)),
  browser: { runtime: { getPlatformInfo: async () => ({}) } },
} as unknown as World;

/** Runs in a page: imports the base and writes the same bytes as a file, by turns; then looks up and gets, by turns. */
async function measure(rounds: number, entries: number): Promise<BrowserTimes> {
  const envelope = (await (await fetch(`${LISTS}/manifest.json`)).json()) as { payload: string };
  const manifest = JSON.parse(atob(envelope.payload)) as Manifest;
  const [file] = manifest.files;
  if (!file) throw new Error('the list has no file');
  const store = await openStore();
  const times: BrowserTimes = { imports: [], files: [], single: [], get: [], hundred: [] };
  const imported: HeldLevel[] = [];
  for (let round = 0; round < rounds; round++) {
    times.imports.push(
      await timed(async () => {
        imported.push(await importFile(world, store, `round-${round}`, file, manifest.salt, LISTS));
      }),
    );
    times.files.push(await timed(() => writeFile(`round-${round}`, `${LISTS}/${file.file}`)));
  }
  const level = imported.at(-1) ?? fail('nothing was imported');
  const { generation, header } = level;
  await store.put('lists', {
    registryId: manifest.registry.id,
    state: listStateOf(manifest, location.origin),
    salt: manifest.salt,
    sources: manifest.sources,
    levels: [level],
    entries,
  });

  const shop = (n: number): Identifier => `domain:shop-${n % (2 * entries)}.example`;
  for (let n = 0; n < 300; n++) {
    const asked = n * 611_953;
    times.single.push(
      await timed(async () => {
        const { found } = await lookUp(store, [shop(asked)]);
        if (found.length !== Number(asked % (2 * entries) < entries)) fail(`wrong answer for ${shop(asked)}`);
      }),
    );
    const bucket = (n * 37) % 2 ** header.bucketBits;
    times.get.push(await timed(() => store.get('buckets', [generation, bucket])));
  }
  for (let round = 0; round < 15; round++) {
    const names = Array.from({ length: 100 }, (_, n) => shop((round * 100 + n) * 611_953));
    times.hundred.push(await timed(() => lookUp(store, names)));
  }
  return times;
}

/** The floor of an import: the bytes as they come, into one file. */
async function writeFile(name: string, url: string): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
  const { body } = await fetch(url);
  await body?.pipeTo(writable);
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

function fail(message: string): never {
  throw new Error(message);
}

Object.assign(globalThis, { measure });
