import { Button } from '../../ui/button';
import { useText } from '../../ui/text-context';
import { SentView } from '../popup/sent-view';
import { useOutbox } from '../popup/use-outbox';
import type { PageEffects } from './effects';
import { FiledCase } from './filed-case';
import { FiledTools } from './filed-tools';

/** All that was filed from this device, or the one whose key is `filed`. */
export function FiledPage({ effects, filed }: { effects: PageEffects; filed: string }) {
  const { t } = useText();
  const outbox = useOutbox(effects.ask);
  if (filed === '')
    return (
      <SentView outbox={outbox} onOpen={(key) => effects.go({ filed: key })}>
        <FiledTools effects={effects} outbox={outbox} />
      </SentView>
    );
  const back = (
    <div class="row">
      <Button small onClick={() => effects.go({ filed: '' })}>
        {t('sent.back')}
      </Button>
    </div>
  );
  if (!outbox.items)
    return outbox.cause ? (
      <p role="alert" class="block problem">
        {t('sent.failed', { cause: outbox.cause })}
      </p>
    ) : null;
  const item = outbox.items.find(({ key }) => key === filed);
  if (item) return <FiledCase key={item.key} effects={effects} outbox={outbox} item={item} back={back} />;
  return (
    <section class="block form" role="status">
      <h2>{t('sent.gone')}</h2>
      <p>{t('sent.gone-hint')}</p>
      {back}
    </section>
  );
}
