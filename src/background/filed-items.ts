import { fault } from '../core/fault';
import type { OutboxItem } from '../messages/protocol';
import { outboxItem, outboxItems } from '../store/outbox';
import { hasAgreed } from './has-agreed';
import type { World } from './world';

/** Everything filed from this device, newest first, as pages see it: with what is held back because the shopper does not agree to sending, or no longer. */
export async function filedItems(world: World): Promise<OutboxItem[]> {
  const items = await outboxItems(await world.store());
  return (await hasAgreed(world)) ? items : items.map(heldBack);
}

/** One of them. Throws where it is not there. */
export async function filedItem(world: World, key: string): Promise<OutboxItem> {
  const item = await outboxItem(await world.store(), key);
  if (!item) throw new Error(fault('complaint-gone'));
  return (await hasAgreed(world)) ? item : heldBack(item);
}

function heldBack(item: OutboxItem): OutboxItem {
  const follows = item.receipt !== null && item.followUps.some(({ state }) => state === 'queued');
  return item.state === 'queued' || follows ? { ...item, waitsForConsent: true } : item;
}
