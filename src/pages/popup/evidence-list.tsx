import type { ComponentChildren } from 'preact';
import { Button } from '../../ui/button';
import { sizeText } from '../../ui/i18n/size-text';
import { useText } from '../../ui/text-context';
import type { Files } from './use-files';

/** The files that go with a draft, each to be taken away again, and below how to add more. */
export function EvidenceList({ files, children }: { files: Files; children: ComponentChildren }) {
  const { t, locale } = useText();
  return (
    <fieldset class="field">
      <legend>{t('evidence.title')}</legend>
      <p class="small soft">{t('evidence.hint')}</p>
      {files.kept.length > 0 && (
        <ul class="points">
          {files.kept.map(({ sha256, name, size }) => (
            <li key={sha256} class="file">
              <span>
                {name} <span class="small soft">{sizeText(locale, size)}</span>
              </span>
              <Button small onClick={() => void files.drop(sha256)}>
                {t('evidence.drop')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {files.cause && (
        <p role="alert" class="problem">
          {t('evidence.failed', { cause: files.cause })}
        </p>
      )}
      <div class="row">{children}</div>
    </fieldset>
  );
}
