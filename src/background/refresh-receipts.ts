import type { CaseState } from '../core/complaint';
import { subscription } from '../store/lists';
import { changeItem, outboxItems } from '../store/outbox';
import type { QueuedItem, Store } from '../store/open';
import { askRegistry } from './ask-registry';
import type { World } from './world';

/** After these nothing more comes. */
const FINAL: ReadonlySet<CaseState> = new Set(['refused', 'closed', 'withdrawn']);

/** Asks how the sent complaints stand; one that can't be asked keeps its last known state and says why. */
export async function refreshReceipts(world: World): Promise<void> {
  const store = await world.store();
  const open = (await outboxItems(store)).filter(({ receipt }) => receipt && !FINAL.has(receipt.state));
  await Promise.all(open.map((item) => refreshOne(world, store, item)));
}

async function refreshOne(world: World, store: Store, { key, registryId, receipt }: QueuedItem): Promise<void> {
  const registry = await subscription(store, registryId);
  if (!registry || !receipt) return;
  const answer = await askRegistry(
    world.fetch,
    `${registry.url}/v1/complaints/${encodeURIComponent(receipt.receipt)}`,
    {},
  );
  await changeItem(store, key, (item) => {
    if (answer.kind === 'receipt' && answer.receipt.receipt === receipt.receipt)
      return { ...item, receipt: answer.receipt, lastError: null };
    const lastError =
      answer.kind === 'refused'
        ? answer.reason
        : answer.kind === 'nothing'
          ? answer.error
          : 'The registry answered with another complaint.';
    return { ...item, lastError };
  });
}
