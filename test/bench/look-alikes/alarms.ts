import { likeness, type Likeness, type Look } from '../../../src/core/look-alike/look-alike';
import type { Binding } from '../../../src/core/published-list/bindings-file';
import type { Sighting } from '../../../src/core/sighting';
import { impersonationsOn } from '../../../src/core/verdict/impersonation';
import { NearLooks } from './near-looks';

export interface Alarm {
  seen: Look;
  known: Look;
  kind: Likeness;
}

/** What would be said of each address as a shopper meets it, if these and no others were bound, each to its own domain, and red-listed. */
export class RedList {
  readonly #near: NearLooks;
  readonly #domains: ReadonlySet<string>;

  constructor(red: readonly Look[]) {
    this.#near = new NearLooks(red);
    this.#domains = new Set(red.map(({ domain }) => domain));
  }

  has({ domain }: Look): boolean {
    return this.#domains.has(domain);
  }

  /** The hint on an address, and what it is taken for; null where nothing is said. */
  alarmOn(seen: Look, near = this.#near.of(seen)): Alarm | null {
    const [hint] = impersonationsOn(pageAt(seen), near.map(bindingOf));
    const known = near.find(({ domain }) => hint?.binding.domains.includes(domain));
    const kind = known && likeness(seen, known);
    return known && kind ? { seen, known, kind } : null;
  }
}

function bindingOf({ domain }: Look): Binding {
  return { names: [], domains: [domain], red: true, since: '2026-01' };
}

function pageAt({ domain }: Look): Sighting {
  return { url: `https://${domain}/`, platform: null, kind: 'product', identifiers: [], facts: {} };
}
