import { toBase64url } from '../core/casework/base64url';
import { PanelAnsweredSchema, type PanelAnswered } from '../core/review-panel';
import type { VolunteerAct } from '../core/review-report';
import type { Store, Subscription } from '../store/open';
import { askFor, MAX_CASE_LENGTH, type Answered } from './ask-registry';
import { signPayload, signWith } from './device-key';
import type { ReadyVoice } from './take-voice';
import type { World } from './world';

/** Asks a registry what became of this device's reports. Never rejects for what the registry or the network does. */
export async function askAsDevice(world: World, store: Store, { id, url }: Subscription) {
  return await ask(world, url, await signPayload(store, actOf(world, id, { kind: 'statistics' })));
}

/** Does something at a registry as this month's voice. Nothing of this device goes with it. Never rejects for what the registry or the network does. */
export async function actAsVoice(
  world: World,
  { id, url }: Subscription,
  { keys, token }: ReadyVoice,
  act: VolunteerAct['act'],
): Promise<Answered<PanelAnswered>> {
  const signed = await signWith(keys, actOf(world, id, act));
  return await ask(world, url, { ...signed, token: toBase64url(token) });
}

/** It is signed anew each time: the registry takes it for a few minutes only. */
function actOf({ now }: World, registry: string, act: VolunteerAct['act']): VolunteerAct {
  return { registry, at: new Date(now()).toISOString(), act };
}

async function ask({ fetch }: World, url: string, body: object): Promise<Answered<PanelAnswered>> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  return await askFor(fetch, `${url}/v1/review-panels`, init, PanelAnsweredSchema, {
    maxLength: MAX_CASE_LENGTH,
  });
}
