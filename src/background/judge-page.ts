import { addressIdentifiers } from '../core/address';
import type { Preferences } from '../core/preferences';
import type { Sighting } from '../core/sighting';
import { judge, type Reason, type Verdict } from '../core/verdict';
import { holds } from '../core/verdict/choice';
import { NO_CHOICES, type Chosen } from '../store/choices';
import { askLists } from './ask-lists';
import { choicesFor } from './remember-choice';
import { wishesOf } from './wishes';
import type { World } from './world';

export interface Judged {
  verdict: Verdict;
  /** Whether the shopper wants no banner for this reason. */
  isHidden(reason: Reason): boolean;
  /** The ways of payment of which a note was closed, by identifier. */
  notes: Chosen;
  wishes: Preferences;
}

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
  const [{ found, lists, bound }, { allowed, trusted, hidden, note }, wishes] = await Promise.all([
    askLists(world, names),
    choicesFor(world, incognito).catch((error: unknown) => {
      world.report(error);
      return NO_CHOICES;
    }),
    wishesOf(world),
  ]);
  const now = world.now();
  const settings = { ...wishes, allowed: { ...allowed, ...neverBlocked(trusted) } };
  const verdict = judge(page, found, lists, settings, now, sighting === null ? [] : bound);
  return {
    verdict: { ...verdict, block: verdict.block && wishes.danger === 'page' },
    isHidden: (reason) => [hidden, trusted].some((choices) => holds(choices[reason.identifier], reason, now)),
    notes: note,
    wishes,
  };
}

/** Who was let through for good is not stopped whatever is said; a banner says what is new. */
function neverBlocked(trusted: Chosen): Chosen {
  return Object.fromEntries(Object.keys(trusted).map((identifier) => [identifier, { until: null, answers: null }]));
}
