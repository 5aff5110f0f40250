import { filesOf } from '../registry/publish/manifest-files';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { MAX_ENVELOPE_BYTES } from '../core/published-list/dsse';
import type { Manifest } from '../core/published-list/manifest';
import { UsageError, type Command } from './command';
import { listReader, mustRead, type ListReader } from './list-reader';
import { openListSource } from './list-source';
import { trustedRoot } from './trusted-root';

const OWN_ROOT = "no --root: the list's own first root is taken as the one to trust";
const SUBSCRIPTIONS = 'registries.json';
const MAX_ROOTS = 1000;

const SubscriptionsSchema = v.array(v.looseObject({ url: v.string() }));

export const command: Command = {
  usage: [
    'EXTENSION URL [--root ROOT.json] [--list LISTDIR|URL]',
    '',
    '  EXTENSION            the folder of a built extension: dist/chrome, dist/firefox',
    '  URL                  the registry, as shoppers reach it; its list is at URL/v1/lists',
    '  --root ROOT.json     the signed root to trust, as the registry gave it out',
    '  --list LISTDIR|URL   where to read the list instead of URL/v1/lists',
    '',
    'The list is verified whole, as it lies in the extension. The same registry again takes the place of what was there.',
  ].join('\n'),
  options: { root: { type: 'string' }, list: { type: 'string' } },
  async run(call) {
    const { positionals, values, json, io } = call;
    const [extension, address] = positionals;
    if (extension === undefined || address === undefined || positionals.length > 2)
      throw new UsageError('name a folder with an extension, and the address of a registry');
    if (!URL.canParse(address) || !/^https?:/i.test(address)) throw new UsageError(`${address} is no http(s) address`);
    const subscriptions = await readSubscriptions(extension);
    const url = address.replace(/\/+$/, '');
    const location = typeof values.list === 'string' ? values.list : `${url}/v1/lists`;
    const given = await trustedRoot(call);
    if (!given && !json) io.err(`note: ${OWN_ROOT}`);
    const root = given ?? (await mustRead(listReader(location), 'root/1.json', MAX_ENVELOPE_BYTES));

    const { manifest } = await openListSource(location, { root, now: Date.now() });
    const bundled = `bundled/${manifest.registry.id}`;
    const folder = join(extension, bundled);
    const incoming = `${folder}.new`;
    await rm(incoming, { recursive: true, force: true });
    await copyFiles(listReader(location), manifest, incoming);
    // The list may have changed while it was read, so what counts is what lies here now.
    const { state } = await openListSource(incoming, { root, now: Date.now() });
    await rm(folder, { recursive: true, force: true });
    await rename(incoming, folder);
    const others = subscriptions.filter((one) => one.url !== url);
    const subscription = { url, root: JSON.parse(Buffer.from(root).toString()) as unknown, bundled };
    await writeFile(join(extension, SUBSCRIPTIONS), `${JSON.stringify([...others, subscription], null, 2)}\n`);
    if (json) io.out(JSON.stringify({ extension, url, bundled, version: state.version, registry: state.registry }));
    else io.out(`${extension} follows ${manifest.registry.name} at ${url}, with version ${state.version} of its list`);
    return 0;
  },
};

async function readSubscriptions(extension: string): Promise<v.InferOutput<typeof SubscriptionsSchema>> {
  const path = join(extension, SUBSCRIPTIONS);
  try {
    return v.parse(SubscriptionsSchema, JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `${extension} is no built extension: ${path} cannot be read (${reason}). Run npm run build first`,
    );
  }
}

async function copyFiles(reader: ListReader, manifest: Manifest, folder: string): Promise<void> {
  const put = async (name: string, bytes: Uint8Array) => {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  };
  for (let version = 1; version <= MAX_ROOTS; version++) {
    const bytes = await reader.read(`root/${version}.json`, MAX_ENVELOPE_BYTES);
    if (!bytes) break;
    await put(`root/${version}.json`, bytes);
  }
  for (const { file, bytes } of filesOf(manifest)) await put(file, await mustRead(reader, file, bytes));
  await put('manifest.json', await mustRead(reader, 'manifest.json', MAX_ENVELOPE_BYTES));
}
