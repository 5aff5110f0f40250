import { addressIdentifiers } from '../core/address';
import type { Preferences } from '../core/preferences';
import type { Sighting } from '../core/sighting';
import { judge, type Verdict } from '../core/verdict';
import type { Choices } from '../store/choices';
import { askLists } from './ask-lists';
import { choicesFor } from './remember-choice';
import { wishesOf } from './wishes';
import type { World } from './world';

export interface Judged {
  verdict: Verdict;
  hidden: Choices['hidden'];
  wishes: Preferences;
}

const NO_CHOICES: Choices = { allowed: {}, hidden: {} };

/**
 * Judges a page by its address and by what was seen on it. Where the store fails, the verdict is `checking`; a damaged list
 * does not count as one that has answered. Never throws.
 */
export async function judgePage(
  world: World,
  url: string,
  sighting: Sighting | null,
  incognito: boolean,
): Promise<Judged> {
  // Only the browser says where a page is: what the page itself calls its address is left out.
  const seen = sighting?.identifiers.filter(({ evidence }) => evidence !== 'address') ?? [];
  const identifiers = [...addressIdentifiers(url), ...seen];
  const page: Sighting = { url, platform: null, kind: 'shop', facts: {}, ...sighting, identifiers };
  const names = identifiers.map(({ identifier }) => identifier);
  const [{ found, lists, bound }, { allowed, hidden }, wishes] = await Promise.all([
    askLists(world, names),
    choicesFor(world, incognito).catch((error: unknown) => {
      world.report(error);
      return NO_CHOICES;
    }),
    wishesOf(world),
  ]);
  const verdict = judge(page, found, lists, { ...wishes, allowed }, world.now(), sighting === null ? [] : bound);
  return { verdict: { ...verdict, block: verdict.block && wishes.danger === 'page' }, hidden, wishes };
}
