import { createHash } from 'node:crypto';
import type { Identifier } from '../../core/identifier';
import type { ListRecord } from '../../core/listing';
import type { Manifest } from '../../core/published-list/manifest';
import { recordKey } from '../../core/published-list/row-collector';
import { sha256Hex } from './sha256';
import type { PublishedBindings } from './published-bindings';
import type { PublishedLinks } from './published-links';
import type { SiteRules } from './site-rules';

/** So many characters are hashed at once: a call for each of ten million entries would take longer than the hashing. */
const BATCH = 65_536;

/** A SHA-256 over entries in the order they come, each with its whole name: two names may be made to share a fingerprint. */
export class EntriesHash {
  readonly #hash = createHash('sha256');
  /** Records are mostly the same few objects. */
  readonly #keys = new WeakMap<ListRecord, string>();
  #batch = '';

  add(identifier: Identifier, record: ListRecord): void {
    let key = this.#keys.get(record);
    if (key === undefined) this.#keys.set(record, (key = recordKey(record)));
    // A key has ten characters always, and no identifier holds a line break.
    this.#batch += `${key}${identifier}\n`;
    if (this.#batch.length >= BATCH) this.#flush();
  }

  /** 64 hexadecimal digits. The hash is spent. */
  hex(): string {
    this.#flush();
    return this.#hash.digest('hex');
  }

  #flush(): void {
    this.#hash.update(this.#batch);
    this.#batch = '';
  }
}

/** What a publication leads from and to. */
export interface Publication {
  /** What is published now. */
  current: Manifest | null;
  registry: Manifest['registry'];
  sources: Manifest['sources'];
  evaluators?: Manifest['evaluators'];
  rules?: SiteRules | null | undefined;
  bindings?: PublishedBindings | null | undefined;
  links?: PublishedLinks | null | undefined;
  /** The hash of all entries; the same only if they come in one order, as they do from the database. */
  entries: string;
}

/**
 * A name for exactly what a publication would change: the list published now, and all entries, sources, evaluators, site rules, bindings and
 * links that would take its place. Neither the salt nor the time is in it, nor how the changes are cut into files, so that it is
 * the same tomorrow if nobody decides anything. What signs for itself (roots) and what is said to clients about time
 * (`expires`, `retryAfter`) is left out as well. 64 hexadecimal digits.
 */
export function publicationDigest({
  current,
  registry,
  sources,
  evaluators = [],
  rules,
  bindings,
  links,
  entries,
}: Publication): string {
  return sha256Hex(
    JSON.stringify([
      'probity:publication:1',
      current,
      [registry.id, registry.name, ...(registry.names ? [Object.entries(registry.names).toSorted()] : [])],
      sources.map(({ id, name, errorRate }) => [id, name, errorRate]),
      ...(evaluators.length > 0
        ? [evaluators.map(({ name, errorRate, weightLeft }) => [name, errorRate, weightLeft])]
        : []),
      rules?.entry.sha256 ?? null,
      ...(bindings ? [bindings.entry.sha256] : []),
      ...(links ? ['links', links.entry.sha256] : []),
      entries,
    ]),
  );
}

/** What would be published is not what was previewed. */
export class ChangedSincePreviewError extends Error {
  /** The digest of what would be is not told: it is to be had by looking at the preview. */
  constructor(expected: string) {
    super(
      `What would be published now is not what was previewed as ${expected}. Nothing was published. Preview it again.`,
    );
  }
}
