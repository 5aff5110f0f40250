import { Button } from '../../ui/button';
import { useText } from '../../ui/text-context';
import type { Outbox } from './use-outbox';

/** Asks the registries how things stand. Where something waits for the shopper's word, the button asks for that first and sends it. */
export function AskForNews({ outbox: { busy, show }, waits }: { outbox: Outbox; waits: boolean }) {
  const { t } = useText();
  const ask = () => void show({ type: waits ? 'send-outbox' : 'refresh-outbox' });
  const words = waits ? 'reports.agree' : 'sent.refresh';
  return (
    <Button small busy={busy} onClick={ask}>
      {t(busy ? 'sent.refreshing' : words)}
    </Button>
  );
}
