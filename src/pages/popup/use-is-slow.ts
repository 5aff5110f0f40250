import { useEffect, useState } from 'preact/hooks';
import type { Ask } from './effects';

/** Milliseconds between two looks at the outbox. */
const PAUSE = 1000;

/** While a complaint is being sent: whether its registry has asked for some work first, so that it takes a little longer. */
export function useIsSlow(ask: Ask, key: string, isSending: boolean): boolean {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    setIsSlow(false);
    if (!isSending) return;
    const look = () =>
      void ask({ type: 'get-outbox' }).then(
        (items) => setIsSlow(items.some((item) => item.key === key && item.slow === true)),
        // Whether it is filed is told by the answer to the filing.
        () => undefined,
      );
    const timer = setInterval(look, PAUSE);
    return () => clearInterval(timer);
  }, [key, isSending]);
  return isSlow;
}
