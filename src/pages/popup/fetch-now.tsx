import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { useText } from '../../ui/text-context';

/** Has the lists fetched now; a failure is told where the lists are shown. */
export function FetchNow({ onUpdate }: { onUpdate: () => Promise<void> }) {
  const { t } = useText();
  const [busy, setBusy] = useState(false);
  const update = async () => {
    setBusy(true);
    try {
      await onUpdate();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button small busy={busy} onClick={() => void update()}>
      {t(busy ? 'list.updating' : 'list.update')}
    </Button>
  );
}
