import { choose, readChoices, type Choices } from '../store/choices';
import type { ChoiceKind } from '../store/open';
import { choosePrivately, readPrivateChoices } from './tab-state';
import { endOfToday, type World } from './world';

/** Keeps a choice on `identifiers` until the end of the day; one made in a private window only in the session. */
export async function rememberChoice(
  world: World,
  kind: ChoiceKind,
  identifiers: readonly string[],
  incognito: boolean,
): Promise<void> {
  const now = world.now();
  if (incognito) await choosePrivately(world, kind, identifiers, endOfToday(now));
  else await choose(await world.store(), kind, identifiers, endOfToday(now), now);
}

/** The choices that hold in this window; a private window has its own beside the others. */
export async function choicesFor(world: World, incognito: boolean): Promise<Choices> {
  const lasting = await readChoices(await world.store());
  if (!incognito) return lasting;
  const { allowed, hidden } = await readPrivateChoices(world);
  return { allowed: { ...lasting.allowed, ...allowed }, hidden: { ...lasting.hidden, ...hidden } };
}
