import { subscription } from '../store/lists';
import { changeItem, outboxItems } from '../store/outbox';
import { changeReport, waitingReports } from '../store/review-reports';
import type { QueuedItem, SignedReport, Store } from '../store/open';
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
  const reports = await waitingReports(store);
  const isDue = ({ nextAttempt }: { nextAttempt: number }) => force || nextAttempt <= world.now();
  await Promise.all([
    ...waiting.filter(isDue).map((item) => sendOne(item.key, () => attemptToSend(world, store, item))),
    ...reports.filter(isDue).map((report) => sendOne(report.key, () => attemptToReport(world, store, report))),
  ]);
  await setAlarm(world, store);
}

/** Whoever asks while an item is being sent waits for that attempt. */
function sendOne(key: string, send: () => Promise<void>): Promise<void> {
  const attempt = underWay.get(key) ?? send().finally(() => underWay.delete(key));
  underWay.set(key, attempt);
  return attempt;
}

async function attemptToSend(world: World, store: Store, item: QueuedItem): Promise<void> {
  const answer = await post(world, store, item, '/v1/complaints', item.complaint);
  await changeItem(store, item.key, (current) =>
    current.state === 'queued'
      ? { ...answered(current, answer, world), receipt: answer.kind === 'receipt' ? answer.receipt : current.receipt }
      : current,
  );
}

/** A report of a volunteer, which was signed when it was written; its key is the number that the signature covers. */
async function attemptToReport(world: World, store: Store, report: SignedReport): Promise<void> {
  const answer = await post(world, store, report, '/v1/review-reports', report.batch);
  await changeReport(store, report.key, (current) =>
    current.state === 'queued'
      ? { ...answered(current, answer, world), receipt: answer.kind === 'receipt' ? answer.receipt.receipt : null }
      : current,
  );
}

async function post(
  world: World,
  store: Store,
  { key, registryId }: { key: string; registryId: string },
  path: string,
  body: unknown,
): Promise<RegistryAnswer> {
  const registry = await subscription(store, registryId);
  if (!registry)
    return { kind: 'nothing', error: `The registry "${registryId}" is not subscribed to any more.`, retryAfter: 0 };
  return await askRegistry(world.fetch, `${registry.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  });
}

/** What waits, whatever it is. */
type Waiting = Pick<QueuedItem, 'state' | 'attempts' | 'lastError' | 'nextAttempt'>;

/** The item after an answer, but for the receipt. */
function answered<Item extends Waiting>(item: Item, answer: RegistryAnswer, { now, random }: World): Item {
  const attempts = item.attempts + 1;
  switch (answer.kind) {
    case 'receipt':
      return { ...item, attempts, state: 'sent', lastError: null };
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
  const waiting = [
    ...(await outboxItems(store)).filter(({ state }) => state === 'queued'),
    ...(await waitingReports(store)),
  ];
  if (waiting.length === 0) await browser.alarms.clear(OUTBOX_ALARM);
  else
    browser.alarms.create(OUTBOX_ALARM, {
      when: Math.max(now() + FIRST_PAUSE, Math.min(...waiting.map(({ nextAttempt }) => nextAttempt))),
    });
}
