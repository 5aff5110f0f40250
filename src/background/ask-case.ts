import { CaseViewSchema, type CaseView } from '../core/casework/case-view';
import { changeItem } from '../store/outbox';
import type { Store } from '../store/open';
import { askFor, MAX_CASE_LENGTH, type Answered } from './ask-registry';
import type { World } from './world';

/** The address of a filed complaint at its registry. */
export function complaintUrl(registryUrl: string, receipt: string): string {
  return `${registryUrl}/v1/complaints/${encodeURIComponent(receipt)}`;
}

/** Asks for the case of a complaint, and keeps the answer with it. */
export async function askCase({ fetch }: World, store: Store, key: string, url: string): Promise<Answered<CaseView>> {
  const answer = await askFor(fetch, `${url}/case`, {}, CaseViewSchema, { maxLength: MAX_CASE_LENGTH });
  if (answer.kind === 'answer') await keepCase(store, key, answer.answer);
  return answer;
}

export async function keepCase(store: Store, key: string, view: CaseView): Promise<void> {
  await changeItem(store, key, (item) => ({
    ...item,
    case: view,
    // The case is newer than the receipt; what a receipt says of a decision comes when it is asked for.
    receipt: item.receipt && { ...item.receipt, state: view.state },
  }));
}
