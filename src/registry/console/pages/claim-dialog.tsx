import { useState } from 'preact/hooks';
import { Button } from '../../../ui/button';
import { CopyButton } from '../../../ui/copy-button';
import type { Locale } from '../../../ui/i18n/translate';
import type { CaseFile } from '../api/cases';
import { hostOf } from '../parts/case-table';
import { Dialog } from '../parts/dialog';
import { LanguageChoice } from '../parts/language-choice';
import { useWords, wordsFor } from '../words';

interface ClaimDialogProps {
  file: CaseFile;
  token: string;
  onClose: () => void;
}

/** The notice to the merchant with its link, to be sent by whoever handles the case; the link is told this once. */
export function ClaimDialog({ file: { id, complaint }, token, onClose }: ClaimDialogProps) {
  const w = useWords();
  const [language, setLanguage] = useState<Locale>(complaint.language);
  const url = new URL(`/claims/#${token}`, location.href).href;
  const { against } = complaint;
  const notice = wordsFor(language)('template.notice', {
    id: String(id),
    name: against.name ?? hostOf(against.url),
    host: hostOf(against.url),
    url,
  });
  return (
    <Dialog title={w('claim.title')} onClose={onClose}>
      <p>{w('claim.text')}</p>
      <LanguageChoice language={language} onChange={setLanguage} />
      <p class="code verbatim" lang={language}>
        {notice}
      </p>
      <div class="row">
        <CopyButton text={notice} label={w('claim.copy')} done={w('action.copied')} />
        <Button onClick={onClose}>{w('action.close')}</Button>
      </div>
    </Dialog>
  );
}
