import { anyStops, questions, type Mirror } from '../core/published-list/mirror';
import type { Identifier } from '../core/identifier';
import { suffixesOf } from '../core/suffixes-of';
import { MIRROR } from '../messages/mirror-key';

/** What veiling a page needs of the world. */
export interface VeilWorld {
  host: string;
  now(): number;
  /** As `fingerprint` in core gives it. */
  fingerprint(salt: string, identifier: Identifier): Promise<bigint>;
  /** What the worker keeps where content scripts can read it: the mirror's index, and shards by their keys; whatever may be there. */
  kept: { get(keys: string[]): Promise<Record<string, unknown>> };
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
  try {
    const index = (await world.kept.get([MIRROR]))[MIRROR];
    if (!index || !(await isMirrored(index as Mirror, world))) return;
  } catch {
    return;
  }
  const uncover = world.veil();
  const blocked = await Promise.race([world.isBlocked().catch(() => false), world.wait(PATIENCE).then(() => false)]);
  if (blocked) await world.wait(LEAVING);
  uncover();
}

async function isMirrored(index: Mirror, { host, now, fingerprint, kept }: VeilWorld): Promise<boolean> {
  const names = suffixesOf(host)
    .filter((name) => name.includes('.'))
    .slice(-MAX_NAMES);
  const asked = await questions(index, names, now(), fingerprint);
  return anyStops(asked, await kept.get(asked.flatMap((levels) => levels.map(({ key }) => key))));
}
