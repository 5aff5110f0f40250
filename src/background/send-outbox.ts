import { subscription } from '../store/lists';
import { changeItem, outboxItems } from '../store/outbox';
import type { QueuedItem, Store } from '../store/open';
import { OUTBOX_ALARM } from './alarms';
import { askRegistry, type RegistryAnswer } from './ask-registry';
import type { World } from './world';

const FIRST_PAUSE = 30_000;
const LONGEST_PAUSE = 6 * 3_600_000;

/** What this worker is sending; another worker's attempt is told apart by the key, which the registry knows. */
const underWay = new Map<string, Promise<void>>();

/**
 * Sends what waits and is due, or with `force` all that waits. A complaint leaves the queue only by the registry's receipt
 * or its refusal with a reason; any other answer puts it off, for twice as long each time.
 */
export async function sendOutbox(world: World, { force = false } = {}): Promise<void> {
  const store = await world.store();
  const waiting = (await outboxItems(store)).filter(({ state }) => state === 'queued');
  const due = waiting.filter(({ nextAttempt }) => force || nextAttempt <= world.now());
  await Promise.all(due.map((item) => sendOne(world, store, item)));
  await setAlarm(world, store);
}

/** Whoever asks while an item is being sent waits for that attempt. */
function sendOne(world: World, store: Store, item: QueuedItem): Promise<void> {
  const attempt = underWay.get(item.key) ?? attemptToSend(world, store, item).finally(() => underWay.delete(item.key));
  underWay.set(item.key, attempt);
  return attempt;
}

async function attemptToSend(world: World, store: Store, item: QueuedItem): Promise<void> {
  const answer = await post(world, store, item);
  await changeItem(store, item.key, (current) =>
    current.state === 'queued' ? answered(current, answer, world) : current,
  );
}

async function post(world: World, store: Store, { key, registryId, complaint }: QueuedItem): Promise<RegistryAnswer> {
  const registry = await subscription(store, registryId);
  if (!registry)
    return { kind: 'nothing', error: `The registry "${registryId}" is not subscribed to any more.`, retryAfter: 0 };
  return await askRegistry(world.fetch, `${registry.url}/v1/complaints`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(complaint),
  });
}

/** The item after an answer. */
function answered(item: QueuedItem, answer: RegistryAnswer, { now, random }: World): QueuedItem {
  const attempts = item.attempts + 1;
  switch (answer.kind) {
    case 'receipt':
      return { ...item, attempts, state: 'sent', receipt: answer.receipt, lastError: null };
    case 'refused':
      return { ...item, attempts, state: 'refused', lastError: answer.reason };
    case 'nothing': {
      const pause = Math.min(LONGEST_PAUSE, Math.max(answer.retryAfter, FIRST_PAUSE * 2 ** Math.min(attempts - 1, 16)));
      return { ...item, attempts, lastError: answer.error, nextAttempt: now() + pause * (1 + random() / 4) };
    }
  }
}

/** Wakes the worker when the next item is due; no alarm while nothing waits. */
async function setAlarm({ browser, now }: World, store: Store): Promise<void> {
  const waiting = (await outboxItems(store)).filter(({ state }) => state === 'queued');
  if (waiting.length === 0) await browser.alarms.clear(OUTBOX_ALARM);
  else
    browser.alarms.create(OUTBOX_ALARM, {
      when: Math.max(now() + FIRST_PAUSE, Math.min(...waiting.map(({ nextAttempt }) => nextAttempt))),
    });
}
