import type { ComponentChildren } from 'preact';
import { Button } from '../../../ui/button';
import type { OwnSentences } from '../failure-text';
import { useAct } from '../use-act';
import { useWords } from '../words';
import { Dialog } from './dialog';
import { FailureNotice } from './notice';

interface ConfirmProps {
  title: string;
  /** What the button does, in its own words. */
  act: string;
  onAct: () => Promise<void>;
  onClose: () => void;
  own?: OwnSentences;
  children: ComponentChildren;
}

/** Asks before something is done that is not easily undone. Stays open, and says why, while it can't be done. */
export function Confirm({ title, act, onAct, onClose, own, children }: ConfirmProps) {
  const w = useWords();
  const { busy, failure, run } = useAct();
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      <FailureNotice failure={failure} {...(own ? { own } : {})} />
      <div class="row">
        <Button kind="primary" busy={busy} onClick={() => void run(onAct)}>
          {act}
        </Button>
        <Button onClick={onClose}>{w('action.cancel')}</Button>
      </div>
    </Dialog>
  );
}
