import { fault } from '../core/fault';
import { subscription } from '../store/lists';
import { changeItem, queuedItems } from '../store/outbox';
import { waitingFollowUps } from '../store/follow-ups';
import { changeReport, waitingReports } from '../store/review-reports';
import type { QueuedItem, SignedReport, Store } from '../store/open';
import { OUTBOX_ALARM } from './alarms';
import { type Answered, type RegistryAnswer } from './ask-registry';
import { postFiling } from './post-filing';
import { sealContactOf } from './seal-contact-of';
import { sendFollowUps } from './send-follow-ups';
import { effortAllowance, type SpendEffort } from './spend-effort';
import { standingOf } from './standing-of';
import { hasAgreed } from './has-agreed';
import { isDue, nextAttempt, wakeAt } from './when-due';
import type { World } from './world';

/** What this worker is sending; another worker's attempt is told apart by the key, which the registry knows. */
const underWay = new Map<string, Promise<void>>();

/**
 * Sends what waits and is due, or with `force` all that waits: complaints first, then what follows those that were received. A
 * complaint leaves the queue only by the registry's receipt or its refusal with a reason; any other answer puts it off, for
 * twice as long each time. Nothing goes before the shopper has agreed to it in the browser's own words, and nothing any more once they have
 * taken that back: it is held, with nothing lost, until they agree again.
 */
export async function sendOutbox(world: World, { force = false } = {}): Promise<void> {
  const store = await world.store();
  if (!(await hasAgreed(world))) return void (await world.browser.alarms.clear(OUTBOX_ALARM));
  const waiting = (await queuedItems(store)).filter(({ state }) => state === 'queued');
  const isNow = ({ nextAttempt: when }: { nextAttempt: number }) => force || isDue(when, world.now());
  const reports = (await waitingReports(store)).filter(isNow);
  const spend = effortAllowance();
  try {
    await Promise.all([
      ...waiting.filter(isNow).map((item) => sendOne(item.key, () => attemptToSend(world, store, item, spend))),
      ...reports.map((report) => sendOne(report.key, () => attemptToReport(world, store, report, spend))),
    ]);
    await sendFollowUps(world, store, force);
  } finally {
    await setAlarm(world, store);
  }
}

/** Whoever asks while an item is being sent waits for that attempt. */
function sendOne(key: string, send: () => Promise<void>): Promise<void> {
  const attempt = underWay.get(key) ?? send().finally(() => underWay.delete(key));
  underWay.set(key, attempt);
  return attempt;
}

async function attemptToSend(world: World, store: Store, item: QueuedItem, spend: SpendEffort): Promise<void> {
  const answer = await postComplaint(world, store, item, spend);
  await changeItem(store, item.key, (current) => {
    if (current.state !== 'queued') return current;
    const after = answered(current, answer, world);
    if (answer.kind !== 'receipt') return after;
    const sent = { ...after, receipt: answer.receipt };
    return { ...sent, told: standingOf(sent) };
  });
}

/** A report of a volunteer, which was signed when it was written; its key is the number that the signature covers. */
async function attemptToReport(world: World, store: Store, report: SignedReport, spend: SpendEffort): Promise<void> {
  const { key, registryId, batch: body } = report;
  const registry = await subscription(store, registryId);
  const onSlow = () => changeReport(store, key, markSlow);
  const filing = { key, path: '/v1/review-reports', body, onSlow } as const;
  const answer = registry ? await postFiling(world, registry.url, filing, spend) : gone(registryId);
  await changeReport(store, report.key, (current) =>
    current.state === 'queued'
      ? { ...answered(current, answer, world), receipt: answer.kind === 'receipt' ? answer.receipt.receipt : null }
      : current,
  );
}

async function postComplaint(
  world: World,
  store: Store,
  { key, registryId }: QueuedItem,
  spend: SpendEffort,
): Promise<RegistryAnswer> {
  const registry = await subscription(store, registryId);
  if (!registry) return gone(registryId);
  const sealed = await sealContactOf(world, store, key, registry.url);
  if (sealed.kind !== 'sealed') return sealed;
  const onSlow = async () => void (await changeItem(store, key, markSlow));
  return await postFiling(world, registry.url, { key, path: '/v1/complaints', body: sealed.complaint, onSlow }, spend);
}

function gone(registryId: string): RegistryAnswer {
  return { kind: 'nothing', error: fault('registry-left', { registry: registryId }), retryAfter: 0 };
}

/** What waits, whatever it is. */
type Waiting = Pick<QueuedItem, 'state' | 'attempts' | 'lastError' | 'nextAttempt' | 'slow'>;

/** Before work is done for a registry: whoever looks meanwhile sees why it takes longer. */
function markSlow<Item extends Waiting>(item: Item): Item {
  return item.state === 'queued' ? { ...item, slow: true, lastError: null } : item;
}

/** The item after an answer, but for the receipt. */
export function answered<Item extends Waiting>(
  item: Item,
  answer: RegistryAnswer | Answered<unknown>,
  { now, random }: World,
): Item {
  const attempts = item.attempts + 1;
  switch (answer.kind) {
    case 'receipt':
    case 'answer':
      return { ...item, attempts, state: 'sent', lastError: null, slow: undefined };
    case 'refused':
      return { ...item, attempts, state: 'refused', lastError: answer.reason, slow: undefined };
    case 'nothing': {
      const next = nextAttempt(now(), attempts, answer.retryAfter, random);
      const isSlow = 'effort' in answer && answer.effort !== undefined;
      const cause = isSlow ? { slow: true, lastError: null } : { slow: undefined, lastError: answer.error };
      return { ...item, attempts, ...cause, nextAttempt: next };
    }
  }
}

/** Wakes the worker when the next item is due; no alarm while nothing waits that could be sent. */
async function setAlarm(world: World, store: Store): Promise<void> {
  const { browser, now } = world;
  const items = await queuedItems(store);
  const received = new Set(items.filter(({ receipt }) => receipt).map(({ key }) => key));
  const waiting = [
    ...items.filter(({ state }) => state === 'queued'),
    ...(await waitingFollowUps(store)).filter(({ complaintKey }) => received.has(complaintKey)),
    ...(await waitingReports(store)),
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
