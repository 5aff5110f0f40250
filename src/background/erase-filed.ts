import * as v from 'valibot';
import { fault } from '../core/fault';
import type { HeldFiled, KeptFiled } from '../messages/erasure-messages';
import { subscription } from '../store/lists';
import { forgetItems, queuedItems } from '../store/outbox';
import type { QueuedItem, Store } from '../store/open';
import { complaintUrl } from './ask-case';
import { askFor, MAX_CASE_LENGTH } from './ask-registry';
import type { World } from './world';

const NOT_FOUND = 404;
const ErasedSchema = v.object({ left: v.literal(0) });
const HeldSchema = v.record(v.string(), v.unknown());

/**
 * Has registries delete what was filed from this device, one or all (`null`), an undecided one by withdrawing it, and deletes here what is gone
 * there, or never was. Gives what a registry still keeps, which stays here with its receipt. Never throws for a registry's sake.
 */
export async function eraseFiled(world: World, key: string | null): Promise<KeptFiled[]> {
  const store = await world.store();
  const wanted = (await queuedItems(store)).filter((item) => key === null || item.key === key);
  const kept: KeptFiled[] = [];
  for (const item of wanted) {
    const cause = await causeOfKeeping(world, store, item);
    if (cause === null) await forgetItems(store, item.key);
    else kept.push({ key: item.key, cause });
  }
  return kept;
}

async function causeOfKeeping({ fetch }: World, store: Store, item: QueuedItem): Promise<string | null> {
  const url = await dataUrl(store, item);
  if (url === null) return null;
  if ('cause' in url) return url.cause;
  const init = { method: 'DELETE' };
  const answer = await askFor(fetch, `${url.url}?withdraw=true`, init, ErasedSchema);
  if (answer.kind === 'answer') return null;
  if (answer.kind === 'refused') return answer.status === NOT_FOUND ? null : answer.reason;
  return answer.reason ?? answer.error;
}

/** What registries hold of all that was filed from this device and received. */
export async function heldByRegistries(world: World): Promise<HeldFiled[]> {
  const store = await world.store();
  const all = await Promise.all(
    (await queuedItems(store)).map(async (item): Promise<HeldFiled | null> => {
      const url = await dataUrl(store, item);
      if (url === null) return null;
      if ('cause' in url) return { key: item.key, held: null, cause: url.cause };
      const expected = { maxLength: MAX_CASE_LENGTH };
      const answer = await askFor(world.fetch, url.url, {}, HeldSchema, expected);
      if (answer.kind === 'answer') return { key: item.key, held: answer.answer, cause: null };
      return { key: item.key, held: null, cause: answer.kind === 'refused' ? answer.reason : answer.error };
    }),
  );
  return all.filter((one) => one !== null);
}

/** Where a registry tells and deletes what it holds of an item; null: it was never received. */
async function dataUrl(
  store: Store,
  { registryId, receipt }: QueuedItem,
): Promise<{ url: string } | { cause: string } | null> {
  if (!receipt) return null;
  const registry = await subscription(store, registryId);
  if (!registry) return { cause: fault('registry-left', { registry: registryId }) };
  return { url: `${complaintUrl(registry.url, receipt.receipt)}/data` };
}
