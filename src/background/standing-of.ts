import type { QueuedItem, CaseStanding } from '../store/open';

/** How a complaint stands, as far as its complainant is told of changes; undefined while the registry has not got it. */
export function standingOf({ receipt, case: view }: QueuedItem): CaseStanding | undefined {
  if (!receipt) return undefined;
  const words = view?.messages.filter(({ by }) => by === 'handler').length ?? 0;
  return { state: receipt.state, outcome: receipt.outcome, words };
}
