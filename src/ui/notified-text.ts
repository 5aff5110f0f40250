import type { Notification } from '../core/casework/notification';
import { dateText } from './i18n/dates';
import type { Translate } from './i18n/translate';

/** How and when a merchant was told of a case before it was decided, or that it could not be reached; neither whom nor where. */
export function notifiedText({ way, recipient, sentAt, undelivered }: Notification, t: Translate): string {
  return t(undelivered ? 'notified.unreached' : 'notified.told', {
    date: dateText(t.locale, Date.parse(sentAt)),
    way: t(`notified.way.${way}`),
    recipient: t(`notified.to.${recipient}`),
  });
}
