import { anyStops, questions, type Mirror } from '../core/published-list/mirror';
import type { Identifier } from '../core/identifier';
import { suffixesOf } from '../core/suffixes-of';

/** What veiling a page needs of the world. */
export interface VeilWorld {
  host: string;
  now(): number;
  /** As `fingerprint` in core gives it. */
  fingerprint(salt: string, identifier: Identifier): Promise<bigint>;
  /** The mirror's index, and shards by their keys; whatever may be there. */
  readIndex(): Promise<unknown>;
  readShards(keys: string[]): Promise<Record<string, unknown>>;
  /** Covers the page; gives what uncovers it. */
  veil(): () => void;
  /** Whether the worker puts the blocking page in place of this one. */
  isBlocked(): Promise<boolean>;
  wait(ms: number): Promise<void>;
}

/** The tab is given so long to go to the blocking page, ms. */
const LEAVING = 3000;
/** A worker that has not answered by then is not coming, ms. */
const PATIENCE = 5000;
/** Deeper names than this are not asked for, as by the worker. */
const MAX_NAMES = 8;

/**
 * Covers a page whose address the mirror knows, until the worker, which alone is believed, has judged it: what the mirror says
 * neither accuses nor acquits. Whatever fails leaves the page as it is.
 */
export async function veilListedAddress(world: VeilWorld): Promise<void> {
  if (!(await isMirrored(world).catch(() => false))) return;
  const uncover = world.veil();
  const blocked = await Promise.race([world.isBlocked().catch(() => false), world.wait(PATIENCE).then(() => false)]);
  if (blocked) await world.wait(LEAVING);
  uncover();
}

async function isMirrored({ host, now, fingerprint, readIndex, readShards }: VeilWorld): Promise<boolean> {
  const index = (await readIndex()) as Mirror | undefined;
  if (!index) return false;
  const names = suffixesOf(host)
    .filter((name) => name.includes('.'))
    .slice(-MAX_NAMES);
  const asked = await questions(index, names, now(), fingerprint);
  return anyStops(asked, await readShards(asked.flatMap((levels) => levels.map(({ key }) => key))));
}
