import { isolated } from '../../ui/i18n/isolated';
import type { Who } from './api/accounts';
import type { Words } from './words';

/** A colleague as a case names them; whoever looks is "you", and those who are known no more are colleagues. */
export function personText(id: string, people: Readonly<Record<string, string>>, who: Who, w: Words): string {
  if (id === who.id) return w('accounts.you');
  if (id === 'token') return w('audit.token');
  const name = Object.hasOwn(people, id) ? people[id] : undefined;
  return name === undefined ? w('proposal.colleague') : isolated(name);
}
