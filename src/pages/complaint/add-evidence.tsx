import { useRef, useState } from 'preact/hooks';
import { evidenceFormat, MAX_FILE_BYTES } from '../../core/casework/evidence-limits';
import { Button } from '../../ui/button';
import { sizeText } from '../../ui/i18n/size-text';
import { useText } from '../../ui/text-context';
import { causeOf } from '../popup/effects';
import { BlackOutEditor } from './black-out-editor';
import { openPicture, refuseFaulty, type Picture } from './picture';

interface AddEvidenceProps {
  onAdd: (name: string, content: Blob) => Promise<void>;
  /** Takes a picture of the page; left out where there is none. */
  takePicture?: () => Promise<Blob>;
}

type Step =
  | { name: 'choose' }
  | { name: 'black-out'; picture: Picture; file: string }
  | { name: 'ask-pdf'; file: File };

/** Adds evidence: every picture goes through the editor, which makes a new one of it; a PDF is shown as what it is. */
export function AddEvidence({ onAdd, takePicture }: AddEvidenceProps) {
  const { t, locale } = useText();
  const input = useRef<HTMLInputElement>(null);
  const [step, setStep] = useState<Step>({ name: 'choose' });
  const [cause, setCause] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const attempt = async (act: () => Promise<Step>) => {
    setBusy(true);
    setCause(null);
    try {
      setStep(await act());
    } catch (error) {
      setCause(causeOf(error));
    } finally {
      setBusy(false);
    }
  };
  const edit = async (content: Blob, file: string): Promise<Step> => ({
    name: 'black-out',
    picture: await openPicture(content),
    file,
  });
  const choose = async (file: File): Promise<Step> => {
    const format = evidenceFormat(new Uint8Array(await file.slice(0, 16).arrayBuffer()));
    if (format === null) throw new Error(t('evidence.not-taken'));
    if (format !== 'application/pdf') return await edit(file, file.name);
    if (file.size > MAX_FILE_BYTES) throw new Error(t('evidence.too-large'));
    await refuseFaulty(file);
    return { name: 'ask-pdf', file };
  };
  const picture = (take: () => Promise<Blob>) =>
    take().catch((error: unknown) => {
      throw new Error(t('evidence.no-picture', { cause: causeOf(error) }));
    });
  const add = (name: string, content: Blob) =>
    attempt(async () => {
      await onAdd(name, content);
      return { name: 'choose' };
    });
  const cancel = () => setStep({ name: 'choose' });

  switch (step.name) {
    case 'black-out':
      return (
        <BlackOutEditor
          picture={step.picture}
          onDone={(content) => add(step.file.replace(/\.\w{1,5}$/, '') + '.png', content)}
          onCancel={cancel}
        />
      );
    case 'ask-pdf':
      return (
        <div class="editor stack" role="group" aria-label={step.file.name}>
          <p>
            <strong>{step.file.name}</strong> <span class="small soft">{sizeText(locale, step.file.size)}</span>
          </p>
          <p>{t('evidence.pdf')}</p>
          <div class="row">
            <Button focused busy={busy} onClick={() => void add(step.file.name, step.file)}>
              {t('evidence.pdf-add')}
            </Button>
            <Button onClick={cancel}>{t('evidence.cancel')}</Button>
          </div>
        </div>
      );
    case 'choose':
      return (
        <>
          {takePicture && (
            <Button
              small
              busy={busy}
              onClick={() => void attempt(async () => await edit(await picture(takePicture), 'page.png'))}
            >
              {t('evidence.take-picture')}
            </Button>
          )}
          <Button small busy={busy} onClick={() => input.current?.click()}>
            {t('evidence.choose')}
          </Button>
          <input
            ref={input}
            class="hidden-file"
            type="file"
            tabIndex={-1}
            aria-hidden="true"
            accept="image/png,image/jpeg,image/webp,application/pdf"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              event.currentTarget.value = '';
              if (file) void attempt(() => choose(file));
            }}
          />
          <p role="alert" class="problem">
            {cause ? t('evidence.failed', { cause }) : ''}
          </p>
        </>
      );
  }
}
