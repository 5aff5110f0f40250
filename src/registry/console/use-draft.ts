import { useCallback, useEffect, useState } from 'preact/hooks';
import { useSession } from './session';

/**
 * Something being written, kept in this tab until it is sent, over a reload and over the end of the session too. Each person
 * has drafts of their own. No passwords.
 */
export function useDraft<T extends object>(name: string, empty: T): [T, (draft: T) => void, () => void] {
  const key = `draft:${useSession().who.id}:${name}`;
  const [draft, setDraft] = useState<T>(() => readDraft(key, empty));
  useEffect(() => setDraft(readDraft(key, empty)), [key]);
  const change = useCallback(
    (next: T) => {
      sessionStorage.setItem(key, JSON.stringify(next));
      setDraft(next);
    },
    [key],
  );
  const clear = useCallback(() => {
    sessionStorage.removeItem(key);
    setDraft(empty);
  }, [key]);
  return [draft, change, clear];
}

/** Takes over only what the form has now, with the kind of value that it has there. */
function readDraft<T extends object>(key: string, empty: T): T {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? '{}') as unknown;
    if (typeof kept !== 'object' || kept === null) return empty;
    const fits = Object.entries(kept).filter(
      ([name, value]) => name in empty && kindOf(value) === kindOf((empty as Record<string, unknown>)[name]),
    );
    return { ...empty, ...Object.fromEntries(fits) };
  } catch {
    return empty;
  }
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : typeof value;
}
