import type { Store } from './open';

const NAME = 'volunteer';

/** The device's key, made once: of two that are made at a time the first that is stored counts. */
export async function deviceKey(store: Store, make: () => Promise<CryptoKeyPair>): Promise<CryptoKeyPair> {
  const known = await store.get('deviceKeys', NAME);
  if (known) return known;
  // A transaction would end while the key is made.
  const made = await make();
  const transaction = store.transaction('deviceKeys', 'readwrite');
  const first = await transaction.store.get(NAME);
  await Promise.all([first ? null : transaction.store.put(made, NAME), transaction.done]);
  return first ?? made;
}
