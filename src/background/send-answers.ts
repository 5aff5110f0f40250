import { fault } from '../core/fault';
import { panelMonth } from '../core/panel-token';
import type { PanelAnswered } from '../core/review-panel';
import { subscription } from '../store/lists';
import type { QueuedAnswer, Store } from '../store/open';
import { changeAnswer, waitingAnswers } from '../store/panel-answers';
import { voice } from '../store/voices';
import { actAsVoice } from './act-as-volunteer';
import { ANSWERS_ALARM } from './alarms';
import type { Answered } from './ask-registry';
import { answered } from './send-outbox';
import { hasAgreed } from './has-agreed';
import { isReady, takeVoice, type ReadyVoice } from './take-voice';
import { isDue, wakeAt } from './when-due';
import type { World } from './world';

const underWay = new Map<string, Promise<void>>();

/**
 * Sends the answers of panels that wait and are due, or with `force` all: by themselves and never along with what this device's key signs,
 * since two that always come together are easily matched. Nothing is sent until the shopper has agreed to that.
 */
export async function sendAnswers(world: World, { force = false } = {}): Promise<void> {
  if (!(await hasAgreed(world))) return void (await world.browser.alarms.clear(ANSWERS_ALARM));
  const store = await world.store();
  const due = (await waitingAnswers(store)).filter(({ nextAttempt }) => force || isDue(nextAttempt, world.now()));
  try {
    // One after the other, as they were given.
    for (const one of due) {
      const attempt = underWay.get(one.key) ?? attemptToSend(world, store, one).finally(() => underWay.delete(one.key));
      underWay.set(one.key, attempt);
      await attempt;
    }
  } finally {
    const times = (await waitingAnswers(store)).map(({ nextAttempt }) => nextAttempt);
    if (times.length === 0) await world.browser.alarms.clear(ANSWERS_ALARM);
    else world.browser.alarms.create(ANSWERS_ALARM, { when: wakeAt(times, world.now()) });
  }
}

async function attemptToSend(world: World, store: Store, waiting: QueuedAnswer): Promise<void> {
  // One from before there were voices, which was never sent, is said by this month's.
  const month = waiting.month ?? (waiting.attempts === 0 ? panelMonth(world.now()) : undefined);
  const item = { ...waiting, month };
  if (month !== waiting.month) await changeAnswer(store, item.key, (current) => ({ ...current, month }));
  const answer = await sendAnswer(world, store, item);
  await changeAnswer(store, item.key, (current) =>
    current.state === 'queued' ? answered(current, answer, world) : current,
  );
}

async function sendAnswer(world: World, store: Store, item: QueuedAnswer): Promise<Answered<PanelAnswered>> {
  const registry = await subscription(store, item.registryId);
  if (!registry)
    return {
      kind: 'nothing',
      error: fault('registry-left', { registry: item.registryId }),
      retryAfter: 0,
    };
  if (item.month === undefined) return refused(fault('sent-before'));
  const isOfNow = item.month === panelMonth(world.now());
  const mine = isOfNow ? await takeVoice(world, store, registry) : await earlier(store, item.registryId, item.month);
  if (mine.kind !== 'answer') return mine;
  const early = mine.answer.readyAt - world.now();
  if (early > 0) return { kind: 'nothing', error: fault('voice-too-early'), retryAfter: early };
  const { case: id, answer } = item;
  const told = await actAsVoice(world, registry, mine.answer, { kind: 'answer', case: id, answer });
  // A case that was decided meanwhile takes none: that is final.
  return told.kind === 'nothing' && told.status === 409 ? refused(told.error, 409) : told;
}

/** The voice of a month that is over, as long as it is kept. */
async function earlier(store: Store, registryId: string, month: string): Promise<Answered<ReadyVoice>> {
  const known = await voice(store, registryId, month);
  return isReady(known) ? { kind: 'answer', answer: known } : refused(fault('month-over'));
}

function refused(reason: string, status = 0): Extract<Answered<never>, { kind: 'refused' }> {
  return { kind: 'refused', reason, status };
}
