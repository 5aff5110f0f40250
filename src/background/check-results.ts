import { addressIdentifiers, completeSighting } from '../core/address';
import { isSearchResults } from '../core/search-engines';
import type { SightedIdentifier, Sighting } from '../core/sighting';
import { judge } from '../core/verdict';
import type { ResultNotes } from '../messages/protocol';
import { resultNoteOf } from '../ui/result-note';
import { askLists } from './ask-lists';
import { inTheirLanguage, isLeftAlone, wishesOf } from './wishes';
import type { World } from './world';

interface Asked {
  addresses: readonly string[];
  identifiers: readonly SightedIdentifier[];
}

/** One result: how the page called it, and what it is judged by. */
interface Target {
  about: string;
  names: SightedIdentifier[];
}

/**
 * What the lists say of the results that the page at `url` shows: of addresses on a search engine's, of a marketplace's own
 * sellers on its pages, and of nothing else. One look into the store; no trace of it stays.
 */
export async function checkResults(world: World, { addresses, identifiers }: Asked, url: string): Promise<ResultNotes> {
  const wishes = await wishesOf(world);
  if (isLeftAlone(wishes, url)) return [];
  const places = isSearchResults(url) ? addresses.map((about) => ({ about, names: addressIdentifiers(about) })) : [];
  const sellers = identifiers.map((one) => ({ about: one.identifier, names: sellerNames(one, url) }));
  const targets = [...places, ...sellers].filter(({ names }) => names.length > 0);
  if (targets.length === 0) return [];
  const { found, lists } = await askLists(
    world,
    targets.flatMap(({ names }) => names.map(({ identifier }) => identifier)),
  );
  const now = world.now();
  const { locale } = inTheirLanguage(world, wishes);
  return targets.flatMap((target) => {
    const verdict = judge(alone(target, url), found, lists, { ...wishes, allowed: {} }, now);
    const note = resultNoteOf(verdict, locale, now);
    return note ? { about: target.about, note } : [];
  });
}

/** The seller's name, where this marketplace itself gives it, and none otherwise. */
function sellerNames(one: SightedIdentifier, url: string): SightedIdentifier[] {
  return completeSighting(alone({ about: '', names: [one] }, url)).identifiers.filter(
    ({ evidence, validity }) => evidence === 'platform' && validity === 'valid',
  );
}

function alone({ names }: Target, url: string): Sighting {
  return { url, platform: null, kind: 'seller', identifiers: names, facts: {} };
}
