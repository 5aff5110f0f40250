import { useState } from 'preact/hooks';
import type { KeptFiled } from '../../messages/erasure-messages';
import { Button } from '../../ui/button';
import { RadioGroup } from '../../ui/radio-group';
import { useText } from '../../ui/text-context';
import { causeOf } from '../popup/effects';
import { aboutText } from '../popup/sent-status';
import type { Outbox } from '../popup/use-outbox';
import type { PageEffects } from './effects';

/** Deletes all that was filed: on this device, or at the registries too. What a registry still keeps stays here, with the reason. */
export function ForgetAll({ effects, outbox }: { effects: PageEffects; outbox: Outbox }) {
  const { t } = useText();
  const [state, setState] = useState<'new' | 'idle' | 'asking' | 'doing'>('new');
  const [where, setWhere] = useState<'here' | 'both'>('here');
  const [kept, setKept] = useState<(KeptFiled & { about: string })[] | null>(null);
  const [cause, setCause] = useState<string | null>(null);
  const items = outbox.items ?? [];
  const isAsking = state === 'asking' || state === 'doing';
  const waiting = items.filter(({ state: one }) => one === 'queued').length;
  const act = async () => {
    setState('doing');
    setCause(null);
    try {
      if (where === 'here') await outbox.show({ type: 'forget-filed', key: null });
      else {
        const left = await effects.ask({ type: 'erase-filed', key: null });
        setKept(
          left.map((one) => {
            const item = items.find(({ key }) => key === one.key);
            return { ...one, about: item ? aboutText(item) : '' };
          }),
        );
        await outbox.show({ type: 'get-outbox' });
      }
    } catch (error) {
      setCause(causeOf(error));
    }
    setState('idle');
  };
  return (
    <>
      {!isAsking && items.length > 0 && (
        <div class="row">
          <Button small focused={state === 'idle'} onClick={() => setState('asking')}>
            {t('sent.forget-all')}
          </Button>
        </div>
      )}
      {isAsking && (
        <div class="confirm stack" role="group" aria-label={t('sent.forget-all')}>
          {waiting > 0 && <p>{t('sent.forget-all-waiting', { count: waiting })}</p>}
          <RadioGroup
            legend={t('sent.forget-where')}
            value={where}
            onChange={setWhere}
            choices={[
              { value: 'here', label: t('sent.forget-here') },
              { value: 'both', label: t('sent.forget-both') },
            ]}
          />
          <p>{t(where === 'here' ? 'sent.forget-all-ask' : 'sent.erase-all-ask')}</p>
          <div class="row">
            <Button small focused onClick={() => setState('idle')}>
              {t('sent.keep')}
            </Button>
            <Button small busy={state === 'doing'} onClick={() => void act()}>
              {t('sent.forget-yes')}
            </Button>
          </div>
        </div>
      )}
      <div role="status">
        {kept && <p>{t(kept.length === 0 ? 'sent.erased' : 'sent.erased-not', { count: kept.length })}</p>}
        {kept?.map(({ key, about, cause: why }) => (
          <p key={key} class="small soft verbatim">
            {t('sent.erased-kept', { about, cause: why })}
          </p>
        ))}
      </div>
      <p role="alert" class="problem">
        {cause === null ? '' : t('sent.act-failed', { cause })}
      </p>
    </>
  );
}
