import { addressIdentifiers } from '../core/address';
import type { Sighting } from '../core/sighting';
import { judge, type Verdict } from '../core/verdict';
import type { Choices } from '../store/choices';
import { dropList } from '../store/lists';
import { lookUp, type LookedUp } from '../store/look-up';
import { setUpdateAlarm, SOON } from './alarms';
import { choicesFor } from './remember-choice';
import type { World } from './world';

export interface Judged {
  verdict: Verdict;
  hidden: Choices['hidden'];
}

const NOTHING_KNOWN: LookedUp = { found: [], lists: [], damaged: [] };
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
  const [{ found, lists, damaged }, { allowed, hidden }] = await Promise.all([
    world
      .store()
      .then((store) => lookUp(store, names))
      .catch((error: unknown) => failed(world, error, NOTHING_KNOWN)),
    choicesFor(world, incognito).catch((error: unknown) => failed(world, error, NO_CHOICES)),
  ]);
  for (const { registryId, reason } of damaged) void repair(world, registryId, reason);
  return { verdict: judge(page, found, lists, { allowed }, world.now()), hidden };
}

function failed<T>({ report }: World, error: unknown, instead: T): T {
  report(error);
  return instead;
}

/** A damaged list is dropped and fetched anew at the next alarm, soon. */
async function repair({ store, browser, report }: World, registryId: string, reason: string): Promise<void> {
  try {
    report(new Error(`The list of ${registryId} is damaged and will be fetched again: ${reason}`));
    await dropList(await store(), registryId);
    setUpdateAlarm(browser, SOON);
  } catch (error) {
    report(error);
  }
}
