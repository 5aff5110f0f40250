import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { useText } from '../../ui/text-context';

interface ConfirmProps {
  label: string;
  /** What it means, before it is done. */
  question: string;
  yes: string;
  /** Under way already. */
  busy?: boolean;
  onYes: () => Promise<void>;
}

/** Something that can't be taken back: asks once, in place. The focus goes to the way out, and afterwards back to what asked. */
export function Confirm({ label, question, yes, busy = false, onYes }: ConfirmProps) {
  const { t } = useText();
  const [state, setState] = useState<'new' | 'idle' | 'asking' | 'doing'>('new');
  const act = async () => {
    setState('doing');
    await onYes();
    setState('idle');
  };
  if (state === 'new' || state === 'idle')
    return (
      <div class="row">
        <Button small busy={busy} focused={state === 'idle'} onClick={() => setState('asking')}>
          {label}
        </Button>
      </div>
    );
  return (
    <div class="confirm stack" role="group" aria-label={label}>
      <p>{question}</p>
      <div class="row">
        <Button small focused onClick={() => setState('idle')}>
          {t('sent.keep')}
        </Button>
        <Button small busy={state === 'doing'} onClick={() => void act()}>
          {yes}
        </Button>
      </div>
    </div>
  );
}
