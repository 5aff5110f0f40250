import type { Identifier } from '../../core/identifier';
import type { Database } from '../db/connect';
import type { Deps } from '../deps';
import { namesAround } from './names-around';
import { refreshCreditOf } from './refresh-credit';

/**
 * Remembers whose grades may rest on what is known of these names, before it is changed. What it gives is called after the change, in the
 * same transaction: it rates them anew, and whoever rests on it now, and gives how many came out otherwise.
 */
export async function creditAround(
  tx: Database,
  names: readonly Identifier[],
): Promise<(deps: Pick<Deps, 'calendar'>, now: Date, further?: readonly Identifier[]) => Promise<number>> {
  const before = await namesAround(tx, names);
  return async (deps, now, further = []) => {
    const after = await namesAround(tx, [...names, ...further]);
    return refreshCreditOf(deps, tx, [...new Set([...before, ...after])], now);
  };
}
