import { ofRegistry } from '../core/registry-name';
import { fault } from '../core/fault';
import type { FromExtension, OutboxItem } from '../messages/protocol';
import { subscription } from '../store/lists';
import { enqueue, forgetItems } from '../store/outbox';
import { filedItem, filedItems } from './filed-items';
import { sendOutbox } from './send-outbox';
import type { World } from './world';

/**
 * Puts a complaint with its files into the outbox, from where nothing but the registry's word takes it, and tries to send it.
 * Gives it as it is afterwards. Throws if the registry is not one that is subscribed to, a file is gone, or the store fails:
 * then nothing was filed.
 */
export async function fileComplaint(
  world: World,
  { key, registryId, complaint, files }: Extract<FromExtension, { type: 'file-complaint' }>,
): Promise<OutboxItem> {
  const store = await world.store();
  const registry = await subscription(store, registryId);
  if (!registry) throw new Error(fault('no-registry', { registry: registryId }));
  const item = {
    key,
    registryId,
    ...ofRegistry(registry),
    complaint,
    state: 'queued' as const,
    filedAt: world.now(),
    attempts: 0,
    lastError: null,
    receipt: null,
    nextAttempt: 0,
  };
  await enqueue(store, item, files);
  await sendOutbox(world).catch(world.report);
  return await filedItem(world, key);
}

/** Everything filed from this device, newest first. */
export async function readOutbox(world: World): Promise<OutboxItem[]> {
  return await filedItems(world);
}

/** Deletes one complaint, or all (`null`), from this device. Gives those that are left. */
export async function forgetFiled(world: World, key: string | null): Promise<OutboxItem[]> {
  await forgetItems(await world.store(), key);
  return await filedItems(world);
}
