import { Button } from '../../../ui/button';
import { CopyButton } from '../../../ui/copy-button';
import { timeText } from '../dates';
import { Dialog } from '../parts/dialog';
import { useWords } from '../words';
import type { NewLink } from './accounts';

/** The link of an invitation, which is shown this once. */
export function InvitedDialog({ link, onClose }: { link: NewLink; onClose: () => void }) {
  const w = useWords();
  return (
    <Dialog title={w('invited.title', { name: link.name })} onClose={onClose}>
      <p>{w('invited.text', { time: timeText(w.locale, link.expiresAt) })}</p>
      <p class="code" data-link>
        {link.url}
      </p>
      <div class="row">
        <CopyButton text={link.url} label={w('action.copy')} done={w('action.copied')} />
        <Button onClick={onClose}>{w('action.close')}</Button>
      </div>
    </Dialog>
  );
}
