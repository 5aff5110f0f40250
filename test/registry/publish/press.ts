import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openListSource } from '../../../src/cli/list-source';
import type { Identifier } from '../../../src/core/identifier';
import { loadKeys } from '../../../src/registry/publish/keys';
import type { Listing, Listings } from '../../../src/registry/publish/listing-rows';
import { publishList, type PublishOptions } from '../../../src/registry/publish/publish-list';
import { BLACKLISTED, FIXTURE_REGISTRY, inventedShop } from '../../published-list-fixture';

export const DAY = 86_400_000;
export const NOW = Date.parse('2026-07-01T12:00:00Z');

/** A registry's folders of their own, and what can be done with them. */
export class Press {
  readonly home = mkdtempSync(join(tmpdir(), 'probity-test-'));
  readonly out = join(this.home, 'lists');
  /** When it published last. */
  #now = NOW;

  async publish(listings: Listings, changes: Partial<PublishOptions> = {}) {
    this.#now = changes.now ?? NOW;
    return publishList({
      listings,
      sources: [{ id: 1, name: 'A source', errorRate: null }],
      registry: FIXTURE_REGISTRY,
      outDir: this.out,
      keys: await loadKeys(join(this.home, 'keys')),
      now: NOW,
      ...changes,
    });
  }

  /** Which list the published bytes put each identifier on. */
  async listed(...identifiers: Identifier[]): Promise<(string | null)[]> {
    const source = await openListSource(this.out, { now: this.#now });
    const found = source.lookup(identifiers);
    return identifiers.map((identifier) => found.find((one) => one.identifier === identifier)?.record.list ?? null);
  }

  manifestBytes(): Buffer {
    return readFileSync(join(this.out, 'manifest.json'));
  }

  listFiles(): string[] {
    return readdirSync(this.out).filter((name) => name.endsWith('.plist'));
  }

  remove(): void {
    rmSync(this.home, { recursive: true, force: true });
  }
}

export function shops(count: number, record = BLACKLISTED): Listing[] {
  return Array.from({ length: count }, (_, n) => ({ identifier: inventedShop(n), record }));
}
