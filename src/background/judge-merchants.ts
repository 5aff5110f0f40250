import type { Purchase } from '../core/diary/purchase';
import { judge, listAge, type Verdict } from '../core/verdict';
import { trustOf } from '../core/verdict/agreement';
import { askLists } from './ask-lists';
import { wishesOf } from './wishes';
import type { World } from './world';

export interface JudgedMerchants {
  /** One for each, in their order. */
  verdicts: Verdict[];
  /** The registries whose lists are in date and were asked. */
  answered: string[];
}

/** Judges the merchants of many purchases by nothing but their identifiers, looked up together in one transaction. Never throws. */
export async function judgeMerchants(
  world: World,
  purchases: readonly Pick<Purchase, 'url' | 'identifiers'>[],
): Promise<JudgedMerchants> {
  const names = purchases.flatMap(({ identifiers }) => identifiers.map(({ identifier }) => identifier));
  const [{ found, lists }, wishes] = await Promise.all([askLists(world, names), wishesOf(world)]);
  const now = world.now();
  const verdicts = purchases.map(({ url, identifiers }) =>
    judge({ url, platform: null, kind: 'shop', facts: {}, identifiers }, found, lists, { ...wishes, allowed: {} }, now),
  );
  const inDate = lists.filter((one) => listAge(one, now) !== 'expired' && trustOf(wishes, one.registry) !== 'none');
  return { verdicts, answered: inDate.map(({ registry }) => registry.id) };
}
