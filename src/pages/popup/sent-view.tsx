import { useEffect, useState } from 'preact/hooks';
import type { OutboxItem } from '../../messages/protocol';
import { Button } from '../../ui/button';
import { useText } from '../../ui/text-context';
import { causeOf, type PopupEffects } from './effects';
import { SentItem } from './sent-item';

/** Everything filed from this device, newest first. The registry is asked only when the shopper asks. */
export function SentView({ ask }: Pick<PopupEffects, 'ask'>) {
  const { t } = useText();
  const [items, setItems] = useState<OutboxItem[] | null>(null);
  const [cause, setCause] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const show = async (type: 'get-outbox' | 'refresh-outbox') => {
    setBusy(true);
    try {
      setItems(await ask({ type }));
      setCause(null);
    } catch (error) {
      setCause(causeOf(error));
    } finally {
      setBusy(false);
    }
  };
  useEffect(() => void show('get-outbox'), []);

  return (
    <section class="block form">
      <h2>{t('view.sent')}</h2>
      {cause && (
        <p role="alert" class="problem">
          {t('sent.failed', { cause })}
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
            <Button small busy={busy} onClick={() => void show('refresh-outbox')}>
              {t(busy ? 'sent.refreshing' : 'sent.refresh')}
            </Button>
          </div>
          <ul class="stack" aria-live="polite">
            {items.map((item) => (
              <SentItem key={item.key} item={item} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
