import { useEffect, useState } from 'preact/hooks';
import type { FileInfo } from '../../messages/protocol';
import { sizeText } from '../../ui/i18n/size-text';
import { useText } from '../../ui/text-context';
import type { Ask } from './effects';

/** One file as it will be sent, read from where it is kept: a picture is shown, any is named by its hash. */
export function PreviewFile({ ask, draftKey, file }: { ask: Ask; draftKey: string; file: FileInfo }) {
  const { t, locale } = useText();
  const [base64, setBase64] = useState<string | null>(null);
  const { name, format, size, sha256 } = file;
  const [, kind = format] = format.split('/');
  const isPicture = format !== 'application/pdf';
  useEffect(() => {
    if (isPicture)
      void ask({ type: 'get-file', key: draftKey, sha256 }).then(
        (kept) => setBase64(kept?.base64 ?? null),
        () => setBase64(null),
      );
  }, [sha256]);
  return (
    <figure class="sent stack">
      {base64 && <img class="picture" src={`data:${format};base64,${base64}`} alt={t('evidence.alt', { name })} />}
      <figcaption>
        {name}{' '}
        <span class="small soft">
          {kind.toUpperCase()}, {sizeText(locale, size)}
        </span>
        <p class="small soft hash">{t('evidence.hash', { hash: sha256 })}</p>
      </figcaption>
    </figure>
  );
}
