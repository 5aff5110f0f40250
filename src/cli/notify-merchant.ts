import { CaseViewSchema, NewClaimSchema, SteppedSchema } from '../registry/cases/case-views';
import type { Notification } from '../core/casework/notification';
import { caseText } from './case-text';
import { UsageError, type Io } from './command';
import type { RegistryClient } from './registry-client';

interface Told {
  json: boolean;
  io: Io;
}

/**
 * Prints the letter to the merchant of a case, which it accepts where nobody has yet, for whoever asks to send; `again` makes another
 * where one was sent already.
 */
export async function letterTo(
  registry: RegistryClient,
  id: number,
  { again, json, io }: { again: boolean } & Told,
): Promise<number> {
  const { state, events } = await registry.ask(CaseViewSchema, { method: 'GET', path: `/v1/cases/${id}` });
  if (!again && events.some(({ event }) => event === 'notify'))
    throw new UsageError(`the merchant of case ${id} was notified; --again makes another letter`);
  if (state === 'received') await step(registry, id, { event: 'accept' });
  const { claim, notice } = await registry.ask(NewClaimSchema, { method: 'POST', path: `/v1/cases/${id}/claims` });
  if (json) io.out(JSON.stringify({ case: id, claim, notice }));
  else io.out(`${notice['zh-CN']}\n${'-'.repeat(72)}\n\n${notice.en}`);
  return 0;
}

/** Notes that the letter was sent: from then the merchant's time to reply counts. */
export async function noteSent(
  registry: RegistryClient,
  id: number,
  { notification, json, io }: { notification: Notification } & Told,
): Promise<number> {
  const { case: file } = await step(registry, id, { event: 'notify', ...notification });
  io.out(json ? JSON.stringify(file) : caseText(file));
  return 0;
}

function step(registry: RegistryClient, id: number, body: object) {
  return registry.ask(SteppedSchema, { method: 'POST', path: `/v1/cases/${id}/steps`, json: body });
}
