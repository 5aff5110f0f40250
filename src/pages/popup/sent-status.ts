import type { OutboxItem } from '../../messages/protocol';
import type { Translate } from '../../ui/i18n/translate';

/** How it stands: the outbox's word until the registry has one, the outcome once there is one. */
export function stateText({ state, receipt }: OutboxItem, t: Translate): string {
  if (receipt?.outcome) return t(`outcome.${receipt.outcome}`);
  if (receipt) return t(`state.${receipt.state}`);
  return t(state === 'queued' ? 'state.queued' : 'state.refused');
}

/** Whom it is about. */
export function aboutText({ complaint: { against } }: OutboxItem): string {
  return against.name ?? URL.parse(against.url)?.host ?? against.url;
}
