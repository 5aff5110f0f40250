import { isSame } from '../core/panel-token';
import type { Store } from './open';

/**
 * A voice: the key with which this device judges for a month, which the registry can't tell to be this device's. What its token is asked
 * for with is kept before it is asked, or a lost answer would cost the month.
 */
export interface Voice {
  /** `registry:month`. */
  key: string;
  registryId: string;
  month: string;
  keys: CryptoKeyPair;
  /** The issuer's key, as published. */
  tokenKey: Uint8Array;
  /** What is signed, as it was blinded, and what takes the blinding off. */
  input: Uint8Array;
  blinded: Uint8Array;
  inverse: Uint8Array;
  /** Null until the registry has signed. */
  token: Uint8Array | null;
  /** Not to be used before, so that asking and using can't be matched by time; ms. */
  readyAt: number;
  /** Cases that the volunteer left to others. */
  left: number[];
}

export function voice(store: Store, registryId: string, month: string): Promise<Voice | undefined> {
  return store.get('voices', voiceKey(registryId, month));
}

export function voiceKey(registryId: string, month: string): string {
  return `${registryId}:${month}`;
}

/** Keeps a new voice: of two that are made at a time the first stays, and is given back; one under another key of the issuer gives way. */
export async function keepVoice(store: Store, made: Voice): Promise<Voice> {
  const transaction = store.transaction('voices', 'readwrite');
  const known = await transaction.store.get(made.key);
  const kept = known && isSame(known.tokenKey, made.tokenKey) ? known : made;
  await Promise.all([kept === made ? transaction.store.put(made) : null, transaction.done]);
  return kept;
}

/** Changes one voice within a transaction; one that is gone stays gone. Gives it as it is then. */
export async function changeVoice(
  store: Store,
  key: string,
  change: (known: Voice) => Voice,
): Promise<Voice | undefined> {
  const transaction = store.transaction('voices', 'readwrite');
  const known = await transaction.store.get(key);
  const changed = known && change(known);
  await Promise.all([changed ? transaction.store.put(changed) : null, transaction.done]);
  return changed;
}

/** Forgets the voices of months before this one: nobody hears them any more. */
export async function dropVoices(store: Store, before: string): Promise<void> {
  const transaction = store.transaction('voices', 'readwrite');
  const old = (await transaction.store.getAll()).filter(({ month }) => month < before);
  await Promise.all([...old.map(({ key }) => transaction.store.delete(key)), transaction.done]);
}
