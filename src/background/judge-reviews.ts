import { namedOf, ofRegistry } from '../core/registry-name';
import { fault } from '../core/fault';
import { MAX_CASES, type PanelCase, type SaidReview } from '../core/review-panel';
import type { SignedPayload } from '../core/review-report';
import type { FromExtension } from '../messages/protocol';
import type { JudgedReview, NextReview, VolunteerKnown } from '../messages/review-messages';
import { subscription, subscriptions } from '../store/lists';
import type { Store } from '../store/open';
import { enqueueAnswer, waitingAnswers } from '../store/panel-answers';
import { changeVoice, voiceKey, type Voice } from '../store/voices';
import { actAsVoice } from './act-as-volunteer';
import type { Answered } from './ask-registry';
import { sendAnswers } from './send-answers';
import { takeVoice, type ReadyVoice } from './take-voice';
import type { World } from './world';

/** Where so many times only cases came that are not for this volunteer, there are hardly others. */
const MOST_TIMES = 5;

/**
 * A review to judge, from the registry that reports go to; null where none is subscribed to. Where the voice may not be used yet, since when;
 * `atOnce` uses it all the same. Rejects where the registry can't be asked, or gives no voice.
 */
export async function nextReview(world: World, atOnce = false): Promise<NextReview | null> {
  const store = await world.store();
  const [first] = await subscriptions(store);
  if (!first) return null;
  const mine = answerOf(await takeVoice(world, store, first));
  const registry = namedOf(first);
  const next = { registry, month: mine.month, case: null, waiting: (await waitingAnswers(store)).length };
  if (mine.readyAt > world.now()) {
    if (!atOnce) return { ...next, readyAt: mine.readyAt };
    await changeVoice(store, mine.key, (now) => ({ ...now, readyAt: world.now() }));
  }
  await sendAnswers(world, { force: true }).catch(world.report);
  for (let times = 0; times < MOST_TIMES; times += 1) {
    const { cases = [] } = answerOf(await actAsVoice(world, first, mine, { kind: 'next-cases' }));
    const isMine = await notForMe(store, mine);
    const left = cases.filter((one) => !isMine(one));
    const waiting = (await waitingAnswers(store)).length;
    if (left.length > 0 || cases.length < MAX_CASES)
      return { ...next, case: left[Math.floor(world.random() * left.length)] ?? null, waiting, readyAt: null };
  }
  return { ...next, readyAt: null };
}

/** Keeps what the volunteer says of a review and tries to send it. Rejects where it could not be stored. */
export async function judgeReview(
  world: World,
  { registryId, month, case: id, answer }: Extract<FromExtension, { type: 'judge-review' }>,
): Promise<JudgedReview> {
  const store = await world.store();
  if (!(await subscription(store, registryId))) throw new Error(fault('no-registry', { registry: registryId }));
  const key = `${voiceKey(registryId, month)}:${id}`;
  const waiting = { state: 'queued' as const, attempts: 0, lastError: null, nextAttempt: 0 };
  await enqueueAnswer(store, { key, registryId, month, case: id, answer, ...waiting });
  await sendAnswers(world).catch(world.report);
  const { state, lastError } = (await store.get('panelAnswers', key))!;
  return { state, lastError };
}

/** Leaves a review to others. The registry is not told, so that it can't tell such a case from one that this device reported. */
export async function leaveReview(
  world: World,
  { registryId, month, case: id }: Extract<FromExtension, { type: 'leave-review' }>,
): Promise<null> {
  const store = await world.store();
  await changeVoice(store, voiceKey(registryId, month), (mine) => ({ ...mine, left: [...mine.left, id] }));
  return null;
}

/** What this month's voice did, by the registry's word; null where there is none to ask. Rejects where it can't be asked. */
export async function voiceStatistics(world: World): Promise<VolunteerKnown | null> {
  const store = await world.store();
  const [first] = await subscriptions(store);
  if (!first) return null;
  const mine = answerOf(await takeVoice(world, store, first));
  if (mine.readyAt > world.now()) return null;
  const { handle, statistics } = answerOf(await actAsVoice(world, first, mine, { kind: 'statistics' }));
  return statistics ? { ...ofRegistry(first), handle, month: mine.month, statistics } : null;
}

function answerOf<T>(answer: Answered<T>): T {
  if (answer.kind === 'answer') return answer.answer;
  throw new Error(answer.kind === 'refused' ? answer.reason : answer.error);
}

/** What this volunteer reported, has judged this month or left to others: the registry can't know it, so it is left out here. */
async function notForMe(
  store: Store,
  { registryId, month, left }: Voice | ReadyVoice,
): Promise<(one: PanelCase) => boolean> {
  const reports = (await store.getAll('reviewReports')).filter((one) => one.registryId === registryId);
  // This device wrote them itself.
  const own = new Set(
    reports.flatMap(({ batch }) => (JSON.parse(batch.payload) as SignedPayload).report.reviews.map(said)),
  );
  const answers = (await store.getAll('panelAnswers')).filter(
    (one) => one.registryId === registryId && (one.month === month || (!one.month && one.state === 'queued')),
  );
  const done = new Set([...left, ...answers.map((one) => one.case)]);
  return ({ id, content }) => done.has(id) || own.has(said(content));
}

function said({ text, stars, date }: SaidReview): string {
  return JSON.stringify([text, stars, date]);
}
