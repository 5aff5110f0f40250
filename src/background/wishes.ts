import { marketplaceOf } from '../core/marketplaces';
import { obeyed } from '../core/policy';
import { USUAL, type Preferences } from '../core/preferences';
import { readPreferences } from '../store/preferences';
import { policyOf } from './policy';
import { pickLocale } from '../ui/i18n/pick-locale';
import type { World } from './world';

/** What the shopper wants, as far as no policy sets it. Never rejects: where the store fails, the usual. */
export async function wishesOf(world: World): Promise<Preferences> {
  const [own, policy] = await Promise.all([ownWishes(world), policyOf(world)]);
  return obeyed(own, policy);
}

async function ownWishes(world: World): Promise<Preferences> {
  try {
    return await readPreferences(await world.store());
  } catch (error) {
    world.report(error);
    return USUAL;
  }
}

/** The world in the language that the shopper set. */
export function inTheirLanguage(world: World, { language }: Preferences): World {
  return { ...world, locale: pickLocale([world.locale], language) };
}

/** Whether the page at `url` is of a marketplace that the shopper wants left alone. */
export function isLeftAlone({ marketplacesOff }: Preferences, url: string): boolean {
  const market = marketplacesOff.length > 0 ? marketplaceOf(new URL(url).hostname) : undefined;
  return market !== undefined && marketplacesOff.includes(market.name);
}
