import { matterHash } from '../core/casework/matter';
import { FilingCheckedSchema } from '../core/casework/filing-check';
import type { Complaint } from '../core/complaint';
import type { FilingKnown, FromExtension } from '../messages/protocol';
import { subscription } from '../store/lists';
import { queuedItems } from '../store/outbox';
import { askFor } from './ask-registry';
import type { World } from './world';

/**
 * What is known already about a purchase and a merchant: here, and at the registry, which is asked about the merchant's identifiers
 * and, in place of the order number, a hash. Never throws for the registry's sake.
 */
export async function checkFiling(
  world: World,
  { registryId, complaint }: Extract<FromExtension, { type: 'check-filing' }>,
): Promise<FilingKnown> {
  const store = await world.store();
  const matters = mattersOf(complaint);
  const mine = (await queuedItems(store)).find(
    (item) =>
      item.registryId === registryId &&
      item.state !== 'refused' &&
      item.receipt?.state !== 'withdrawn' &&
      mattersOf(item.complaint).some((matter) => matters.includes(matter)),
  );
  const own = mine ? { filedAt: mine.filedAt, receipt: mine.receipt?.receipt ?? null } : null;
  const registry = await subscription(store, registryId);
  if (!registry) return { own, registry: { cause: `There is no registry "${registryId}".` } };
  const identifiers = [...new Set(complaint.against.identifiers.map(({ identifier }) => identifier))];
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ identifiers, matters }),
  };
  const answer = await askFor(world.fetch, `${registry.url}/v1/complaints/check`, init, FilingCheckedSchema, {
    what: 'what it knows',
  });
  if (answer.kind === 'answer') return { own, registry: answer.answer };
  return { own, registry: { cause: answer.kind === 'refused' ? answer.reason : answer.error } };
}

/** The purchase under each name that the merchant was surely seen by. */
function mattersOf({ against, orderNumber }: Complaint): string[] {
  if (orderNumber === undefined) return [];
  const sure = against.identifiers.filter(({ evidence }) => evidence !== 'claimed');
  return [...new Set(sure.map(({ identifier }) => matterHash(identifier, orderNumber)))].slice(0, 50);
}
