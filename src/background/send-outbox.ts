import { subscription } from '../store/lists';
import { changeItem, queuedItems } from '../store/outbox';
import { waitingFollowUps } from '../store/follow-ups';
import type { QueuedItem, Store } from '../store/open';
import { OUTBOX_ALARM } from './alarms';
import { askRegistry, type RegistryAnswer } from './ask-registry';
import { sealContactOf } from './seal-contact-of';
import { sendFollowUps } from './send-follow-ups';
import { standingOf } from './standing-of';
import { isDue, nextAttempt, wakeAt } from './when-due';
import type { World } from './world';

/** What this worker is sending; another worker's attempt is told apart by the key, which the registry knows. */
const underWay = new Map<string, Promise<void>>();

/**
 * Sends what waits and is due, or with `force` all that waits: complaints first, then what follows those that were received. A
 * complaint leaves the queue only by the registry's receipt or its refusal with a reason; any other answer puts it off, for
 * twice as long each time.
 */
export async function sendOutbox(world: World, { force = false } = {}): Promise<void> {
  const store = await world.store();
  const waiting = (await queuedItems(store)).filter(({ state }) => state === 'queued');
  const due = waiting.filter((item) => force || isDue(item.nextAttempt, world.now()));
  try {
    await Promise.all(due.map((item) => sendOne(world, store, item)));
    await sendFollowUps(world, store, force);
  } finally {
    await setAlarm(world, store);
  }
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

async function post(world: World, store: Store, { key, registryId }: QueuedItem): Promise<RegistryAnswer> {
  const registry = await subscription(store, registryId);
  if (!registry)
    return { kind: 'nothing', error: `The registry "${registryId}" is not subscribed to any more.`, retryAfter: 0 };
  const sealed = await sealContactOf(world, store, key, registry.url);
  if (sealed.kind !== 'sealed') return sealed;
  return await askRegistry(world.fetch, `${registry.url}/v1/complaints`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(sealed.complaint),
  });
}

/** The item after an answer. */
function answered(item: QueuedItem, answer: RegistryAnswer, { now, random }: World): QueuedItem {
  const attempts = item.attempts + 1;
  switch (answer.kind) {
    case 'receipt': {
      const sent = { ...item, attempts, state: 'sent' as const, receipt: answer.receipt, lastError: null };
      return { ...sent, told: standingOf(sent) };
    }
    case 'refused':
      return { ...item, attempts, state: 'refused', lastError: answer.reason };
    case 'nothing': {
      const next = nextAttempt(now(), attempts, answer.retryAfter, random);
      return { ...item, attempts, lastError: answer.error, nextAttempt: next };
    }
  }
}

/** Wakes the worker when the next item is due; no alarm while nothing waits that could be sent. */
async function setAlarm({ browser, now }: World, store: Store): Promise<void> {
  const items = await queuedItems(store);
  const received = new Set(items.filter(({ receipt }) => receipt).map(({ key }) => key));
  const waiting = [
    ...items.filter(({ state }) => state === 'queued'),
    ...(await waitingFollowUps(store)).filter(({ complaintKey }) => received.has(complaintKey)),
  ];
  if (waiting.length === 0) await browser.alarms.clear(OUTBOX_ALARM);
  else
    browser.alarms.create(OUTBOX_ALARM, {
      when: wakeAt(
        waiting.map((one) => one.nextAttempt),
        now(),
      ),
    });
}
