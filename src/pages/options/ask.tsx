import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { useText } from '../../ui/text-context';

interface AskProps {
  question: string;
  yes: string;
  onYes: () => Promise<unknown>;
  onNo: () => void;
}

/** A question before something that cannot be taken back. The way out has the focus. */
export function Ask({ question, yes, onYes, onNo }: AskProps) {
  const { t } = useText();
  const [busy, setBusy] = useState(false);
  const agree = async () => {
    setBusy(true);
    await onYes();
    onNo();
  };
  return (
    <div class="asking stack" role="group" aria-label={question}>
      <p>{question}</p>
      <div class="row">
        <Button small focused onClick={onNo}>
          {t('options.cancel')}
        </Button>
        <Button small busy={busy} onClick={() => void agree()}>
          {yes}
        </Button>
      </div>
    </div>
  );
}
