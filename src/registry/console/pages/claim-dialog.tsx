import { Button } from '../../../ui/button';
import type { Locale } from '../../../ui/i18n/translate';
import type { MerchantNotice } from '../api/cases';
import { Dialog } from '../parts/dialog';
import { useWords } from '../words';
import { Letter } from './letter';

interface ClaimDialogProps {
  notice: MerchantNotice;
  /** The language in which it is shown first. */
  first: Locale;
  onClose: () => void;
}

/** The notice to the merchant with its link, to be sent by whoever handles the case; the link is told this once. */
export function ClaimDialog({ notice, first, onClose }: ClaimDialogProps) {
  const w = useWords();
  return (
    <Dialog title={w('claim.title')} onClose={onClose}>
      <Letter notice={notice} first={first} />
      <div class="row">
        <Button onClick={onClose}>{w('action.close')}</Button>
      </div>
    </Dialog>
  );
}
