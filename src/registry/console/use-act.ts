import { useCallback, useRef, useState } from 'preact/hooks';

/** Something someone does: one at a time, and what went wrong with the last one. */
export function useAct() {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const running = useRef(false);
  const run = useCallback(async (act: () => Promise<void>) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setFailure(null);
    try {
      await act();
    } catch (error) {
      setFailure(error);
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, []);
  return { busy, failure, run, forget: useCallback(() => setFailure(null), []) };
}
