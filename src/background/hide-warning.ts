import { addressIdentifiers } from '../core/address';
import type { Sighting } from '../core/sighting';
import type { Reason } from '../core/verdict';
import type { FromTab } from '../messages/dispatch';
import { answering, rememberChoice } from './remember-choice';
import { readTab } from './tab-state';
import type { World } from './world';

/** No banner of this page's merchant again, until something new is said of it. */
export async function hideBanner(world: World, from: FromTab): Promise<null> {
  const state = await readTab(world, from.tabId);
  const said = state?.verdict?.reasons.filter(warns) ?? [];
  await rememberChoice(world, 'hidden', answering(said, null), from.incognito);
  return null;
}

/** No note about the ways of payment on this seller's pages again, until they ask for another way. */
export async function hideNote(world: World, from: FromTab): Promise<null> {
  const sighting = (await readTab(world, from.tabId))?.sighting ?? null;
  const ways = sighting?.payment ?? [];
  const choices = noteNames(sighting).map((name) => [name, { until: null, answers: null, ways }]);
  if (ways.length > 0) await rememberChoice(world, 'note', Object.fromEntries(choices), from.incognito);
  return null;
}

/** Whose ways of payment a page tells of: on a marketplace its seller's, else the site's. */
export function noteNames(sighting: Sighting | null): string[] {
  if (!sighting) return [];
  const sellers = sighting.identifiers.filter(({ evidence }) => evidence === 'platform');
  const named = sellers.length > 0 ? sellers : addressIdentifiers(sighting.url).slice(0, 1);
  return named.map(({ identifier }) => identifier);
}

export function warns({ level }: Reason): boolean {
  return level === 'danger' || level === 'caution';
}
