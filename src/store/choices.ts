import type { ChoiceKind, Store } from './open';

export type Choices = Record<ChoiceKind, Record<string, number>>;

/** Which identifiers the shopper lets through or does not want to be warned of, each with the time (ms) until when. */
export async function readChoices(store: Store): Promise<Choices> {
  const [allowed, hidden] = await Promise.all([store.get('choices', 'allowed'), store.get('choices', 'hidden')]);
  return { allowed: allowed ?? {}, hidden: hidden ?? {} };
}

/** Remembers a choice on `identifiers` until the time `until`, and forgets those whose time has passed. ms. */
export async function choose(
  store: Store,
  kind: ChoiceKind,
  identifiers: readonly string[],
  until: number,
  now: number,
): Promise<void> {
  const transaction = store.transaction('choices', 'readwrite');
  const before = (await transaction.store.get(kind)) ?? {};
  await Promise.all([transaction.store.put(chosen(before, identifiers, until, now), kind), transaction.done]);
}

/** `before` with the new choice in it and without those that have run out. */
export function chosen(
  before: Record<string, number>,
  identifiers: readonly string[],
  until: number,
  now: number,
): Record<string, number> {
  const alive = Object.entries(before).filter(([, end]) => end > now);
  return Object.fromEntries([...alive, ...identifiers.map((identifier) => [identifier, until] as const)]);
}

/** Takes back a choice on one identifier. */
export async function unchoose(store: Store, kind: ChoiceKind, identifier: string): Promise<void> {
  const transaction = store.transaction('choices', 'readwrite');
  const { [identifier]: _, ...others } = (await transaction.store.get(kind)) ?? {};
  await Promise.all([transaction.store.put(others, kind), transaction.done]);
}
