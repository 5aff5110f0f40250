import { trailTo } from '../core/published-list/links-file';
import { sourceName } from '../core/published-list/manifest';
import type { Identifier } from '../core/identifier';
import type { Binding } from '../core/published-list/bindings-file';
import type { BoundDomains, Found, ListState } from '../core/verdict';
import { heldRecords, type HeldRecord } from './held-records';
import type { HeldList, Store } from './open';

export interface LookedUp {
  found: Found[];
  /** The lists that answered. */
  lists: ListState[];
  /** Their tables of whose domains are whose. */
  bound: BoundDomains[];
  /** Registries whose list is damaged, so that it has not answered: what it lacks must not pass for "no record". */
  damaged: { registryId: string; reason: string }[];
}

/** What every list on the device says of `identifiers`, looked up together. */
export async function lookUp(store: Store, identifiers: readonly Identifier[]): Promise<LookedUp> {
  const result: LookedUp = { found: [], lists: [], bound: [], damaged: [] };
  for (const { list, answer } of await heldRecords(store, identifiers)) {
    if (answer.status === 'rejected') {
      result.damaged.push({ registryId: list.registryId, reason: String(answer.reason) });
    } else {
      result.lists.push(list.state);
      if (list.bindings) result.bound.push({ list: list.state, bindings: sameBindings(list.bindings) });
      result.found.push(...answer.value.map((held) => found(list, held)));
    }
  }
  return result;
}

/** What was read before, where it is the same: the worker reckons with it. May vanish with the worker. */
const known = new Map<string, readonly Binding[]>();

function sameBindings({ sha256, bindings }: NonNullable<HeldList['bindings']>): readonly Binding[] {
  const same = known.get(sha256) ?? bindings;
  if (known.size > 20) known.clear();
  known.set(sha256, same);
  return same;
}

function found(list: HeldList, { identifier, record }: HeldRecord): Found {
  const trail = record.flags.includes('identity-link') && trailTo(list.links?.links ?? [], identifier);
  const said = { identifier, record, sourceName: sourceName(list, record.source), list: list.state };
  return trail ? { ...said, trail } : said;
}
