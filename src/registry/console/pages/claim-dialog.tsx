import { useState } from 'preact/hooks';
import { Button } from '../../../ui/button';
import { CopyButton } from '../../../ui/copy-button';
import type { Locale } from '../../../ui/i18n/translate';
import type { MerchantNotice } from '../api/cases';
import { Dialog } from '../parts/dialog';
import { LanguageChoice } from '../parts/language-choice';
import { useWords } from '../words';

interface ClaimDialogProps {
  notice: MerchantNotice;
  /** The language in which it is shown first. */
  first: Locale;
  onClose: () => void;
}

/** The notice to the merchant with its link, to be sent by whoever handles the case; the link is told this once. */
export function ClaimDialog({ notice, first, onClose }: ClaimDialogProps) {
  const w = useWords();
  const [language, setLanguage] = useState(first);
  const text = notice[language];
  return (
    <Dialog title={w('claim.title')} onClose={onClose}>
      <p>{w('claim.text')}</p>
      <LanguageChoice language={language} onChange={setLanguage} />
      <p class="code verbatim" lang={language}>
        {text}
      </p>
      <div class="row">
        <CopyButton text={text} label={w('claim.copy')} done={w('action.copied')} />
        <Button onClick={onClose}>{w('action.close')}</Button>
      </div>
    </Dialog>
  );
}
