import { isAlive } from '../core/verdict/choice';
import { openRoots } from '../core/published-list/trust';
import type { ChoiceReport, OptionsReport } from '../messages/options-report';
import { readChoices, type Choices } from '../store/choices';
import { subscriptions } from '../store/lists';
import { CHOICE_KINDS, type Subscription } from '../store/open';
import { lockedBy } from '../core/policy';
import { policyOf } from './policy';
import { readPrivateChoices } from './tab-state';
import { reportLists } from './update-lists';
import { wishesOf } from './wishes';
import type { World } from './world';

/** All that the options page shows. */
export async function reportOptions(world: World): Promise<OptionsReport> {
  const store = await world.store();
  const [preferences, policy, lists, held, choices, inPrivate] = await Promise.all([
    wishesOf(world),
    policyOf(world),
    reportLists(world),
    subscriptions(store),
    readChoices(store),
    readPrivateChoices(world),
  ]);
  const registries = await Promise.all(
    lists.map(async (list) => {
      const one = held.find(({ id }) => id === list.registryId);
      return {
        ...list,
        own: one?.own ?? false,
        ordered: one?.ordered ?? false,
        fingerprints: one ? await fingerprintsOf(world, one) : [],
      };
    }),
  );
  return {
    preferences,
    locked: lockedBy(policy),
    registries,
    choices: [
      ...alive(choices, world.now()),
      ...alive(inPrivate, world.now()).map((choice) => ({ ...choice, inPrivate: true })),
    ],
  };
}

/** Of the root that the shopper, or the extension, began with: what was compared then. */
async function fingerprintsOf(world: World, { pinned }: Subscription): Promise<string[]> {
  const root = await openRoots(pinned, [], world.verify, 0).catch(() => null);
  return root?.roles.root.keys ?? [];
}

function alive(choices: Choices, now: number): ChoiceReport[] {
  return CHOICE_KINDS.flatMap((kind) =>
    Object.entries(choices[kind])
      .filter(([, choice]) => isAlive(choice, now))
      .map(([identifier]) => ({ kind, identifier })),
  );
}
