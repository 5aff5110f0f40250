import * as v from 'valibot';
import { NotificationSchema } from '../../../core/casework/notification';
import { timeText } from '../dates';
import { useWords } from '../words';

/** How a merchant was notified, in words; null where it was not noted. */
export function useNotified(noted: unknown): string | null {
  const w = useWords();
  const found = v.safeParse(NotificationSchema, noted);
  if (!found.success) return null;
  const { way, recipient, sentAt, undelivered } = found.output;
  return w(undelivered ? 'notify.was-undelivered' : 'notify.was', {
    way: w(`notice-way.${way}`),
    recipient: w(`notice-to.${recipient}`),
    time: timeText(w.locale, sentAt),
  });
}
