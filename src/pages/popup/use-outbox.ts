import { useEffect, useState } from 'preact/hooks';
import type { FromExtension, OutboxItem } from '../../messages/protocol';
import { causeOf, type Ask } from './effects';

/** What the outbox is asked for or told, and answers with all that was filed. */
type OutboxMessage = Extract<FromExtension, { type: 'get-outbox' | 'refresh-outbox' | 'send-outbox' | 'forget-filed' }>;

export interface Outbox {
  /** Newest first; null until it is known. */
  items: readonly OutboxItem[] | null;
  cause: string | null;
  busy: boolean;
  /** Asks, and shows the answer. */
  show(message: OutboxMessage): Promise<void>;
  /** Takes over one item that has changed. */
  put(item: OutboxItem): void;
}

/** Everything filed from this device. The registry is asked only when the shopper asks. */
export function useOutbox(ask: Ask): Outbox {
  const [items, setItems] = useState<OutboxItem[] | null>(null);
  const [cause, setCause] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const show = async (message: OutboxMessage) => {
    setBusy(true);
    try {
      setItems(await ask(message));
      setCause(null);
    } catch (error) {
      setCause(causeOf(error));
    } finally {
      setBusy(false);
    }
  };
  useEffect(() => void show({ type: 'get-outbox' }), []);
  const put = (changed: OutboxItem) =>
    setItems((all) => all?.map((one) => (one.key === changed.key ? changed : one)) ?? null);
  return { items, cause, busy, show, put };
}
