import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { useText } from '../../ui/text-context';
import { causeOf } from '../popup/effects';
import type { Outbox } from '../popup/use-outbox';
import type { PageEffects } from './effects';
import { exportOf } from './export-of';
import { ForgetAll } from './forget-all';

/** What can be done with all that was filed: be told of news, take it along, delete it. */
export function FiledTools({ effects, outbox }: { effects: PageEffects; outbox: Outbox }) {
  const { t } = useText();
  const [on, setOn] = useState<boolean | null>(null);
  const [asking, setAsking] = useState(false);
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
  const saveHeld = async () => {
    setAsking(true);
    try {
      const held = await effects.ask({ type: 'get-held' });
      effects.save('probity-filed.json', exportOf(items, new Date(), t, held));
      setCause(null);
    } catch (error) {
      setCause(causeOf(error));
    }
    setAsking(false);
  };
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
        {cause === null ? '' : t('fault.said', { cause })}
      </p>
      {items.length > 0 && (
        <>
          <h3>{t('sent.own')}</h3>
          <div class="row">
            <Button small onClick={() => effects.save('probity-filed.json', exportOf(items, new Date(), t))}>
              {t('sent.export')}
            </Button>
            <Button small busy={asking} onClick={() => void saveHeld()}>
              {t(asking ? 'sent.refreshing' : 'sent.export-held')}
            </Button>
          </div>
        </>
      )}
      <ForgetAll effects={effects} outbox={outbox} />
    </div>
  );
}
