import type { FromExtension } from '../messages/protocol';
import type { JudgedReview, NextReview } from '../messages/review-messages';
import { subscription, subscriptions } from '../store/lists';
import { enqueueAnswer, waitingAnswers } from '../store/panel-answers';
import { actAsVolunteer } from './act-as-volunteer';
import { sendOutbox } from './send-outbox';
import type { World } from './world';

/** A review to judge, from the registry that reports go to; null where none is subscribed to. Rejects where it can't be asked. */
export async function nextReview(world: World): Promise<NextReview | null> {
  const store = await world.store();
  const [first] = await subscriptions(store);
  if (!first) return null;
  // What waits goes first, or the registry would ask for the same again.
  await sendOutbox(world, { force: true }).catch(world.report);
  const answer = await actAsVolunteer(world, store, first, { kind: 'next-case' });
  if (answer.kind !== 'answer') throw new Error(answer.kind === 'refused' ? answer.reason : answer.error);
  const waiting = (await waitingAnswers(store)).length;
  return { registry: { id: first.id, name: first.name }, case: answer.answer.case ?? null, waiting };
}

/** Keeps what the volunteer says of a review and tries to send it. Rejects where it could not be stored. */
export async function judgeReview(
  world: World,
  { registryId, case: id, answer }: Extract<FromExtension, { type: 'judge-review' }>,
): Promise<JudgedReview> {
  const store = await world.store();
  if (!(await subscription(store, registryId))) throw new Error(`There is no registry "${registryId}" to answer.`);
  const key = `${registryId}:${id}`;
  const waiting = { state: 'queued' as const, attempts: 0, lastError: null, nextAttempt: 0 };
  await enqueueAnswer(store, { key, registryId, case: id, answer, ...waiting });
  await sendOutbox(world).catch(world.report);
  const { state, lastError } = (await store.get('panelAnswers', key))!;
  return { state, lastError };
}
