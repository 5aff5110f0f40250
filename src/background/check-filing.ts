import { fault } from '../core/fault';
import { FilingCheckedSchema } from '../core/casework/filing-check';
import { samePurchase } from '../core/casework/same-purchase';
import type { FilingKnown, FromExtension } from '../messages/protocol';
import { subscription } from '../store/lists';
import { queuedItems } from '../store/outbox';
import { askFor } from './ask-registry';
import type { World } from './world';

const MOST_RECEIPTS = 10;

/**
 * What is known already about a purchase and a merchant: here, and at the registry, which is asked about the merchant's identifiers
 * and, by their receipts, about this device's own complaints of the same purchase. It tells nobody of anyone else's, and learns nothing
 * of the purchase; with `onlyHere` it is not asked. Never throws for the registry's sake.
 */
export async function checkFiling(
  world: World,
  { registryId, complaint, onlyHere }: Extract<FromExtension, { type: 'check-filing' }>,
): Promise<FilingKnown> {
  const store = await world.store();
  const mine = (await queuedItems(store)).flatMap((item) => {
    const isOver = item.state === 'refused' || item.receipt?.state === 'withdrawn';
    const by = item.registryId === registryId && !isOver ? samePurchase(item.complaint, complaint) : null;
    return by === null ? [] : [{ filedAt: item.filedAt, receipt: item.receipt?.receipt ?? null, by }];
  });
  const sure = mine.filter(({ by }) => by === 'number');
  const own = sure[0] ?? mine[0] ?? null;
  if (onlyHere) return { own, registry: { cause: fault('not-agreed') } };
  const registry = await subscription(store, registryId);
  if (!registry) return { own, registry: { cause: fault('no-registry', { registry: registryId }) } };
  const identifiers = [...new Set(complaint.against.identifiers.map(({ identifier }) => identifier))];
  const receipts = sure.flatMap(({ receipt }) => receipt ?? []).slice(0, MOST_RECEIPTS);
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ identifiers, receipts }),
  };
  const answer = await askFor(world.fetch, `${registry.url}/v1/complaints/check`, init, FilingCheckedSchema);
  if (answer.kind === 'answer') return { own, registry: answer.answer };
  return { own, registry: { cause: answer.kind === 'refused' ? answer.reason : answer.error } };
}
