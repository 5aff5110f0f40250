import { PanelAnsweredSchema, type PanelAnswered } from '../core/review-panel';
import type { VolunteerAct } from '../core/review-report';
import { subscription } from '../store/lists';
import type { QueuedAnswer, Store, Subscription } from '../store/open';
import { askFor, type Answered } from './ask-registry';
import { signPayload } from './device-key';
import type { World } from './world';

/** Does something at a registry as this device's volunteer. Never rejects for what the registry or the network does. */
export async function actAsVolunteer(
  { fetch, now }: World,
  store: Store,
  { id, url }: Subscription,
  act: VolunteerAct['act'],
): Promise<Answered<PanelAnswered>> {
  // It is signed anew each time: the registry takes it for a few minutes only.
  const signed = await signPayload(store, { registry: id, at: new Date(now()).toISOString(), act });
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(signed) };
  return await askFor(fetch, `${url}/v1/review-panels`, init, PanelAnsweredSchema, {
    what: 'an answer to a volunteer',
  });
}

/** Sends one answer of a panel. A case that was decided meanwhile takes none: that is final. */
export async function sendAnswer(
  world: World,
  store: Store,
  { registryId, case: id, answer }: QueuedAnswer,
): Promise<Answered<PanelAnswered>> {
  const registry = await subscription(store, registryId);
  if (!registry)
    return { kind: 'nothing', error: `The registry "${registryId}" is not subscribed to any more.`, retryAfter: 0 };
  const answered = await actAsVolunteer(world, store, registry, { kind: 'answer', case: id, answer });
  return answered.kind === 'nothing' && answered.status === 409
    ? { kind: 'refused', reason: answered.error, status: 409 }
    : answered;
}
