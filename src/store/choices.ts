import { isAlive, joined, type Choice } from '../core/verdict/choice';
import { CHOICE_KINDS, type ChoiceKind, type Store } from './open';

export type Chosen = Record<string, Choice>;
/** By kind and identifier. */
export type Choices = Record<ChoiceKind, Chosen>;

export const NO_CHOICES: Choices = { allowed: {}, trusted: {}, hidden: {}, note: {} };

/** What the shopper has chosen, by kind and identifier. */
export async function readChoices(store: Store): Promise<Choices> {
  const kept = await Promise.all(CHOICE_KINDS.map(async (kind) => [kind, (await store.get('choices', kind)) ?? {}]));
  return { ...NO_CHOICES, ...Object.fromEntries(kept) };
}

/** Remembers a choice on each of some identifiers, and forgets those whose time has passed at `now` (ms). */
export async function choose(store: Store, kind: ChoiceKind, choices: Chosen, now: number): Promise<void> {
  const transaction = store.transaction('choices', 'readwrite');
  const before = (await transaction.store.get(kind)) ?? {};
  await Promise.all([transaction.store.put(chosen(before, choices, now), kind), transaction.done]);
}

/** `before` with the new choices in it and without those that have run out. */
export function chosen(before: Chosen, choices: Chosen, now: number): Chosen {
  const alive = Object.fromEntries(Object.entries(before).filter(([, choice]) => isAlive(choice, now)));
  const made = Object.entries(choices).map(([identifier, choice]) => [identifier, joined(alive[identifier], choice)]);
  return { ...alive, ...Object.fromEntries(made) };
}

/** `before` without the choice on one identifier. */
export function unchosen(before: Chosen, identifier: string): Chosen {
  const { [identifier]: _, ...others } = before;
  return others;
}

/** Takes back a choice on one identifier. */
export async function unchoose(store: Store, kind: ChoiceKind, identifier: string): Promise<void> {
  const transaction = store.transaction('choices', 'readwrite');
  const before = (await transaction.store.get(kind)) ?? {};
  await Promise.all([transaction.store.put(unchosen(before, identifier), kind), transaction.done]);
}
