import { fault } from '../core/fault';
import type { FromExtension, OutboxItem } from '../messages/protocol';
import { addFollowUp } from '../store/follow-ups';
import { filedItem } from './filed-items';
import { sendOutbox } from './send-outbox';
import type { World } from './world';

/** Puts a message, an appeal or a withdrawal behind a filed complaint, and tries to send it. Throws where there is no such complaint. */
export async function followUp(
  world: World,
  { key, id, act }: Extract<FromExtension, { type: 'follow-up' }>,
): Promise<OutboxItem> {
  const store = await world.store();
  if (!(await store.get('outbox', key))) throw new Error(fault('complaint-gone'));
  const waiting = {
    id,
    complaintKey: key,
    act,
    state: 'queued' as const,
    at: world.now(),
    attempts: 0,
    lastError: null,
    nextAttempt: 0,
    before: null,
  };
  await addFollowUp(store, waiting, null);
  await sendOutbox(world).catch(world.report);
  return await filedItem(world, key);
}
