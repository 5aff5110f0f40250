import { useState } from 'preact/hooks';
import type { Complaint } from '../../core/complaint';
import type { ListReport } from '../../messages/protocol';
import { Button } from '../../ui/button';
import { FactList } from '../../ui/fact-list';
import { useText } from '../../ui/text-context';
import { causeOf } from './effects';
import { previewRows } from './preview-rows';
import { useHeadingFocus } from './use-heading-focus';

interface ComplaintPreviewProps {
  complaint: Complaint;
  registry: ListReport;
  /** Files the complaint; rejects where it could not even be saved. */
  onSend: () => Promise<void>;
  onBack: () => void;
}

/** All that will be sent, and to whom, before it is sent. */
export function ComplaintPreview({ complaint, registry, onSend, onBack }: ComplaintPreviewProps) {
  const { t } = useText();
  const heading = useHeadingFocus();
  const [state, setState] = useState<'idle' | 'sending' | { cause: string }>('idle');
  const send = async () => {
    setState('sending');
    try {
      await onSend();
    } catch (error) {
      setState({ cause: causeOf(error) });
    }
  };
  return (
    <section class="block form">
      <h2 ref={heading} tabIndex={-1}>
        {t('preview.title')}
      </h2>
      <FactList facts={previewRows(complaint, t)} />
      <p class="small soft">{t('preview.to', { registry: registry.name, url: registry.url })}</p>
      <details>
        <summary>{t('preview.raw')}</summary>
        <pre class="raw" tabIndex={0}>
          {JSON.stringify(complaint, null, 2)}
        </pre>
      </details>
      <p role="alert" class="problem">
        {typeof state === 'object' ? t('preview.failed', { cause: state.cause }) : ''}
      </p>
      <div class="row">
        <Button kind="primary" busy={state === 'sending'} onClick={() => void send()}>
          {t(state === 'sending' ? 'preview.sending' : 'preview.send')}
        </Button>
        <Button onClick={onBack}>{t('preview.back')}</Button>
      </div>
    </section>
  );
}
