import * as v from 'valibot';
import { fault } from '../core/fault';
import { CaseViewSchema, type CaseView } from '../core/casework/case-view';
import { changeFollowUp, fileBytes, followUpsOf, waitingFollowUps } from '../store/follow-ups';
import { subscription } from '../store/lists';
import type { QueuedFollowUp, Store } from '../store/open';
import { askCase, complaintUrl, keepCase } from './ask-case';
import { askFor, FILE_TIMEOUT, MAX_CASE_LENGTH, type Answered } from './ask-registry';
import { isDone, sameMessages } from './is-done';
import { isDue, nextAttempt } from './when-due';
import type { World } from './world';

const underWay = new Map<string, Promise<void>>();

/** Sends what follows complaints that were received, of each in its order. */
export async function sendFollowUps(world: World, store: Store, force: boolean): Promise<void> {
  const due = (await waitingFollowUps(store)).filter((one) => force || isDue(one.nextAttempt, world.now()));
  const keys = [...new Set(due.map(({ complaintKey }) => complaintKey))];
  await Promise.all(keys.map((key) => sendOfOne(world, store, key)));
}

/** Whoever asks while those of a complaint are being sent waits for that; what came meanwhile is sent after it. */
function sendOfOne(world: World, store: Store, key: string): Promise<void> {
  const before = underWay.get(key)?.catch(() => {}) ?? Promise.resolve();
  const mine = before
    .then(() => attempt(world, store, key))
    .finally(() => {
      if (underWay.get(key) === mine) underWay.delete(key);
    });
  underWay.set(key, mine);
  return mine;
}

/**
 * The registry knows files again by their hash, and all else by its id; one of before knew only files, and an answer may have been lost: so the case is
 * asked first whether it is there already. One failure puts off all that follows.
 */
async function attempt(world: World, store: Store, key: string): Promise<void> {
  const item = await store.get('outbox', key);
  const registry = item && (await subscription(store, item.registryId));
  if (!item?.receipt || !registry) return;
  const waiting = (await followUpsOf(store, key)).filter(({ state }) => state === 'queued');
  if (waiting.length === 0) return;
  const url = complaintUrl(registry.url, item.receipt.receipt);
  const asked = await askCase(world, store, key, url);
  if (asked.kind !== 'answer') return await putOff(world, store, waiting, asked);
  let view = asked.answer;
  for (const [at, followUp] of waiting.entries()) {
    const left = waiting.slice(at);
    const attempts = followUp.attempts + 1;
    if (!isDone(followUp, view)) {
      await changeFollowUp(store, followUp.id, { before: sameMessages(followUp, view) });
      const answer = await post(world, store, followUp, url);
      const conflict = 'status' in answer && answer.status === 409;
      if (answer.kind === 'nothing' && !conflict) return await putOff(world, store, left, answer);
      if (answer.kind === 'answer' && answer.answer) {
        view = answer.answer;
        await keepCase(store, key, view);
      } else {
        // Also where the registry refuses: it may be for having it already.
        const again = await askCase(world, store, key, url);
        if (again.kind !== 'answer') return await putOff(world, store, left, again);
        view = again.answer;
        if (answer.kind !== 'answer' && !isDone(followUp, view)) {
          const lastError = answer.kind === 'refused' ? answer.reason : answer.error;
          await changeFollowUp(store, followUp.id, { state: 'refused', attempts, lastError });
          continue;
        }
      }
    }
    await changeFollowUp(store, followUp.id, { state: 'sent', attempts, lastError: null });
  }
}

type Put = Exclude<Answered<CaseView>, { kind: 'answer' }>;

async function putOff({ now, random }: World, store: Store, left: QueuedFollowUp[], answer: Put): Promise<void> {
  const [lastError, retryAfter] = answer.kind === 'nothing' ? [answer.error, answer.retryAfter] : [answer.reason, 0];
  for (const { id, attempts } of left)
    await changeFollowUp(store, id, {
      attempts: attempts + 1,
      lastError,
      nextAttempt: nextAttempt(now(), attempts + 1, retryAfter, random),
    });
}

/** Sends one. Its answer is the case, but for a file's, which is null here. */
async function post(
  { fetch }: World,
  store: Store,
  { id, act }: QueuedFollowUp,
  url: string,
): Promise<Answered<CaseView | null>> {
  if (act.kind === 'file') {
    const bytes = await fileBytes(store, id);
    if (!bytes) return { kind: 'refused', reason: fault('file-gone'), status: 0 };
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: new Uint8Array(bytes),
    };
    const taken = await askFor(fetch, `${url}/evidence?name=${encodeURIComponent(act.name)}`, init, TakenSchema, {
      timeout: FILE_TIMEOUT,
    });
    return taken.kind === 'answer' ? { kind: 'answer', answer: null } : taken;
  }
  const path = { message: 'messages', appeal: 'appeal', objection: 'objection', withdrawal: 'withdrawal' }[act.kind];
  const body =
    act.kind === 'withdrawal'
      ? { headers: { 'idempotency-key': id } }
      : {
          headers: { 'content-type': 'application/json', 'idempotency-key': id },
          body: JSON.stringify({ text: act.text }),
        };
  const expected = { maxLength: MAX_CASE_LENGTH };
  return await askFor(fetch, `${url}/${path}`, { method: 'POST', ...body }, CaseViewSchema, expected);
}

const TakenSchema = v.object({ sha256: v.string() });
