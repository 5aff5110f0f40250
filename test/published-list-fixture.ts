import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Identifier } from '../src/core/identifier';
import type { ListRecord } from '../src/core/listing';
import type { Envelope } from '../src/core/published-list/dsse';
import { loadKeys, type RegistryKeys } from '../src/registry/publish/keys';
import type { Listing } from '../src/registry/publish/listing-rows';
import { publishList, type Published } from '../src/registry/publish/publish-list';
import type { PublishedBindings } from '../src/registry/publish/published-bindings';
import type { PublishedLinks } from '../src/registry/publish/published-links';
import type { SiteRules } from '../src/registry/publish/site-rules';
import type { RegistryName } from '../src/registry/publish/publish-root';
import { readListFile } from '../src/registry/publish/list-folder';

export const FIXTURE_REGISTRY = { id: 'fixture.example', name: 'Fixture registry' };
const FIXTURE_SALT = '00112233445566778899aabbccddeeff';

export const BLACKLISTED: ListRecord = {
  list: 'blacklist',
  grade: 'NR',
  confidence: 0,
  categories: ['counterfeit'],
  stages: [],
  source: 1,
  listed: '2026-01',
  expires: null,
  flags: [],
};

export interface ListFixture {
  /** The signed root, as a subscription holds it. */
  root: Envelope;
  keys: RegistryKeys;
  published: Published;
}

/**
 * Publishes a signed list of `entries` invented blacklisted shops (`domain:shop-N.example`) and of `identifiers`, into
 * `folder`; its keys go into `keysFolder` (default: beside it, `folder` + "-keys").
 */
export async function writeListFixture(options: {
  folder: string;
  keysFolder?: string;
  entries?: number;
  identifiers?: readonly Identifier[];
  record?: ListRecord;
  now?: number;
  rules?: SiteRules | null;
  bindings?: PublishedBindings | null;
  links?: PublishedLinks | null;
  registry?: RegistryName;
}): Promise<ListFixture> {
  const { folder, entries = 0, identifiers = [], record = BLACKLISTED } = options;
  await mkdir(folder, { recursive: true });
  const keys = await loadKeys(options.keysFolder ?? `${folder}-keys`);
  const published = await publishList({
    listings: inventedListings(entries, identifiers, record),
    sources: [{ id: 1, name: 'Fixture source', errorRate: null }],
    registry: options.registry ?? FIXTURE_REGISTRY,
    outDir: folder,
    keys,
    now: options.now ?? Date.now(),
    newSalt: () => FIXTURE_SALT,
    rules: options.rules ?? null,
    bindings: options.bindings ?? null,
    links: options.links ?? null,
  });
  const bytes = await readListFile(folder, 'root/1.json');
  if (!bytes) throw new Error(`no root in ${join(folder, 'root')}`);
  return { root: JSON.parse(Buffer.from(bytes).toString()) as Envelope, keys, published };
}

/** Makes its entries as they are asked for, so that a million cost no memory. */
function inventedListings(entries: number, identifiers: readonly Identifier[], record: ListRecord): Iterable<Listing> {
  return {
    *[Symbol.iterator]() {
      for (const identifier of identifiers) yield { identifier, record };
      for (let n = 0; n < entries; n++)
        yield { identifier: inventedShop(n), record: { ...record, listed: `2026-0${(n % 6) + 1}` } };
    },
  };
}

export function inventedShop(n: number): Identifier {
  return `domain:shop-${n}.example`;
}
