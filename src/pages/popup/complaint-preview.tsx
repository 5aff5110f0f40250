import { useState } from 'preact/hooks';
import { nameIn } from '../../core/registry-name';
import type { Complaint } from '../../core/complaint';
import type { FileInfo, ListReport } from '../../messages/protocol';
import { Button } from '../../ui/button';
import { FactList } from '../../ui/fact-list';
import { useText } from '../../ui/text-context';
import { causeOf, type Ask } from './effects';
import { HandOn } from './hand-on';
import { KnownAlready } from './known-already';
import { PreviewFile } from './preview-file';
import { previewRows } from './preview-rows';
import { asSent, readableJson } from './as-sent';
import { useHeadingFocus } from './use-heading-focus';
import { useIsSlow } from './use-is-slow';

interface ComplaintPreviewProps {
  ask: Ask;
  draftKey: string;
  complaint: Complaint;
  files: readonly FileInfo[];
  registry: ListReport;
  /** Files the complaint; rejects where it could not even be saved. */
  onSend: () => Promise<void>;
  onBack: () => void;
  /** Makes it ready for an authority, instead of filing it here. */
  onHandOn: () => void;
}

/** All that will be sent, and to whom, before it is sent. */
export function ComplaintPreview(props: ComplaintPreviewProps) {
  const { ask, draftKey, complaint, files, registry, onSend, onBack, onHandOn } = props;
  const { t } = useText();
  const heading = useHeadingFocus();
  const [state, setState] = useState<'idle' | 'sending' | { cause: string }>('idle');
  const isSlow = useIsSlow(ask, draftKey, state === 'sending');
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
      <KnownAlready ask={ask} registry={registry} complaint={complaint} />
      <FactList facts={previewRows(complaint, t)} />
      {files.length > 0 && (
        <section class="stack">
          <h3>{t('complaint.files', { count: files.length })}</h3>
          {files.map((file) => (
            <PreviewFile key={file.sha256} ask={ask} draftKey={draftKey} file={file} />
          ))}
        </section>
      )}
      <p class="small soft">{t('preview.to', { registry: nameIn(registry, t.locale), url: registry.url })}</p>
      <details>
        <summary>{t('preview.raw')}</summary>
        <pre class="raw" tabIndex={0}>
          {readableJson(asSent(complaint, t))}
        </pre>
      </details>
      <p role="alert" class="problem">
        {typeof state === 'object' ? t('preview.failed', { cause: state.cause }) : ''}
      </p>
      <p role="status" class="small">
        {isSlow ? t('sent.slow') : ''}
      </p>
      <div class="row">
        <Button kind="primary" busy={state === 'sending'} onClick={() => void send()}>
          {t(state === 'sending' ? 'preview.sending' : 'preview.send')}
        </Button>
        <Button onClick={onBack}>{t('preview.back')}</Button>
      </div>
      <HandOn onOpen={onHandOn} />
    </section>
  );
}
