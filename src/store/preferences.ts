import * as v from 'valibot';
import { PreferencesSchema, USUAL, type Preferences } from '../core/preferences';
import type { Store } from './open';

/** What the shopper wants; the usual where nothing is set. What an earlier version wrote keeps all that still holds. */
export async function readPreferences(store: Store): Promise<Preferences> {
  const kept: unknown = await store.get('preferences', 'all');
  if (kept === undefined) return USUAL;
  const whole = v.safeParse(PreferencesSchema, { ...USUAL, ...(kept as Preferences) });
  return whole.success ? whole.output : USUAL;
}

export async function savePreferences(store: Store, preferences: Preferences): Promise<void> {
  await store.put('preferences', preferences, 'all');
}
