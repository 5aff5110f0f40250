import type { OutboxItem } from '../../messages/protocol';
import { dateText } from '../../ui/i18n/dates';
import type { Translate } from '../../ui/i18n/translate';

/** How it stands: the outbox's word until the registry has one, the outcome once there is one. */
export function stateText({ state, receipt }: OutboxItem, t: Translate): string {
  if (receipt?.outcome) return t(`outcome.${receipt.outcome}`);
  if (receipt) return t(`state.${receipt.state}`);
  return t(state === 'queued' ? 'state.queued' : 'state.refused');
}

/** That the outcome is one after an appeal; null where none was decided. */
export function heardText({ case: view, receipt }: OutboxItem, t: Translate): string | null {
  const heardAt = receipt?.outcome ? view?.clocks.find(({ clock }) => clock === 'judge')?.stoppedAt : null;
  return heardAt ? t('sent.heard', { date: dateText(t.locale, Date.parse(heardAt)) }) : null;
}

/** Whom it is about. */
export function aboutText({ complaint: { against } }: OutboxItem): string {
  return against.name ?? URL.parse(against.url)?.host ?? against.url;
}
