import { useCallback, useEffect, useState } from 'preact/hooks';

export type Loaded<T> =
  | { state: 'loading'; data: T | null }
  | { state: 'ready'; data: T }
  | { state: 'failed'; error: unknown; data: T | null };

/**
 * Loads something when the page appears, when `key` changes, and when it is told to. What was there before stays until the new
 * is there; an answer that comes after a later question is dropped.
 */
export function useLoad<T>(
  load: () => Promise<T>,
  key: string,
): Loaded<T> & { reload: () => void; put: (data: T) => void } {
  const [loaded, setLoaded] = useState<Loaded<T> & { key?: string }>({ state: 'loading', data: null });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let current = true;
    setLoaded((before) => ({ state: 'loading', data: before.key === key ? before.data : null, key }));
    load().then(
      (data) => current && setLoaded({ state: 'ready', data, key }),
      (error: unknown) =>
        current &&
        setLoaded((before) => ({ state: 'failed', error, data: before.key === key ? before.data : null, key })),
    );
    return () => {
      current = false;
    };
  }, [key, turn]);
  const reload = useCallback(() => setTurn((one) => one + 1), []);
  const put = useCallback((data: T) => setLoaded({ state: 'ready', data, key }), [key]);
  return { ...loaded, reload, put };
}
