import type { FromExtension, OutboxItem } from '../messages/protocol';
import { subscription } from '../store/lists';
import { enqueue, outboxItems, toOutboxItem } from '../store/outbox';
import { sendOutbox } from './send-outbox';
import type { World } from './world';

/**
 * Puts a complaint into the outbox, from where nothing but the registry's word takes it, and tries to send it. Gives it as
 * it is afterwards. Throws if the registry is not one that is subscribed to, or the store fails: then nothing was filed.
 */
export async function fileComplaint(
  world: World,
  { key, registryId, complaint }: Extract<FromExtension, { type: 'file-complaint' }>,
): Promise<OutboxItem> {
  const store = await world.store();
  const registry = await subscription(store, registryId);
  if (!registry) throw new Error(`There is no registry "${registryId}" to file this with.`);
  const filed = await enqueue(store, {
    key,
    registryId,
    registryName: registry.name,
    complaint,
    state: 'queued',
    filedAt: world.now(),
    attempts: 0,
    lastError: null,
    receipt: null,
    nextAttempt: 0,
  });
  await sendOutbox(world).catch(world.report);
  return toOutboxItem((await store.get('outbox', key)) ?? filed);
}

/** Everything filed from this device, newest first. */
export async function readOutbox(world: World): Promise<OutboxItem[]> {
  return (await outboxItems(await world.store())).map(toOutboxItem);
}
