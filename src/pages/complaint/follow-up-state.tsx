import type { FollowUp, OutboxItem } from '../../messages/protocol';
import { useText } from '../../ui/text-context';

/** Where something that follows a complaint is: waiting, received, or not taken, and why. */
export function FollowUpState({ followUp: { state, lastError }, item }: { followUp: FollowUp; item: OutboxItem }) {
  const { t } = useText();
  // It follows nothing that the registry has taken.
  const isStranded = state === 'queued' && item.state === 'refused';
  return (
    <>
      <p class="small soft">
        {t(isStranded ? 'sent.follow.refused' : `sent.follow.${state === 'draft' ? 'queued' : state}`)}
      </p>
      {state !== 'sent' && lastError && <p class="small soft">{t('sent.last-error', { cause: lastError })}</p>}
    </>
  );
}
