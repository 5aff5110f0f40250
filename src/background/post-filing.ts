import { OUTBOX_ALARM } from './alarms';
import { askRegistry, type RegistryAnswer } from './ask-registry';
import type { SpendEffort } from './spend-effort';
import type { World } from './world';

/** If the worker is stopped while it works for a registry, the alarm begins anew. ms. */
const ANEW = 30_000;

interface Filing {
  /** Its idempotency key. */
  key: string;
  path: '/v1/complaints' | '/v1/review-reports';
  body: unknown;
  /** Called before work is done for a registry under attack, which takes a while. */
  onSlow: () => Promise<void>;
}

/**
 * Sends a filing to a registry. Where that is under attack and asks for work first, does the work and sends the same again, once; where
 * it can't be done now, or is more than a device does, nothing is lost: the answer says so, and the filing waits.
 */
export async function postFiling(
  { fetch, browser, now }: World,
  url: string,
  { key, path, body, onSlow }: Filing,
  spend: SpendEffort,
): Promise<RegistryAnswer> {
  const send = (more: Record<string, string>) =>
    askRegistry(fetch, `${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key, ...more },
      body: JSON.stringify(body),
    });
  const answer = await send({});
  if (answer.kind !== 'nothing' || !answer.effort) return answer;
  await onSlow();
  browser.alarms.create(OUTBOX_ALARM, { when: now() + ANEW });
  const solved = await spend(answer.effort);
  return solved ? await send(solved) : answer;
}
