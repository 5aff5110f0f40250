import { NOTHING_SAID } from '../core/diary/standing';
import type { SettingsFile, TakenAlong } from '../core/taken-along';
import { isAlive } from '../core/verdict/choice';
import { isWithRegistry, toFile } from '../messages/filed-file';
import { translator } from '../ui/i18n/translate';
import { choose, readChoices, type Chosen } from '../store/choices';
import { addPurchases, purchases } from '../store/diary';
import { subscriptions } from '../store/lists';
import { addFiled, outboxItems } from '../store/outbox';
import { readPreferences } from '../store/preferences';
import { follow } from './follow-registry';
import { setPreferences } from './set-preferences';
import { wishesOf, inTheirLanguage } from './wishes';
import type { World } from './world';

/**
 * All that can be taken elsewhere: settings, added registries, choices on merchants that do not end by themselves, the diary, and complaints that
 * a registry has had. What still waits to be sent goes out from here; keys of the device can't be read out of it.
 */
export async function exportSettings(world: World): Promise<SettingsFile> {
  const store = await world.store();
  const [preferences, held, noted, choices, filed, wishes] = await Promise.all([
    readPreferences(store),
    subscriptions(store),
    purchases(store),
    readChoices(store),
    outboxItems(store),
    wishesOf(world),
  ]);
  const registries = held.filter(({ own }) => own).map(({ url, pinned }) => ({ url, root: pinned }));
  const diary = noted.map(({ addedAt: _, standing: _standing, change: _change, ...purchase }) => purchase);
  const t = translator(inTheirLanguage(world, wishes).locale);
  const received = filed
    .filter(isWithRegistry)
    .map((item) => toFile({ ...item, followUps: item.followUps.filter(isWithRegistry) }, t));
  const alive = (chosen: Chosen) =>
    Object.fromEntries(Object.entries(chosen).filter(([, choice]) => isAlive(choice, world.now())));
  return {
    format: 'probity-settings',
    version: 1,
    preferences,
    registries,
    choices: { trusted: alive(choices.trusted), hidden: alive(choices.hidden), note: alive(choices.note) },
    ...(diary.length > 0 ? { purchases: diary } : {}),
    ...(received.length > 0 ? { filed: received } : {}),
  };
}

/**
 * Takes over what a file brings; what is here already stays, but for the preferences, which it replaces. Throws, and changes nothing, where a
 * registry's root does not hold or its id is taken. Of complaints only what a registry has had is taken: a file never sends anything.
 */
export async function importSettings(world: World, taken: TakenAlong): Promise<void> {
  const { registries, preferences, purchases: noted = [], choices, filed = [] } = taken;
  const store = await world.store();
  await follow(world, store, registries);
  const addedAt = world.now();
  // Of what was listed since, elsewhere, the shopper is told here with the next look at the lists.
  await addPurchases(
    store,
    noted.map((purchase) => ({ ...purchase, addedAt, standing: NOTHING_SAID, change: null })),
  );
  for (const kind of ['trusted', 'hidden', 'note'] as const)
    if (choices) await choose(store, kind, choices[kind], world.now());
  await addFiled(store, filed.filter(isWithRegistry));
  // A diary that is brought by itself is to be seen.
  const wanted = preferences ?? (noted.length > 0 ? { ...(await readPreferences(store)), diary: true } : null);
  if (wanted) await setPreferences(world, wanted);
}
