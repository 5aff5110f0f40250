import { fault } from '../core/fault';
import type { CaseView } from '../core/casework/case-view';
import type { CaseState } from '../core/complaint';
import { subscription } from '../store/lists';
import { changeItem, queuedItems } from '../store/outbox';
import type { QueuedItem, Store } from '../store/open';
import { askCase, complaintUrl } from './ask-case';
import { askRegistry } from './ask-registry';
import type { World } from './world';

/** After these nothing more comes, but for the answer to an objection. */
const FINAL: ReadonlySet<CaseState> = new Set(['refused', 'closed', 'withdrawn']);

/** Asks how the sent complaints stand; one that can't be asked keeps its last known state and says why. */
export async function refreshReceipts(world: World): Promise<void> {
  const store = await world.store();
  const open = (await queuedItems(store)).filter(
    ({ receipt, case: view }) =>
      receipt && !(FINAL.has(receipt.state) && (!view || (view.state === receipt.state && !awaitsAnswer(view)))),
  );
  await Promise.all(open.map((item) => refreshOne(world, store, item)));
}

function awaitsAnswer({ clocks }: CaseView): boolean {
  return clocks.some(({ clock, stoppedAt }) => clock === 'reconsider' && stoppedAt === null);
}

async function refreshOne(world: World, store: Store, { key, registryId, receipt }: QueuedItem): Promise<void> {
  const registry = await subscription(store, registryId);
  if (!registry || !receipt) return;
  const url = complaintUrl(registry.url, receipt.receipt);
  const answer = await askRegistry(world.fetch, url, {});
  const isOurs = answer.kind === 'receipt' && answer.receipt.receipt === receipt.receipt;
  // A registry of before has receipts only.
  if (isOurs) await askCase(world, store, key, url);
  await changeItem(store, key, (current) => {
    if (isOurs) return { ...current, receipt: answer.receipt, lastError: null };
    const lastError =
      answer.kind === 'refused' ? answer.reason : answer.kind === 'nothing' ? answer.error : fault('answer-of-another');
    return { ...current, lastError };
  });
}
