import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { useText } from '../../ui/text-context';
import { causeOf } from '../popup/effects';
import type { Outbox } from '../popup/use-outbox';
import { Confirm } from './confirm';
import type { PageEffects } from './effects';
import { exportOf } from './export-of';

/** What can be done with all that was filed: be told of news, take it along, delete it here. */
export function FiledTools({ effects, outbox }: { effects: PageEffects; outbox: Outbox }) {
  const { t } = useText();
  const [on, setOn] = useState<boolean | null>(null);
  const [cause, setCause] = useState<string | null>(null);
  useEffect(
    () =>
      void effects.ask({ type: 'get-notices' }).then(
        (known) => setOn(known.on),
        () => setOn(null),
      ),
    [],
  );

  // The browser asks only within the click itself, so nothing is waited for before.
  const change = async () => {
    const allowed = on ? Promise.resolve(false) : effects.allowNotices();
    try {
      const known = await effects.ask({ type: 'set-notices', on: await allowed });
      setOn(known.on);
      setCause(on || known.on ? null : t('sent.notices-refused'));
    } catch (error) {
      setCause(causeOf(error));
    }
  };
  const items = outbox.items ?? [];
  const waiting = items.filter(({ state }) => state === 'queued').length;
  return (
    <div class="form">
      <h3>{t('sent.notices')}</h3>
      {on !== null && (
        <label class="tick">
          <input type="checkbox" name="notices" checked={on} onChange={() => void change()} />
          <span>{t('sent.notices-on')}</span>
        </label>
      )}
      <p role="alert" class="problem">
        {cause ?? ''}
      </p>
      {items.length > 0 && (
        <>
          <h3>{t('sent.own')}</h3>
          <div class="row">
            <Button small onClick={() => effects.save('probity-filed.json', exportOf(items, new Date()))}>
              {t('sent.export')}
            </Button>
          </div>
          <Confirm
            label={t('sent.forget-all')}
            question={[waiting > 0 && t('sent.forget-all-waiting', { count: waiting }), t('sent.forget-all-ask')]
              .filter(Boolean)
              .join(' ')}
            yes={t('sent.forget-yes')}
            onYes={() => outbox.show({ type: 'forget-filed', key: null })}
          />
        </>
      )}
    </div>
  );
}
