import * as v from 'valibot';
import { PreferencesSchema, USUAL, type Preferences } from '../core/preferences';
import type { Store } from './open';

/**
 * What the shopper wants; the usual where nothing is set. What another version wrote keeps all that holds in this one, wish by wish: one
 * that can't be read does not undo the others.
 */
export async function readPreferences(store: Store): Promise<Preferences> {
  const kept: unknown = await store.get('preferences', 'all');
  if (kept === undefined) return USUAL;
  const read = Object.entries(PreferencesSchema.entries).flatMap(([name, schema]) => {
    const one = v.safeParse(schema, (kept as Record<string, unknown>)[name]);
    return one.success ? [[name, one.output]] : [];
  });
  return { ...USUAL, ...Object.fromEntries(read) };
}

/** When the preferences were set, ms since 1970, as far as devices compare it; 0 where they never were. */
export async function preferencesSetAt(store: Store): Promise<number> {
  const at = await store.get('preferences', 'set-at');
  return typeof at === 'number' ? at : 0;
}

/** Keeps preferences and, where that is to be noted, when they were set: both or neither. */
export async function savePreferences(store: Store, preferences: Preferences, setAt?: number): Promise<void> {
  const transaction = store.transaction('preferences', 'readwrite');
  await Promise.all([
    transaction.store.put(preferences, 'all'),
    setAt === undefined ? null : transaction.store.put(setAt, 'set-at'),
    transaction.done,
  ]);
}
