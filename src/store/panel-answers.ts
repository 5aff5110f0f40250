import type { QueuedAnswer, Store } from './open';

/** Puts an answer of a panel into the outbox; one that is there about the same case stays. Gives what is there. */
export async function enqueueAnswer(store: Store, answer: QueuedAnswer): Promise<QueuedAnswer> {
  const transaction = store.transaction('panelAnswers', 'readwrite');
  const known = await transaction.store.get(answer.key);
  await Promise.all([known ? null : transaction.store.add(answer), transaction.done]);
  return known ?? answer;
}

export async function waitingAnswers(store: Store): Promise<QueuedAnswer[]> {
  return (await store.getAll('panelAnswers')).filter(({ state }) => state === 'queued');
}

/** Changes one answer within a transaction. */
export async function changeAnswer(
  store: Store,
  key: string,
  change: (answer: QueuedAnswer) => QueuedAnswer,
): Promise<void> {
  const transaction = store.transaction('panelAnswers', 'readwrite');
  const known = await transaction.store.get(key);
  await Promise.all([known ? transaction.store.put(change(known)) : null, transaction.done]);
}
