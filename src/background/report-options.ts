import { openRoots } from '../core/published-list/trust';
import type { ChoiceReport, OptionsReport } from '../messages/options-report';
import { readChoices } from '../store/choices';
import { subscriptions } from '../store/lists';
import type { ChoiceKind, Subscription } from '../store/open';
import { lockedBy } from '../core/policy';
import { policyOf } from './policy';
import { reportLists } from './update-lists';
import { wishesOf } from './wishes';
import type { World } from './world';

const KINDS: readonly ChoiceKind[] = ['allowed', 'hidden'];

/** All that the options page shows. What was chosen in private windows is not in it: it ends with them. */
export async function reportOptions(world: World): Promise<OptionsReport> {
  const store = await world.store();
  const [preferences, policy, lists, held, choices] = await Promise.all([
    wishesOf(world),
    policyOf(world),
    reportLists(world),
    subscriptions(store),
    readChoices(store),
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
    choices: KINDS.flatMap((kind) => alive(kind, choices[kind], world.now())),
  };
}

/** Of the root that the shopper, or the extension, began with: what was compared then. */
async function fingerprintsOf(world: World, { pinned }: Subscription): Promise<string[]> {
  const root = await openRoots(pinned, [], world.verify, 0).catch(() => null);
  return root?.roles.root.keys ?? [];
}

function alive(kind: ChoiceKind, chosen: Record<string, number>, now: number): ChoiceReport[] {
  return Object.entries(chosen)
    .filter(([, until]) => until > now)
    .map(([identifier, until]) => ({ kind, identifier, until }));
}
