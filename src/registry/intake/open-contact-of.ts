import { readContact, type ReadContact } from '../../core/casework/contact';
import { openContact } from '../../core/casework/seal-contact';
import type { Complaint } from '../../core/complaint';
import type { Deps } from '../deps';

/** A complaint's contact, opened where it is sealed; null: there is none, or it was not sealed to this registry's key. */
export async function openContactOf(
  { contact, sealedContact }: Complaint,
  { contactKey }: Pick<Deps, 'contactKey'>,
): Promise<ReadContact | null> {
  if (contact !== undefined) return typeof contact === 'string' ? { text: contact } : contact;
  const opened = sealedContact === undefined ? null : await openContact(contactKey, sealedContact);
  return opened === null ? null : readContact(opened);
}
