import * as v from 'valibot';
import { fault } from '../core/fault';
import { contactText } from '../core/casework/contact';
import type { Complaint } from '../core/complaint';
import { changeItem } from '../store/outbox';
import type { Store } from '../store/open';
import { askFor, type RegistryAnswer } from './ask-registry';
import type { World } from './world';

const RegistrySchema = v.object({ contactKey: v.pipe(v.string(), v.maxLength(100)) });

// In the same file as all else, but read only when something is to be sealed.
const sealing = () => import('../core/casework/seal-contact');

type Sealed = { kind: 'sealed'; complaint: Complaint } | Extract<RegistryAnswer, { kind: 'nothing' }>;

/**
 * The complaint of an item with its contact sealed to the registry's key, which is kept so before it is first sent: each
 * sealing is another text, and under one key there must be one complaint. In clear it is never sent.
 */
export async function sealContactOf(world: World, store: Store, key: string, registryUrl: string): Promise<Sealed> {
  const item = await store.get('outbox', key);
  if (!item) return nothing(fault('complaint-gone'));
  const { contact } = item.complaint;
  if (contact === undefined) return { kind: 'sealed', complaint: item.complaint };
  const asked = await askFor(world.fetch, `${registryUrl}/v1/registry`, {}, RegistrySchema);
  if (asked.kind === 'nothing') return asked;
  if (asked.kind === 'refused') return nothing(fault('no-contact-key', { cause: asked.reason }));
  const { sealContact } = await sealing();
  const sealedContact = await sealContact(asked.answer.contactKey, contactText(contact)).catch(() => null);
  if (sealedContact === null) return nothing(fault('wrong-contact-key'));
  const changed = await changeItem(store, key, (current) => {
    if (current.complaint.contact === undefined) return current;
    const { contact: _, ...complaint } = current.complaint;
    return { ...current, complaint: { ...complaint, sealedContact } };
  });
  return changed ? { kind: 'sealed', complaint: changed.complaint } : nothing(fault('complaint-gone'));
}

function nothing(error: string): Extract<Sealed, { kind: 'nothing' }> {
  return { kind: 'nothing', error, retryAfter: 0 };
}
