import { contactText } from '../../core/casework/contact';
import type { Complaint } from '../../core/complaint';
import type { Translate } from '../../ui/i18n/translate';

/** A complaint as the registry gets it: the worker seals the contact just before, and each sealing is another text, so its place is marked. */
export function asSent({ contact, ...complaint }: Complaint, t: Translate): object {
  return contact === undefined
    ? complaint
    : { ...complaint, sealedContact: t('complaint.sealed-mark', { contact: contactText(contact) }) };
}

/** It as JSON to be read: what does not show, or turns the direction, is written as its number, which says the same in JSON. */
export function readableJson(content: object): string {
  return JSON.stringify(content, null, 2).replace(
    /\p{Cf}/gu,
    (mark) => `\\u${(mark.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}
