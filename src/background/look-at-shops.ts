import type * as v from 'valibot';
import { namedOf } from '../core/registry-name';
import { fault } from '../core/fault';
import { LOOK_PREFIX, LookAnsweredSchema, type LookAct } from '../core/inspection/volunteer-look';
import type { Looking, NextLook } from '../messages/inspection-messages';
import type { FromExtension } from '../messages/protocol';
import { subscription, subscriptions } from '../store/lists';
import type { Subscription } from '../store/open';
import { askFor } from './ask-registry';
import { signPayload } from './device-key';
import type { World } from './world';

/** In `storage.local`: whether this device's volunteer looks at shops. */
const LOOKING_KEY = 'looks-at-shops';

/** Whether the volunteer wants to look at shops, and for which registry: the one that reports go to. */
export async function readLooking({ browser, store }: World): Promise<Looking> {
  const on = (await browser.storage.local.get(LOOKING_KEY))[LOOKING_KEY] === true;
  const [first] = await subscriptions(await store());
  return { on, registry: first ? namedOf(first) : null };
}

export async function setLooking(world: World, on: boolean): Promise<Looking> {
  await (on
    ? world.browser.storage.local.set({ [LOOKING_KEY]: true })
    : world.browser.storage.local.remove([LOOKING_KEY]));
  return await readLooking(world);
}

/** A shop to look at. Rejects where the volunteer takes no part, and where the registry can't be asked. */
export async function nextLook(world: World): Promise<NextLook> {
  const { on, registry } = await readLooking(world);
  if (!on || !registry) throw new Error(fault('not-taking-part'));
  const { task = null } = await act(world, registry.id, { kind: 'next' });
  return { registry, task };
}

export async function declineLook(
  world: World,
  { registryId, task }: Extract<FromExtension, { type: 'decline-look' }>,
): Promise<null> {
  await act(world, registryId, { kind: 'decline', task });
  return null;
}

/** Sends what the volunteer found. Rejects with why it was not taken. */
export async function giveLook(
  world: World,
  { registryId, result }: Extract<FromExtension, { type: 'give-look' }>,
): Promise<null> {
  await act(world, registryId, { kind: 'result', ...result });
  return null;
}

async function act(
  { fetch, now, store }: World,
  registryId: string,
  look: LookAct['look'],
): Promise<v.InferOutput<typeof LookAnsweredSchema>> {
  const held = await store();
  const registry: Subscription | undefined = await subscription(held, registryId);
  if (!registry) throw new Error(fault('registry-left', { registry: registryId }));
  // It is signed anew each time: the registry takes it for a few minutes only.
  const said: LookAct = { registry: registryId, at: new Date(now()).toISOString(), look };
  const body = JSON.stringify(await signPayload(held, said, LOOK_PREFIX));
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
  const answer = await askFor(fetch, `${registry.url}/v1/volunteer-inspections`, init, LookAnsweredSchema);
  if (answer.kind === 'answer') return answer.answer;
  throw new Error(answer.kind === 'refused' ? answer.reason : answer.error);
}
