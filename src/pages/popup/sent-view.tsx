import type { ComponentChildren } from 'preact';
import { useText } from '../../ui/text-context';
import { AskForNews } from './ask-for-news';
import { SentItem } from './sent-item';
import type { Outbox } from './use-outbox';

interface SentViewProps {
  outbox: Outbox;
  /** Opens one. */
  onOpen: (key: string) => void;
  /** What can be done with all of it. */
  children?: ComponentChildren;
}

/** Everything filed from this device, newest first. The registry is asked only when the shopper asks. */
export function SentView({ outbox, onOpen, children }: SentViewProps) {
  const { t } = useText();
  const { items, cause } = outbox;
  const waits = items?.some(({ waitsForConsent }) => waitsForConsent) ?? false;
  return (
    <section class="block form">
      <h2>{t('view.sent')}</h2>
      {cause && (
        <p role="alert" class="problem">
          {t(waits ? 'reports.not-sent' : 'sent.failed', { cause })}
        </p>
      )}
      {items?.length === 0 && (
        <div>
          <p>{t('sent.empty')}</p>
          <p class="small soft">{t('sent.empty-hint')}</p>
        </div>
      )}
      {items && items.length > 0 && (
        <>
          <div class="row">
            <AskForNews outbox={outbox} waits={waits} />
          </div>
          <ul class="stack" aria-live="polite">
            {items.map((item) => (
              <SentItem key={item.key} item={item} onOpen={() => onOpen(item.key)} />
            ))}
          </ul>
        </>
      )}
      {children}
    </section>
  );
}
