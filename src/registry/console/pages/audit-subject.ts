import type { Words } from '../words';

/** Kinds of what is acted on, besides accounts, cases, lists and invitations; the last three are no single thing. */
const KINDS = ['red', 'edge', 'evaluator', 'source', 'inspection', 'inspection-task', 'merchant', 'product', 'volunteer', 'review', 'open-data', 'cases', 'complaints', 'evidence'] as const; // prettier-ignore

/** Words what an act was done to, stored as `case:12`. `names` tells accounts by their ids. */
export function subjectText(subject: string, names: ReadonlyMap<string, string>, w: Words): string {
  if (subject === 'account:unknown') return w('audit.unknown-account');
  const [kind = ''] = subject.split(':', 1);
  // What is named may have colons itself, as a merchant's identifier has.
  const id = subject.slice(kind.length + 1);
  if (kind === 'account') return w('audit.account', { name: names.get(id) ?? id });
  if (kind === 'case') return w('audit.case', { id });
  if (kind === 'list') return w('audit.list', { version: id });
  if (kind === 'invitation') return w('audit.invitation', { id: id.slice(0, 8) });
  const known = KINDS.find((one) => one === kind);
  // A name whose kind an act is done to stands for itself, as `domain:shop.example` does.
  return known ? w(`audit.about.${known}`, { id }) : subject;
}
