import { utf8ToBytes } from '@noble/hashes/utils.js';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sealEnvelope } from '../../src/core/published-list/dsse';
import { ROOT_TYPE, type Root } from '../../src/core/published-list/root';
import { toBase64 } from '../../src/core/published-list/text-bytes';
import { loadKeys } from '../../src/registry/publish/keys';
import { FIXTURE_REGISTRY, writeListFixture, type ListFixture } from '../published-list-fixture';
import { EXTENSION } from './fake-world';

export const REGISTRY_URL = 'http://registry.example';

export type Answer = Response | Uint8Array;
type FixtureOptions = Omit<Parameters<typeof writeListFixture>[0], 'folder' | 'keysFolder'>;

/** A registry whose list is a folder, served by a `fetch` that tests can spoil. */
export class FakeRegistry {
  readonly requests: string[] = [];
  /** Answers in place of the file, by the path's end; `undefined` lets the file through. */
  spoil: (path: string, bytes: Uint8Array | null) => Answer | Promise<Answer> | undefined = () => undefined;
  /** Whether ranges are served. */
  ranges = true;
  fixture!: ListFixture;

  #keys: string;

  private constructor(
    readonly folder: string,
    readonly url: string,
    readonly registry: Root['registry'],
  ) {
    this.#keys = join(folder, 'keys');
  }

  static async start(
    { registry: named = FIXTURE_REGISTRY, ...options }: FixtureOptions = {},
    url = REGISTRY_URL,
  ): Promise<FakeRegistry> {
    const registry = new FakeRegistry(await mkdtemp(join(tmpdir(), 'probity-registry-')), url, named);
    await registry.publish(options);
    return registry;
  }

  /** Publishes the next version, signed by the same keys. */
  async publish({ fromVersion, ...options }: FixtureOptions & { fromVersion?: number }): Promise<void> {
    if (fromVersion !== undefined) await writeFile(join(this.#keys, 'last-version'), `${fromVersion}\n`);
    this.fixture = await writeListFixture({
      folder: join(this.folder, 'lists'),
      keysFolder: this.#keys,
      registry: this.registry,
      ...options,
    });
  }

  /** Publishes root 2, in which another key may sign lists, beside the first or in its place; what is published from now on is signed by it alone. */
  async changeListKey(now: number, { revoke = false } = {}): Promise<void> {
    const before = await loadKeys(this.#keys);
    this.#keys = join(this.folder, 'later-keys');
    await mkdir(this.#keys);
    await before.root();
    for (const kept of ['root.pem', 'last-version'])
      await copyFile(join(this.folder, 'keys', kept), join(this.#keys, kept));
    const later = await loadKeys(this.#keys);
    const signer = await later.root();
    const lists = [...(revoke ? [] : before.lists), ...later.lists];
    const root: Root = {
      registry: this.registry,
      version: 2,
      expires: new Date(now + 1000 * 86_400_000).toISOString(),
      keys: [signer, ...lists].map(({ id, publicKey }) => ({
        id,
        algorithm: 'ed25519',
        publicKey: toBase64(publicKey),
      })),
      roles: { root: { keys: [signer.id], threshold: 1 }, list: { keys: lists.map(({ id }) => id), threshold: 1 } },
    };
    const envelope = sealEnvelope(ROOT_TYPE, utf8ToBytes(JSON.stringify(root)), [signer]);
    await writeFile(join(this.folder, 'lists/root/2.json'), JSON.stringify(envelope));
  }

  async stop(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const url = String(input);
    if (url === `${EXTENSION}registries.json`) return Response.json([{ url: this.url, root: this.fixture.root }]);
    const path = url.replace(`${this.url}/v1/`, '');
    const range = new Headers(init?.headers).get('range');
    this.requests.push(range ? `${path} ${range}` : path);
    const bytes = await readFile(join(this.folder, path)).catch(() => null);
    const spoilt = await this.spoil(path, bytes);
    if (spoilt instanceof Response) return spoilt;
    const body = spoilt ?? bytes;
    if (!body) return new Response('not found', { status: 404 });
    const from = this.ranges && range ? Number(/^bytes=(\d+)-$/.exec(range)?.[1]) : 0;
    return new Response(inPieces(body.subarray(from)), { status: from > 0 ? 206 : 200 });
  };
}

/** Serves several registries, and a subscription to each. */
export function serveTogether(registries: readonly FakeRegistry[]): typeof fetch {
  return async (input, init) => {
    const url = String(input);
    if (url === `${EXTENSION}registries.json`)
      return Response.json(registries.map((one) => ({ url: one.url, root: one.fixture.root })));
    const asked = registries.find((one) => url.startsWith(`${one.url}/`));
    return asked ? asked.fetch(input, init) : Response.error();
  };
}

/** As a network brings it: in pieces of no particular size. */
function inPieces(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(new Uint8Array(bytes.subarray(at, at + 50_001)));
      at += 50_001;
    },
  });
}
